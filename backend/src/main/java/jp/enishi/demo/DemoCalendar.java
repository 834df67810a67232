package jp.enishi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import jp.enishi.platform.time.Holidays;

/** The year before a moment, in office hours of Japan. */
final class DemoCalendar {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final int YEAR = 365;

  private final Instant now;
  private final LocalDate today;
  private final LocalDate firstDay;

  DemoCalendar(Instant now) {
    this.now = now;
    today = LocalDate.ofInstant(now, TOKYO);
    firstDay = Holidays.ofJapan().onOrAfter(today.minusDays(YEAR));
  }

  Instant now() {
    return now;
  }

  /** The day the register was taken into use. */
  LocalDate firstDay() {
    return firstDay;
  }

  Instant firstDayAt(int hour, int minute) {
    return at(firstDay, LocalTime.of(hour, minute));
  }

  /** Shortly before midnight. */
  static Instant evening(LocalDate day) {
    return at(day, LocalTime.of(23, 50));
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, TOKYO);
  }

  /** Some moment of office hours of the year. */
  Instant someTime(Dice dice) {
    return timeAfter(firstDayAt(18, 0), dice);
  }

  /**
   * Some moment of office hours between the next day and yesterday; the end of yesterday when there
   * is none.
   */
  Instant timeAfter(Instant moment, Dice dice) {
    LocalDate first = day(moment).plusDays(1);
    LocalDate last = today.minusDays(1);
    if (first.isAfter(last)) {
      return moment;
    }
    int days = (int) (last.toEpochDay() - first.toEpochDay());
    LocalDate day = Holidays.ofJapan().onOrAfter(first.plusDays(dice.between(0, days)));
    LocalTime time = LocalTime.of(dice.between(9, 18), dice.between(0, 59), dice.between(0, 59));
    return at(day.isAfter(last) ? last : day, time);
  }

  /** Office hours so many days later; none when that is not over yet. */
  Optional<Instant> daysAfter(Instant moment, int days, Dice dice) {
    LocalDate day = Holidays.ofJapan().onOrAfter(day(moment).plusDays(days));
    LocalTime time = LocalTime.of(dice.between(9, 18), dice.between(0, 59), dice.between(0, 59));
    return day.isBefore(today) ? Optional.of(at(day, time)) : Optional.empty();
  }

  /** A moment of a day near today, which is over by now; the next thing there is when it is not. */
  Instant daysAgo(int days, int hour, int minute) {
    Instant then = at(today.minusDays(days), LocalTime.of(hour, minute));
    return then.isBefore(now) ? then : now;
  }

  LocalDate today() {
    return today;
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(TOKYO).toInstant();
  }
}
