package jp.enishi.tasks.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When something is due, as seen from a day of Japan's calendar. */
public enum Due {
  /** 期限切れ. */
  overdue,
  /** 今日. */
  today,
  /** 明日. */
  tomorrow,
  /** 今週: from today to Sunday. */
  week,
  /** 来週: from Monday to Sunday. */
  nextWeek,
  /** それより先. */
  later,
  /** 期限なし. */
  none;

  /** As a condition on a column of days. The day is ours, so it may stand in the text. */
  String condition(String column, LocalDate day) {
    LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return switch (this) {
      case overdue -> "%s < date '%s'".formatted(column, day);
      case today -> "%s = date '%s'".formatted(column, day);
      case tomorrow -> "%s = date '%s'".formatted(column, day.plusDays(1));
      case week -> "%s between date '%s' and date '%s'".formatted(column, day, sunday);
      case nextWeek ->
          "%s between date '%s' and date '%s'"
              .formatted(column, sunday.plusDays(1), sunday.plusDays(7));
      case later -> "%s > date '%s'".formatted(column, sunday.plusDays(7));
      case none -> "%s is null".formatted(column);
    };
  }
}
