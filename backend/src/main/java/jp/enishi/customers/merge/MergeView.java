package jp.enishi.customers.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Merge",
    requiredProperties = {"id", "kind", "survivor", "merged", "at"})
record MergeView(
    UUID id,
    @Schema(examples = "company") String kind,
    @Schema(description = "The record that took the others in.") Party survivor,
    @Schema(description = "The records that were taken in.") List<Party> merged,
    Instant at,
    @Nullable String actorName,
    @Schema(description = "When it was taken back.") @Nullable Instant undoneAt,
    @Nullable String undoneByName) {

  /** One of the records. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MergeParty", requiredProperties = "id")
  record Party(
      UUID id,
      @Schema(description = "Absent when the caller may not see the record.")
          @Nullable String title) {}

  static MergeView of(Merge merge, Map<UUID, String> titles) {
    return new MergeView(
        merge.id(),
        merge.kind(),
        new Party(merge.survivorId(), titles.get(merge.survivorId())),
        merge.loserIds().stream().map(id -> new Party(id, titles.get(id))).toList(),
        merge.at(),
        merge.actorName(),
        merge.undoneAt(),
        merge.undoneByName());
  }
}
