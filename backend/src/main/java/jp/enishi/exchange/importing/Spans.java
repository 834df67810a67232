package jp.enishi.exchange.importing;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.text.WholeNumber;

/** Spans of time as offices write them: 12か月, 2年6か月, 90日前, 1時間30分. */
final class Spans {
  private static final Pattern YEARS =
      Pattern.compile("(\\d{1,2})年(?:間)?(?:(\\d{1,2})[ヶケか箇カヵ]?月)?(?:間)?");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,3})(?:時間半|時間|:)(?:(\\d{1,2})分?)?前?");
  private static final Pattern MONTHS = Pattern.compile("[ヶケか箇カヵ個]?月間?$");
  private static final Pattern MINUTES = Pattern.compile("分[間前]?$");
  private static final Pattern UNIT = Pattern.compile("[^\\d.,]*$");
  private static final long MOST = 100_000;
  private static final int OF_YEAR = 12;
  private static final int OF_HOUR = 60;

  private Spans() {}

  /** Months, or years and months. */
  static Reading<Long> months(String text) {
    Matcher years = YEARS.matcher(plain(text));
    if (plain(text).endsWith("日")) {
      return Reading.refused("text.number.form");
    }
    if (!years.matches()) {
      return count(text, MONTHS);
    }
    long months = years.group(2) == null ? 0 : Long.parseLong(years.group(2));
    return Reading.fine(Long.parseLong(years.group(1)) * OF_YEAR + months);
  }

  /** Minutes, or hours and minutes. */
  static Reading<Long> minutes(String text) {
    Matcher hours = HOURS.matcher(plain(text));
    if (!hours.matches()) {
      return count(text, MINUTES);
    }
    long half = hours.group().contains("半") ? OF_HOUR / 2 : 0;
    long minutes = hours.group(2) == null ? half : Long.parseLong(hours.group(2));
    return Reading.fine(Long.parseLong(hours.group(1)) * OF_HOUR + minutes);
  }

  /** The number before a unit, whatever it is. */
  static Reading<Long> count(String text) {
    return count(text, UNIT);
  }

  private static Reading<Long> count(String text, Pattern unit) {
    return WholeNumber.read(unit.matcher(plain(text)).replaceFirst(""), 0, MOST);
  }

  /** The words behind the number. */
  static String unit(String text) {
    Matcher unit = UNIT.matcher(plain(text));
    return unit.find() ? unit.group() : "";
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
