package jp.enishi.tasks.task;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is derived from a task's details at each write: when it is due, by the clock of Japan. */
public record TaskKeys(@Nullable LocalDateTime dueAt) {

  static TaskKeys of(TaskDetails details) {
    LocalDate day = details.dueOn();
    String time = details.dueTime();
    return new TaskKeys(
        day == null ? null : day.atTime(time == null ? LocalTime.MIN : LocalTime.parse(time)));
  }
}
