package jp.enishi.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of yen as typed: ¥1,234, 1,234円, △1,234, (1,234), 3,000千円, 1億2,000万円, 一千万円. */
public final class Yen {
  private static final BigDecimal LIMIT = new BigDecimal("999999999999999");

  private Yen() {}

  /**
   * Reads whole yen. A fraction of a yen is rounded half up with a remark; at most fifteen digits.
   */
  public static Reading<Long> read(String text) {
    if (text.length() > 100) {
      return Reading.refused("text.yen.form");
    }
    String typed = PlainText.ordinary(text).replaceAll("[\\s,、]", "");
    boolean negative = false;
    if (typed.matches("\\(.+\\)")) {
      negative = true;
      typed = typed.substring(1, typed.length() - 1);
    }
    typed = typed.replaceFirst("^(?:¥|\\\\|JPY|金)", "");
    if (typed.matches("[△▲−‐–ー-].*")) {
      negative = true;
      typed = typed.substring(1);
    }
    typed = typed.replaceFirst("^[¥\\\\]", "").replaceFirst("(?:円|圓|JPY)?(?:也|-)?$", "");
    BigDecimal amount = JapaneseNumber.read(typed);
    if (amount == null) {
      return Reading.refused(
          typed.matches("[0-9.]+[eE]\\+?[0-9]+") ? "text.spreadsheet.exponent" : "text.yen.form");
    }
    BigDecimal yen = amount.setScale(0, RoundingMode.HALF_UP);
    if (yen.compareTo(LIMIT) > 0) {
      return Reading.refused("text.yen.tooLarge");
    }
    long value = negative ? -yen.longValueExact() : yen.longValueExact();
    return yen.compareTo(amount) == 0
        ? Reading.fine(value)
        : Reading.doubtful(value, "text.yen.rounded");
  }
}
