package jp.enishi.forecast.setting;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From which chance on an open deal is counted as what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "From which chance (受注確度) in percent an open deal is counted as what. The chance is the deal's own, else its stage's.",
    requiredProperties = {"committedFrom", "bestCaseFrom"})
public record ForecastSettingDetails(
    @Schema(description = "コミット: counted on.", minimum = "1", maximum = "100", examples = "80")
        @Nullable Integer committedFrom,
    @Schema(
            description = "ベストケース: possible; not above `committedFrom`. Below it is the pipeline.",
            minimum = "1",
            maximum = "100",
            examples = "50")
        @Nullable Integer bestCaseFrom) {}
