package jp.enishi.mailbox.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "MailSummary",
    requiredProperties = {"id", "version", "attributes", "facts", "createdAt", "updatedAt"})
public record MailSummary(
    UUID id,
    int version,
    @Schema(
            description =
                "Who wrote it when about what, and the attributes asked for with `fields`; the others are absent.")
        MailDetails attributes,
    MailFacts facts,
    @Schema(description = "How what it says begins; absent when it says nothing.")
        @Nullable String beginning,
    @Nullable String teamName,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  private record Line(
      UUID id,
      int version,
      @Nullable String beginning,
      @Nullable String teamName,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant deletedAt) {}

  /** Reads a row of a list. */
  public static MailSummary of(JsonNode row) {
    Line line = Rows.read(row, Line.class);
    return new MailSummary(
        line.id(),
        line.version(),
        Rows.read(row, MailDetails.class),
        Rows.read(row, MailFacts.class),
        line.beginning(),
        line.teamName(),
        line.createdAt(),
        line.updatedAt(),
        line.deletedAt());
  }
}
