package jp.enishi.forecast.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the grid of targets. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "The targets (目標) of somebody in a team, or of a team, for the twelve months of a fiscal year, in whole yen without tax.",
    requiredProperties = {"salesYen", "marginYen"})
public record TargetSheet(
    @Schema(description = "Absent while nothing is stored.") @Nullable UUID id,
    @Schema(description = "The version that was read; absent while nothing is stored.")
        @Nullable Integer version,
    @Schema(description = "担当者; absent for a team's own targets.") @Nullable UUID ownerId,
    @Schema(description = "部署: a unit of kind `team`.") @Nullable UUID teamId,
    @Schema(description = "Only in answers.", readOnly = true) @Nullable String ownerName,
    @Schema(description = "Only in answers.", readOnly = true) @Nullable String teamName,
    @Schema(
            description =
                "売上目標 of each month, twelve of them; null where there is none. Empty: none at all.")
        List<@Nullable Long> salesYen,
    @Schema(description = "粗利目標, in the same way.") List<@Nullable Long> marginYen) {

  public TargetSheet {
    salesYen = salesYen == null ? List.of() : salesYen;
    marginYen = marginYen == null ? List.of() : marginYen;
  }
}
