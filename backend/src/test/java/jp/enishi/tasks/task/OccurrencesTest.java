package jp.enishi.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.enishi.platform.time.Holidays;
import jp.enishi.tasks.task.Occurrences.Occurrence;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

  private static Recurrence rule(
      Frequency every,
      @Nullable Integer interval,
      @Nullable Integer weekday,
      @Nullable Integer day,
      @Nullable Integer month,
      OnHoliday onHoliday) {
    return new Recurrence(every, interval, weekday, day, month, onHoliday, null);
  }

  private static List<LocalDate> days(Recurrence rule, String from, int many) {
    LocalDate phase = LocalDate.parse(from);
    LocalDate after = phase;
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Occurrence next = new Occurrences(rule, Holidays.ofJapan()).next(phase, after).orElseThrow();
      days.add(next.dueOn());
      phase = next.on();
      after = next.dueOn().isAfter(phase) ? next.dueOn() : phase;
    }
    return days;
  }

  private static List<LocalDate> dates(String... days) {
    return List.of(days).stream().map(LocalDate::parse).toList();
  }

  @Test
  void business_days_leave_out_week_ends_and_holidays() {
    assertThat(
            days(
                rule(Frequency.businessDays, null, null, null, null, OnHoliday.keep),
                "2026-05-01",
                3))
        .isEqualTo(dates("2026-05-07", "2026-05-08", "2026-05-11"));
  }

  @Test
  void a_week_day_comes_every_week_or_every_second_one() {
    assertThat(days(rule(Frequency.weekly, null, 1, null, null, OnHoliday.keep), "2026-04-20", 3))
        .isEqualTo(dates("2026-04-27", "2026-05-04", "2026-05-11"));
    assertThat(days(rule(Frequency.weekly, 2, 1, null, null, OnHoliday.keep), "2026-04-20", 3))
        .isEqualTo(dates("2026-05-04", "2026-05-18", "2026-06-01"));
    assertThat(days(rule(Frequency.weekly, 2, 5, null, null, OnHoliday.keep), "2026-04-20", 2))
        .as("the week counts, not the day that was first")
        .isEqualTo(dates("2026-04-24", "2026-05-08"));
  }

  @Test
  void on_a_holiday_it_stays_or_goes_to_the_business_day_before_or_after() {
    // Monday 4, Tuesday 5 and Wednesday 6 May 2026 are holidays
    assertThat(days(rule(Frequency.weekly, null, 1, null, null, OnHoliday.next), "2026-04-27", 2))
        .isEqualTo(dates("2026-05-07", "2026-05-11"));
    assertThat(
            days(rule(Frequency.weekly, null, 1, null, null, OnHoliday.previous), "2026-04-27", 2))
        .isEqualTo(dates("2026-05-01", "2026-05-11"));
  }

  @Test
  void a_day_of_the_month_is_the_last_one_of_a_shorter_month() {
    assertThat(days(rule(Frequency.monthly, null, null, 31, null, OnHoliday.keep), "2026-01-31", 4))
        .isEqualTo(dates("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"));
    assertThat(
            days(
                rule(Frequency.monthly, null, null, 25, null, OnHoliday.previous), "2026-03-25", 3))
        .isEqualTo(dates("2026-04-24", "2026-05-25", "2026-06-25"));
    assertThat(days(rule(Frequency.monthly, 3, null, 10, null, OnHoliday.keep), "2026-01-10", 3))
        .isEqualTo(dates("2026-04-10", "2026-07-10", "2026-10-10"));
  }

  @Test
  void the_last_day_and_the_last_business_day_of_the_month() {
    assertThat(
            days(rule(Frequency.monthEnd, null, null, null, null, OnHoliday.keep), "2026-01-31", 3))
        .isEqualTo(dates("2026-02-28", "2026-03-31", "2026-04-30"));
    assertThat(
            days(
                rule(Frequency.lastBusinessDay, null, null, null, null, OnHoliday.keep),
                "2026-01-30",
                4))
        .isEqualTo(dates("2026-02-27", "2026-03-31", "2026-04-30", "2026-05-29"));
  }

  @Test
  void every_year_the_leap_day_is_the_28th_in_other_years() {
    assertThat(days(rule(Frequency.yearly, null, null, 29, 2, OnHoliday.keep), "2024-02-29", 4))
        .isEqualTo(dates("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"));
  }

  @Test
  void after_its_last_day_nothing_comes() {
    Recurrence until =
        new Recurrence(Frequency.weekly, null, 1, null, null, null, LocalDate.parse("2026-05-11"));
    Occurrences occurrences = new Occurrences(until, Holidays.ofJapan());
    LocalDate phase = LocalDate.parse("2026-05-04");
    assertThat(occurrences.next(phase, phase)).isPresent();
    assertThat(occurrences.next(phase, LocalDate.parse("2026-05-11"))).isEmpty();
  }

  @Property(tries = 500)
  void the_next_one_is_always_later_and_the_first_that_is(
      @ForAll Frequency every,
      @ForAll OnHoliday onHoliday,
      @ForAll @IntRange(min = 1, max = 12) int interval,
      @ForAll @IntRange(min = 1, max = 7) int weekday,
      @ForAll @IntRange(min = 1, max = 31) int day,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 0, max = 4000) int start,
      @ForAll @IntRange(min = 0, max = 1000) int late) {
    LocalDate phase = LocalDate.parse("2020-01-01").plusDays(start);
    LocalDate after = phase.plusDays(late);
    Assume.that(after.isBefore(LocalDate.parse("2034-01-01")));
    Recurrence rule = rule(every, interval, weekday, day, month, onHoliday);
    Occurrence next = new Occurrences(rule, Holidays.ofJapan()).next(phase, after).orElseThrow();
    assertThat(next.dueOn()).isAfter(after);
    if (every == Frequency.weekly) {
      assertThat(next.on().getDayOfWeek()).isEqualTo(DayOfWeek.of(weekday));
    }
    if (onHoliday != OnHoliday.keep || every == Frequency.businessDays) {
      assertThat(Holidays.ofJapan().isBusinessDay(next.dueOn())).isTrue();
    }
    Occurrence again =
        new Occurrences(rule, Holidays.ofJapan()).next(next.on(), after).orElseThrow();
    assertThat(again.dueOn()).as("seen from itself").isEqualTo(next.dueOn());
  }
}
