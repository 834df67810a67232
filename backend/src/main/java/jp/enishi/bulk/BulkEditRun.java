package jp.enishi.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to run a bulk edit. */
@Schema(description = "How to run a bulk edit.", requiredProperties = "onRefusal")
public record BulkEditRun(@Nullable OnRefusal onRefusal) {

  /** What becomes of the others when a record cannot be changed. */
  @Schema(
      name = "OnRefusal",
      description =
          "`skip`: records that cannot be changed stay out, the others are changed. `nothing`: all are changed or none.")
  public enum OnRefusal {
    skip,
    nothing
  }
}
