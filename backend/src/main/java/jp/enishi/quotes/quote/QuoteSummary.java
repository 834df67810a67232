package jp.enishi.quotes.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quote as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "QuoteSummary",
    requiredProperties = {"id", "version", "attributes", "facts", "createdAt", "updatedAt"})
public record QuoteSummary(
    UUID id,
    int version,
    @Schema(
            description =
                "Title, state, number and version, and the attributes asked for with `fields`; the others are absent.")
        QuoteDetails attributes,
    QuoteFacts facts,
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
  public static QuoteSummary of(JsonNode row) {
    Line line = Rows.read(row, Line.class);
    return new QuoteSummary(
        line.id(),
        line.version(),
        Rows.read(row, QuoteDetails.class),
        Rows.read(row, QuoteFacts.class),
        line.ownerName(),
        line.teamName(),
        line.createdAt(),
        line.updatedAt(),
        line.deletedAt());
  }
}
