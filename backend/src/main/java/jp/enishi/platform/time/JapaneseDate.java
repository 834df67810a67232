package jp.enishi.platform.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.text.Reading;

/** Dates as typed in Japan, in either calendar, and as spreadsheets store them. */
public final class JapaneseDate {
  private static final int MAX = 60;
  private static final int FIRST_YEAR = 1600;
  private static final int LAST_SERIAL = 2_958_465;
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  private static final String YEAR_MONTH_DAY =
      "(?:年\\s*|\\s*[-/.,]\\s*)([0-9]{1,2})(?:月\\s*|\\s*[-/.,]\\s*)([0-9]{1,2})日?";
  private static final Pattern ERA =
      Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHRmtshr])[.]?\\s*(元|[0-9]{1,2})" + YEAR_MONTH_DAY);
  private static final Pattern WESTERN = Pattern.compile("(?:西暦)?([0-9]{4})" + YEAR_MONTH_DAY);
  private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("'?[0-9]{1,2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,4}日?");
  private static final Pattern INCOMPLETE =
      Pattern.compile(
          "(?:(?:明治|大正|昭和|平成|令和|[MTSHRmtshr])(?:元|[0-9]{1,2})|[0-9]{4})(?:年|[-/.])?(?:度|[0-9]{1,2}月?)?");
  private static final Pattern WEEKDAY = Pattern.compile("\\s*[(]?[日月火水木金土](?:曜日?|(?=[)]))[)]?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:T|\\s+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?:Z|[+-][0-9:]+)?$");
  private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−ー]");

  private JapaneseDate() {}

  /**
   * Reads 令和8年11月22日, R8.11.22, 平成元年1月8日, 2026-11-22, 2026/11/22, 2026年11月22日 and 20261122, in any
   * width, with or without weekday or time of day. A day outside its era (平成31年5月1日) is the day
   * meant, with a remark.
   */
  public static Reading<LocalDate> read(String text) {
    if (text.length() > MAX) {
      return Reading.refused("text.date.form");
    }
    String typed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    typed = HYPHENS.matcher(typed).replaceAll("-");
    typed = TIME.matcher(WEEKDAY.matcher(typed).replaceFirst("")).replaceFirst("").strip();
    Matcher era = ERA.matcher(typed);
    if (era.matches()) {
      return ofEra(era);
    }
    Matcher western = WESTERN.matcher(typed);
    if (western.matches()) {
      return ofWestern(western);
    }
    Matcher digits = EIGHT_DIGITS.matcher(typed);
    if (digits.matches()) {
      return ofWestern(digits);
    }
    if (SERIAL.matcher(typed).matches()) {
      return ofExcelSerial(Integer.parseInt(typed), false)
          .accepted()
          .map(date -> Reading.doubtful(date, "text.date.serial"))
          .orElseGet(() -> Reading.refused("text.date.form"));
    }
    if (INCOMPLETE.matcher(typed).matches()) {
      return Reading.refused("text.date.incomplete");
    }
    return Reading.refused(
        SHORT_YEAR.matcher(typed).matches() ? "text.date.shortYear" : "text.date.form");
  }

  /**
   * Reads the number a spreadsheet stores for a date; its fraction, the time of day, is dropped.
   *
   * @param date1904 whether the workbook counts from 1904 (old files from a Mac)
   */
  public static Reading<LocalDate> ofExcelSerial(double serial, boolean date1904) {
    if (!(serial >= (date1904 ? 0 : 1) && serial < LAST_SERIAL + 1.0)) {
      return Reading.refused("text.date.form");
    }
    long day = (long) Math.floor(serial);
    if (date1904) {
      return Reading.fine(EPOCH_1904.plusDays(day));
    }
    if (day == 60) {
      return Reading.refused(
          "text.date.noSuchDay"); // 29 February 1900, which only spreadsheets know
    }
    return Reading.fine(EPOCH_1900.plusDays(day < 60 ? day + 1 : day));
  }

  /** 令和8年11月22日; the first year is 元年. Days before 1873 are shown by the Western calendar. */
  public static String inEra(LocalDate date) {
    return Era.of(date)
        .map(
            era -> {
              int year = date.getYear() - era.first().getYear() + 1;
              return era.label()
                  + (year == 1 ? "元" : String.valueOf(year))
                  + "年"
                  + monthAndDay(date);
            })
        .orElseGet(() -> western(date));
  }

  /** 2026年11月22日. */
  public static String western(LocalDate date) {
    return date.getYear() + "年" + monthAndDay(date);
  }

  private static String monthAndDay(LocalDate date) {
    return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  private static Reading<LocalDate> ofEra(Matcher typed) {
    Era era = Era.named(typed.group(1)).orElseThrow();
    int eraYear = typed.group(2).equals("元") ? 1 : Integer.parseInt(typed.group(2));
    Optional<LocalDate> read =
        date(era.westernYear(eraYear), typed.group(3), typed.group(4)).filter(d -> eraYear > 0);
    if (read.isEmpty()) {
      return Reading.refused("text.date.noSuchDay");
    }
    LocalDate date = read.get();
    if (date.isBefore(Era.SOLAR_CALENDAR)) {
      return Reading.refused("text.date.lunar");
    }
    return Era.of(date).filter(era::equals).isPresent()
        ? Reading.fine(date)
        : Reading.doubtful(date, "text.date.outsideEra");
  }

  private static Reading<LocalDate> ofWestern(Matcher typed) {
    int year = Integer.parseInt(typed.group(1));
    if (year < FIRST_YEAR) {
      return Reading.refused("text.date.year");
    }
    return date(year, typed.group(2), typed.group(3))
        .map(Reading::fine)
        .orElseGet(() -> Reading.refused("text.date.noSuchDay"));
  }

  private static Optional<LocalDate> date(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
