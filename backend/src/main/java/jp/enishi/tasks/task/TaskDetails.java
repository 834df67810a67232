package jp.enishi.tasks.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything about a task that somebody can write. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "The attributes of a task that can be written.", requiredProperties = "title")
public record TaskDetails(
    @Schema(description = "件名", maxLength = 200, examples = "見積の返事を伺う") @Nullable String title,
    @Schema(description = "種類; `other` when absent.") @Nullable TaskKind kind,
    @Schema(description = "メモ", maxLength = 10000) @Nullable String note,
    @Schema(description = "期限: a day of Japan's calendar.", examples = "2026-05-12")
        @Nullable LocalDate dueOn,
    @Schema(
            description =
                "時刻 of that day in Japan, as `HH:MM`; also read as people write it: `9:30`, `14時`, `9時半`.",
            examples = "13:30")
        @Nullable String dueTime,
    @Schema(description = "所要時間 in minutes.", minimum = "1", maximum = "1440")
        @Nullable Integer durationMinutes,
    @Schema(description = "優先度; `normal` when absent.") @Nullable TaskPriority priority,
    @Schema(description = "状態; `open` when absent.") @Nullable TaskState state,
    @Schema(description = "企業") @Nullable UUID companyId,
    @Schema(description = "個人") @Nullable UUID personId,
    @Schema(description = "商談. A new task without a company and a person has those of its deal.")
        @Nullable UUID dealId,
    @Schema(
            description =
                "リマインダー: so many minutes before it is due. A task without a time is reminded of as if it were due at 8:30.",
            minimum = "0",
            maximum = "40320")
        @Nullable Integer remindMinutes,
    @Nullable Recurrence recurrence,
    @Schema(
            description =
                "担当者: an account of `/api/accounts`. On creation the caller when neither owner, team nor site is given.")
        @Nullable UUID ownerId,
    @Schema(
            description =
                "担当部署: a unit of kind `team`; that of the owner when only an owner is given.")
        @Nullable UUID teamId,
    @Schema(
            description =
                "担当拠点: a unit of kind `site`; that of the owner when only an owner is given.")
        @Nullable UUID siteId) {

  /** The same task to be done once more. */
  TaskDetails again(LocalDate day) {
    return new TaskDetails(
        title,
        kind,
        note,
        day,
        dueTime,
        durationMinutes,
        priority,
        TaskState.open,
        companyId,
        personId,
        dealId,
        remindMinutes,
        recurrence,
        ownerId,
        teamId,
        siteId);
  }
}
