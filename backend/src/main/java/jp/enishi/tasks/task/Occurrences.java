package jp.enishi.tasks.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import jp.enishi.platform.time.Holidays;
import org.jspecify.annotations.Nullable;

/** The days of a rule: which comes next, and where it goes when the office is closed. */
final class Occurrences {

  /**
   * One of them.
   *
   * @param on the day of the rule
   * @param dueOn where it goes when that is no business day
   */
  record Occurrence(LocalDate on, LocalDate dueOn) {}

  private static final int MONTHS = 12;
  private static final int TRIES = 400;

  private final Recurrence rule;
  private final Holidays holidays;

  Occurrences(Recurrence rule, Holidays holidays) {
    this.rule = rule;
    this.holidays = holidays;
  }

  /**
   * The first one that is due after a day; empty when the rule has ended.
   *
   * @param phase a day of the rule, from which every second week or month is counted
   */
  Optional<Occurrence> next(LocalDate phase, LocalDate after) {
    LocalDate on = after;
    for (int tries = 0; tries < TRIES; tries++) {
      on = following(phase, on);
      LocalDate dueOn = moved(on);
      LocalDate until = rule.until();
      if (until != null && on.isAfter(until)) {
        return Optional.empty();
      }
      if (dueOn.isAfter(after)) {
        return Optional.of(new Occurrence(on, dueOn));
      }
    }
    return Optional.empty();
  }

  /** The first day of the rule after a day. */
  private LocalDate following(LocalDate phase, LocalDate after) {
    return switch (Objects.requireNonNull(rule.every())) {
      case businessDays -> holidays.onOrAfter(after.plusDays(1));
      case weekly -> weekly(phase, after);
      case monthly, monthEnd, lastBusinessDay -> monthly(YearMonth.from(phase), after, 1);
      case yearly ->
          monthly(
              YearMonth.from(phase).withMonth(or(rule.month(), phase.getMonthValue())),
              after,
              MONTHS);
    };
  }

  private LocalDate weekly(LocalDate phase, LocalDate after) {
    DayOfWeek day = DayOfWeek.of(or(rule.weekday(), phase.getDayOfWeek().getValue()));
    LocalDate first =
        phase
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .with(TemporalAdjusters.nextOrSame(day));
    int step = or(rule.interval(), 1);
    long passed = ChronoUnit.WEEKS.between(first, after) / step;
    LocalDate on = first.plusWeeks(Math.max(0, passed) * step);
    while (!on.isAfter(after)) {
      on = on.plusWeeks(step);
    }
    return on;
  }

  private LocalDate monthly(YearMonth phase, LocalDate after, int unit) {
    int step = or(rule.interval(), 1) * unit;
    long passed = ChronoUnit.MONTHS.between(phase, YearMonth.from(after)) / step;
    YearMonth month = phase.plusMonths(Math.max(0, passed - 1) * step);
    while (!in(month).isAfter(after)) {
      month = month.plusMonths(step);
    }
    return in(month);
  }

  private LocalDate in(YearMonth month) {
    return switch (Objects.requireNonNull(rule.every())) {
      case monthEnd -> month.atEndOfMonth();
      case lastBusinessDay -> holidays.onOrBefore(month.atEndOfMonth());
      default -> month.atDay(Math.min(or(rule.dayOfMonth(), 1), month.lengthOfMonth()));
    };
  }

  private LocalDate moved(LocalDate on) {
    return switch (rule.onHoliday() == null ? OnHoliday.keep : rule.onHoliday()) {
      case keep -> on;
      case previous -> holidays.onOrBefore(on);
      case next -> holidays.onOrAfter(on);
    };
  }

  private static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }
}
