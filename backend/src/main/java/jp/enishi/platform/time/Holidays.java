package jp.enishi.platform.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The national holidays (国民の祝日) with their substitutes, 1970 to 2050. */
public final class Holidays {
  /** A holiday with its Japanese and English name. */
  public record Holiday(LocalDate date, String name, String englishName) {}

  private static final class Japan {
    static final Holidays HOLIDAYS = new Holidays(read());
  }

  private final NavigableMap<LocalDate, Holiday> days;

  private Holidays(NavigableMap<LocalDate, Holiday> days) {
    this.days = days;
  }

  /** Those of Japan; read once, when first asked for. */
  public static Holidays ofJapan() {
    return Japan.HOLIDAYS;
  }

  /** The holiday on a day, if it is one. */
  public Optional<Holiday> on(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  /** The holidays from one day to another, both included. */
  public List<Holiday> between(LocalDate from, LocalDate to) {
    return from.isAfter(to) ? List.of() : List.copyOf(days.subMap(from, true, to, true).values());
  }

  /** Neither Saturday nor Sunday nor a holiday. */
  public boolean isBusinessDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !days.containsKey(date);
  }

  /** The day itself or the first business day after it. */
  public LocalDate onOrAfter(LocalDate date) {
    LocalDate day = date;
    while (!isBusinessDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The day itself or the last business day before it. */
  public LocalDate onOrBefore(LocalDate date) {
    LocalDate day = date;
    while (!isBusinessDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static NavigableMap<LocalDate, Holiday> read() {
    NavigableMap<LocalDate, Holiday> days = new TreeMap<>();
    try (InputStream in =
            Objects.requireNonNull(Holidays.class.getResourceAsStream("holidays.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Holiday(LocalDate.parse(cells[0]), cells[1], cells[2]))
          .forEach(holiday -> days.put(holiday.date(), holiday));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return days;
  }
}
