package jp.enishi.forecast.target;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines of the grid to be stored. */
@Schema(
    description = "Lines to be stored, all or none; lines that are not named stay as they are.",
    requiredProperties = "sheets")
record NewTargets(
    @Schema(description = "At most 500. One without any amount is removed.")
        List<TargetSheet> sheets) {

  NewTargets {
    sheets = sheets == null ? List.of() : sheets;
  }
}
