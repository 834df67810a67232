package jp.enishi.exchange.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.enishi.exchange.file.FileKind;
import jp.enishi.journal.Undo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Import",
    description =
        "One import. While it is `planning`, `running` or `undoing`, ask again every second.",
    requiredProperties = {
      "id",
      "startedBy",
      "own",
      "state",
      "fileName",
      "bytes",
      "format",
      "analysis",
      "mapping",
      "progress",
      "cancelled",
      "createdAt",
      "updatedAt"
    })
public record ImportView(
    UUID id,
    @Schema(description = "Who uploaded the file.") Starter startedBy,
    @Schema(
            description =
                "Whether the caller started it. Administrators see the imports of others too, and"
                    + " can stop and undo them, but not map, plan or run them.")
        boolean own,
    ImportState state,
    String fileName,
    @Schema(description = "Size of the file in bytes.") int bytes,
    FileKind format,
    ImportAnalysis analysis,
    ImportMapping mapping,
    Progress progress,
    @Schema(description = "How many rows do what; present from `planned` on.")
        @Nullable Counts counts,
    @Schema(
            description =
                "Whether the work was stopped on request. What was written stays and can be undone;"
                    + " run goes on.")
        boolean cancelled,
    @Schema(description = "Why it failed, in the language asked for.") @Nullable String problem,
    @Schema(description = "What the undo did; present from `undoing` on.") @Nullable Undone undone,
    Instant createdAt,
    Instant updatedAt) {

  /** An account that started an import. */
  @Schema(
      name = "ImportStarter",
      requiredProperties = {"id", "name"})
  public record Starter(UUID id, String name) {}

  /** How far the background work has come. */
  @Schema(
      name = "ImportProgress",
      requiredProperties = {"done", "total"})
  public record Progress(
      @Schema(description = "Rows done.") int done,
      @Schema(description = "Rows in all; 0 while not known.") int total) {}

  /** How many rows do what. */
  @Schema(
      name = "ImportCounts",
      requiredProperties = {"create", "update", "skip", "conflict", "error", "written"})
  public record Counts(
      int create,
      int update,
      int skip,
      int conflict,
      int error,
      @Schema(description = "Rows written so far.") int written) {}

  /** What an undo did. */
  @Schema(
      name = "ImportUndone",
      requiredProperties = {"undone", "conflicts"})
  public record Undone(
      @Schema(description = "Changes taken back so far.") int undone,
      @Schema(
              description =
                  "Records that stay as they are, and why: mostly, edited since. At most 1,000 are listed.")
          List<Undo.Conflict> conflicts) {}
}
