package jp.enishi.deals.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.deals.deal.DealSummary;
import jp.enishi.deals.pipeline.StageKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The board of a pipeline, as far as the caller sees its deals. */
@Schema(
    description = "The deals of a pipeline in the columns of its stages.",
    requiredProperties = {"pipelineId", "closedSince", "columns"})
record Board(
    UUID pipelineId,
    @Schema(description = "Won and lost deals are shown when they were so on or after this day.")
        LocalDate closedSince,
    @Schema(description = "One for each stage, in their order.") List<Column> columns) {

  /** One stage with its figures and its first cards. */
  @Schema(
      name = "BoardColumn",
      requiredProperties = {
        "stageId",
        "name",
        "kind",
        "probability",
        "count",
        "amountYen",
        "weightedYen",
        "cards",
        "more"
      })
  record Column(
      UUID stageId,
      String name,
      StageKind kind,
      int probability,
      @Schema(description = "Of all deals that the filters let pass, also those not shown.")
          long count,
      @Schema(description = "Sum of their amounts in yen.") long amountYen,
      @Schema(description = "Sum of their amounts by chance in yen.") long weightedYen,
      @Schema(description = "The first deals by place.") List<DealSummary> cards,
      @Schema(
              description =
                  "There are more than are shown: `GET /api/deals?stage=…&sort=position`.")
          boolean more) {}
}
