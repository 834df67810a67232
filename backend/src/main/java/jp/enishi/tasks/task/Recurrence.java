package jp.enishi.tasks.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By which rule a task comes again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "TaskRecurrence",
    description =
        "繰り返し: when the task is finished or cancelled, the next one of its series is there. Days that are not given are those of `dueOn`.",
    requiredProperties = "every")
public record Recurrence(
    @Nullable Frequency every,
    @Schema(
            description =
                "Every so many weeks, months or years; 1 when absent. Business days are all of them.",
            minimum = "1",
            maximum = "12")
        @Nullable Integer interval,
    @Schema(description = "曜日 of `weekly`: 1 is Monday, 7 Sunday.", minimum = "1", maximum = "7")
        @Nullable Integer weekday,
    @Schema(
            description = "日 of `monthly` and `yearly`; in a shorter month its last day.",
            minimum = "1",
            maximum = "31")
        @Nullable Integer dayOfMonth,
    @Schema(description = "月 of `yearly`.", minimum = "1", maximum = "12") @Nullable Integer month,
    @Schema(description = "休日のとき: `keep` when absent.") @Nullable OnHoliday onHoliday,
    @Schema(description = "Up to and including this day; without end when absent.")
        @Nullable LocalDate until) {}
