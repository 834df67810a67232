package jp.enishi.customers.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What taking a merge back did. */
@Schema(
    name = "UnmergeOutcome",
    requiredProperties = {"merge", "rows", "kept"})
record Unmerged(
    MergeView merge,
    @Schema(description = "How many rows went back to what they were.") int rows,
    @Schema(description = "What could not go back, because it was edited since.") List<Kept> kept) {

  /** A value that stays as it is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "UnmergeKept",
      requiredProperties = {"kind", "recordId", "reason"})
  record Kept(
      @Schema(examples = "company") String kind,
      UUID recordId,
      @Schema(description = "The attribute; absent when it is the whole row.", examples = "phone")
          @Nullable String field,
      @Schema(
              description =
                  "`changed`: edited since the merge. `merged`: a later merge has decided it. `taken`: a unique value is in use by another record. `used`: it referred to something that is gone. `missing`: the row is gone.")
          String reason) {}
}
