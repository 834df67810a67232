package jp.enishi.tasks.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "TaskSummary",
    requiredProperties = {"id", "version", "attributes", "facts", "createdAt", "updatedAt"})
public record TaskSummary(
    UUID id,
    int version,
    @Schema(
            description =
                "Title, state, due day and the attributes asked for with `fields`; the others are absent.")
        TaskDetails attributes,
    TaskFacts facts,
    @Nullable String ownerName,
    @Nullable String teamName,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  private record Line(
      UUID id,
      int version,
      @Nullable String ownerName,
      @Nullable String teamName,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant deletedAt) {}

  /** Reads a row of a list. */
  public static TaskSummary of(JsonNode row) {
    Line line = Rows.read(row, Line.class);
    return new TaskSummary(
        line.id(),
        line.version(),
        Rows.read(row, TaskDetails.class),
        TaskFacts.of(Rows.read(row, TaskFacts.Row.class)),
        line.ownerName(),
        line.teamName(),
        line.createdAt(),
        line.updatedAt(),
        line.deletedAt());
  }
}
