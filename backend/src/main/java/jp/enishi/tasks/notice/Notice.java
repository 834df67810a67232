package jp.enishi.tasks.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that somebody was told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "kind", "subjectId", "createdAt"})
public record Notice(
    UUID id,
    NoticeKind kind,
    @Schema(
            description =
                "The task (`reminder`), the daily report (`report`, `comment`) or the contract (`contractNotice`, `contractEnd`).")
        UUID subjectId,
    @Schema(description = "What the task or the contract is called.") @Nullable String title,
    @Schema(
            description =
                "The task's due day, the report's day, the last day to give notice of the contract, or its last one.")
        @Nullable LocalDate day,
    @Schema(description = "The task's time, `HH:MM`.") @Nullable String time,
    @Schema(description = "Whose report or comment it is.") @Nullable String actorName,
    Instant createdAt,
    @Schema(description = "Absent while it is unread.") @Nullable Instant readAt) {}
