package jp.enishi.deals.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage of a pipeline as it can be written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "PipelineStage",
    description = "A stage (ステージ) of a pipeline.",
    requiredProperties = "name")
public record StageDetails(
    @Schema(description = "Which of the pipeline's stages it is; absent for a new one.")
        @Nullable UUID id,
    @Schema(description = "ステージ名. Unique within the pipeline.", maxLength = 60, examples = "提案")
        @Nullable String name,
    @Schema(
            description =
                "受注確度 of deals in it, in percent, unless a deal has its own. Always 100 when won and 0 when lost.",
            minimum = "0",
            maximum = "100")
        @Nullable Integer probability,
    @Schema(description = "`open` when absent. Cannot be changed while deals are in the stage.")
        @Nullable StageKind kind,
    @Schema(
            description =
                "Attributes a deal must have to enter the stage, by their names. A lost deal always needs `outcomeReason`.",
            examples = "[\"amountYen\",\"expectedCloseOn\"]")
        List<String> required,
    @Schema(
            description =
                "Days without an action after which a deal in it is `quiet`, and after twice as many `stale`; the pipeline's when absent.",
            minimum = "1",
            maximum = "3650")
        @Nullable Integer staleAfterDays) {

  public StageDetails {
    required = required == null ? List.of() : required;
  }
}
