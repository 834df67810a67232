package jp.enishi.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.enishi.journal.Undo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bulk edit as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "BulkEdit",
    description =
        "One bulk edit. While it is `planning`, `running` or `undoing`, ask again every second.",
    requiredProperties = {
      "id",
      "actorId",
      "actorName",
      "kind",
      "change",
      "state",
      "progress",
      "counts",
      "cancelled",
      "createdAt",
      "updatedAt"
    })
public record BulkEditView(
    UUID id,
    @Schema(description = "Who ordered it.") UUID actorId,
    String actorName,
    @Schema(examples = "company") String kind,
    BulkChange change,
    BulkEditState state,
    Progress progress,
    Counts counts,
    @Schema(description = "Whether it was stopped on request. What was written can be undone.")
        boolean cancelled,
    @Schema(description = "Why it ended as it did, in the language asked for.")
        @Nullable String problem,
    @Schema(description = "What the undo did; present from `undoing` on.") @Nullable Undone undone,
    Instant createdAt,
    Instant updatedAt) {

  /** How far the background work has come. */
  @Schema(
      name = "BulkEditProgress",
      requiredProperties = {"done", "total"})
  public record Progress(
      @Schema(description = "Records done.") int done,
      @Schema(description = "Records in all.") int total) {}

  /** How many records turn out how. */
  @Schema(
      name = "BulkEditCounts",
      requiredProperties = {"waiting", "change", "unchanged", "refused", "done", "stale"})
  public record Counts(int waiting, int change, int unchanged, int refused, int done, int stale) {}

  /** What an undo did. */
  @Schema(
      name = "BulkEditUndone",
      requiredProperties = {"undone", "conflicts"})
  public record Undone(
      @Schema(description = "Records taken back so far.") int undone,
      @Schema(
              description =
                  "Records that stay as they are, and why: mostly, edited since. At most 1,000 are listed.")
          List<Undo.Conflict> conflicts) {}
}
