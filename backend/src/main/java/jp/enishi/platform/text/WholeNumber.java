package jp.enishi.platform.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A count as typed: 1,200, 300人, 約50名, 1万. */
public final class WholeNumber {
  private static final Pattern COUNTERS =
      Pattern.compile("(?:人|名|社|件|歳|才|個|回|台|店舗|店|拠点|ヶ月|か月|カ月|月|日)$");
  private static final Pattern ABOUT = Pattern.compile("^(?:約|およそ|およそ約)|(?:程度|前後|以上|余り|強|弱|~)$");

  private WholeNumber() {}

  /** Reads a whole number from min to max; 約 and 以上 are dropped with a remark. */
  public static Reading<Long> read(String text, long min, long max) {
    if (text.length() > 100) {
      return Reading.refused("text.number.form");
    }
    String typed = PlainText.ordinary(text).replaceAll("[\\s,]", "");
    String exact = ABOUT.matcher(typed).replaceAll("");
    exact = COUNTERS.matcher(exact).replaceFirst("");
    boolean negative = exact.matches("[-−△▲].+");
    BigDecimal number = JapaneseNumber.read(negative ? exact.substring(1) : exact);
    if (number == null || number.stripTrailingZeros().scale() > 0) {
      return Reading.refused(
          typed.matches("[0-9.]+[eE]\\+?[0-9]+")
              ? "text.spreadsheet.exponent"
              : "text.number.form");
    }
    BigDecimal signed = negative ? number.negate() : number;
    if (signed.compareTo(BigDecimal.valueOf(min)) < 0
        || signed.compareTo(BigDecimal.valueOf(max)) > 0) {
      return Reading.refused("text.number.range", min, max);
    }
    return ABOUT.matcher(typed).find()
        ? Reading.doubtful(signed.longValueExact(), "text.number.about")
        : Reading.fine(signed.longValueExact());
  }
}
