package jp.enishi.tasks.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.enishi.platform.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "DailyReportSummary",
    requiredProperties = {
      "id",
      "version",
      "day",
      "authorId",
      "authorName",
      "state",
      "edition",
      "unread",
      "comments"
    })
record ReportSummary(
    UUID id,
    int version,
    LocalDate day,
    UUID authorId,
    String authorName,
    @Nullable String teamName,
    ReportState state,
    @Schema(description = "When it was sent the last time.") @Nullable Instant sentAt,
    @Schema(description = "How often it was sent: 2 and more were changed after sending.")
        int edition,
    @Schema(description = "The caller, who is not its author, has not read this edition.")
        boolean unread,
    @Schema(description = "How many comments there are.") int comments,
    @Schema(description = "The beginning of 本日の活動.") @Nullable String beginning) {

  private static final int BEGINNING = 120;

  static ReportSummary of(Report report, UUID reader) {
    String text = report.details().activities();
    Integer read = report.readEdition();
    return new ReportSummary(
        report.id(),
        report.version(),
        java.util.Objects.requireNonNull(report.details().day()),
        report.ownerId(),
        report.ownerName(),
        report.teamName(),
        report.state(),
        report.sentAt(),
        report.edition(),
        !report.ownerId().equals(reader) && (read == null || read < report.edition()),
        report.comments(),
        text == null ? null : PlainText.beginning(text, BEGINNING));
  }
}
