package jp.enishi.deals.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deal as a line of a list, or as a card of a board. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "DealSummary",
    requiredProperties = {"id", "version", "attributes", "facts", "createdAt", "updatedAt"})
public record DealSummary(
    UUID id,
    int version,
    @Schema(
            description =
                "The title, the stage and the attributes asked for with `fields`; the others are absent.")
        DealDetails attributes,
    DealFacts facts,
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
  public static DealSummary of(JsonNode row) {
    Line line = Rows.read(row, Line.class);
    return new DealSummary(
        line.id(),
        line.version(),
        Rows.read(row, DealDetails.class),
        DealFacts.of(Rows.read(row, DealFacts.Row.class)),
        line.ownerName(),
        line.teamName(),
        line.createdAt(),
        line.updatedAt(),
        line.deletedAt());
  }
}
