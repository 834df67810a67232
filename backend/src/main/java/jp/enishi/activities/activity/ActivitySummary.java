package jp.enishi.activities.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ActivitySummary",
    requiredProperties = {"id", "version", "attributes", "facts", "createdAt", "updatedAt"})
public record ActivitySummary(
    UUID id,
    int version,
    @Schema(
            description =
                "Kind, time, subject line and the attributes asked for with `fields`; the others are absent.")
        ActivityDetails attributes,
    ActivityFacts facts,
    @Nullable String teamName,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  private record Line(
      UUID id,
      int version,
      @Nullable String teamName,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant deletedAt) {}

  /** Reads a row of a list. */
  public static ActivitySummary of(JsonNode row) {
    Line line = Rows.read(row, Line.class);
    return new ActivitySummary(
        line.id(),
        line.version(),
        Rows.read(row, ActivityDetails.class),
        Rows.read(row, ActivityFacts.class),
        line.teamName(),
        line.createdAt(),
        line.updatedAt(),
        line.deletedAt());
  }
}
