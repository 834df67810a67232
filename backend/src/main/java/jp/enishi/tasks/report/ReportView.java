package jp.enishi.tasks.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "DailyReport",
    requiredProperties = {
      "id",
      "version",
      "attributes",
      "authorId",
      "authorName",
      "state",
      "edition",
      "recipients",
      "comments",
      "readers"
    })
record ReportView(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    ReportDetails attributes,
    UUID authorId,
    String authorName,
    @Nullable String teamName,
    ReportState state,
    @Schema(description = "When it was sent the last time.") @Nullable Instant sentAt,
    @Schema(description = "How often it was sent; the text of each is kept.") int edition,
    @Schema(description = "To whom it goes: the managers of the author's teams, as they are now.")
        List<Recipient> recipients,
    @Schema(description = "In the order of time.") List<Comment> comments,
    @Schema(description = "Who has read it, and which edition.") List<Reader> readers) {

  /** A manager. */
  @Schema(
      name = "ReportRecipient",
      requiredProperties = {"id", "name"})
  record Recipient(UUID id, String name) {}

  /** What somebody said about it. */
  @Schema(
      name = "ReportComment",
      requiredProperties = {"id", "authorId", "authorName", "body", "createdAt"})
  record Comment(UUID id, UUID authorId, String authorName, String body, Instant createdAt) {}

  /** Somebody who has read it. */
  @Schema(
      name = "ReportReader",
      requiredProperties = {"accountId", "name", "edition", "readAt"})
  record Reader(UUID accountId, String name, int edition, Instant readAt) {}
}
