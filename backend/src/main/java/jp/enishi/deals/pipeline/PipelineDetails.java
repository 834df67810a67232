package jp.enishi.deals.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything about a pipeline that can be written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "The attributes of a pipeline that can be written.",
    requiredProperties = {"name", "stages"})
public record PipelineDetails(
    @Schema(description = "パイプライン名", maxLength = 60, examples = "新規開拓") @Nullable String name,
    @Schema(
            description =
                "Where it stands among the pipelines; 0 when absent. A deal that names no stage begins in the first one that is not closed.",
            minimum = "0",
            maximum = "1000")
        @Nullable Integer position,
    @Schema(
            description =
                "Days without an action after which a deal is `quiet`, and after twice as many `stale`; 14 when absent.",
            minimum = "1",
            maximum = "3650")
        @Nullable Integer staleAfterDays,
    @Schema(
            description =
                "受付終了: no deal begins in it, and none comes from another pipeline; false when absent. The deals in it go on to its stages as before. 409 when no pipeline would be left for new deals.")
        @Nullable Boolean closed,
    @Schema(
            description =
                "The stages in their order, 3 to 30: at least one of each kind. One that is left out is removed; 409 while deals are in it.")
        List<StageDetails> stages,
    @Schema(description = "受注理由 to choose from, at most 50; others may be typed.")
        List<String> winReasons,
    @Schema(description = "失注理由 to choose from, at most 50; others may be typed.")
        List<String> lossReasons) {

  public PipelineDetails {
    stages = stages == null ? List.of() : stages;
    winReasons = winReasons == null ? List.of() : winReasons;
    lossReasons = lossReasons == null ? List.of() : lossReasons;
  }
}
