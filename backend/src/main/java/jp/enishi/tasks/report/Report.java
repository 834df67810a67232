package jp.enishi.tasks.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as it is stored, and what the reader knows of it. */
record Report(
    UUID id,
    int version,
    ReportDetails details,
    ReportState state,
    @Nullable Instant sentAt,
    int edition,
    UUID ownerId,
    String ownerName,
    @Nullable String teamName,
    int comments,
    @Nullable Integer readEdition,
    Instant createdAt,
    Instant updatedAt) {

  boolean isSent() {
    return state == ReportState.sent;
  }
}
