package jp.enishi.quotes.issuer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.time.FiscalYear;

/**
 * How documents are numbered: {@code Q{YYYY}-{0000}} gives Q2026-0001.
 *
 * @param pattern text with the year and the counter in braces
 */
public record NumberFormat(String pattern) {

  static final String USUAL = "Q{YYYY}-{0000}";
  private static final int MOST = 40;
  private static final int CENTURY = 100;
  private static final Pattern YEAR = Pattern.compile("\\{(YYYY|YY)}");
  private static final Pattern COUNTER = Pattern.compile("\\{(0{1,8})}");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._#() -]*");

  static NumberFormat of(String pattern) {
    return new NumberFormat(pattern);
  }

  /** Reads a typed one: it has the year and the counter, once each, so that no two are alike. */
  static Reading<String> read(String typed) {
    return switch (PlainText.clean(typed, MOST)) {
      case Reading.Refused<String> refused -> refused;
      case Reading.Fine<String>(String text) -> form(text);
      case Reading.Doubtful<String>(String text, _) -> form(text);
    };
  }

  private static Reading<String> form(String text) {
    String rest = COUNTER.matcher(YEAR.matcher(text).replaceFirst("")).replaceFirst("");
    boolean fits =
        YEAR.matcher(text).find() && COUNTER.matcher(text).find() && PLAIN.matcher(rest).matches();
    return fits ? Reading.fine(text) : Reading.refused("quotes.number.format");
  }

  /** The number of the so-many-th document of a fiscal year. */
  public String number(FiscalYear year, int count) {
    Matcher years = YEAR.matcher(pattern);
    String dated =
        years.replaceAll(
            m ->
                m.group(1).length() == 2
                    ? "%02d".formatted(Math.floorMod(year.year(), CENTURY))
                    : Integer.toString(year.year()));
    return COUNTER
        .matcher(dated)
        .replaceAll(m -> ("%0" + m.group(1).length() + "d").formatted(count));
  }
}
