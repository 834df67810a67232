package jp.enishi.platform.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers with the units 十 百 千 万 億 兆, in Arabic or kanji digits: 1億2,000万, 3000千, 一千万. */
final class JapaneseNumber {
  private static final String KANJI_DIGITS = "〇一二三四五六七八九";
  private static final int MAX_DIGITS = 30;

  private JapaneseNumber() {}

  /** The number, or null when the text is none. No sign, no grouping commas. */
  static @Nullable BigDecimal read(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return null;
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    StringBuilder digits = new StringBuilder();
    BigDecimal lastBig = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kanji = KANJI_DIGITS.indexOf(c);
      if ((c >= '0' && c <= '9') || (c == '.' && digits.indexOf(".") < 0)) {
        digits.append(c);
      } else if (kanji >= 0) {
        digits.append(kanji);
      } else {
        int power = "十百千".indexOf(c) + 1;
        BigDecimal big = bigUnit(c);
        if (power > 0) {
          BigDecimal count = digits.isEmpty() ? BigDecimal.ONE : number(digits);
          if (count == null) {
            return null;
          }
          section = section.add(count.scaleByPowerOfTen(power));
        } else if (big != null && (lastBig == null || big.compareTo(lastBig) < 0)) {
          BigDecimal rest = digits.isEmpty() ? BigDecimal.ZERO : number(digits);
          if (rest == null || section.add(rest).signum() == 0) {
            return null;
          }
          total = total.add(section.add(rest).multiply(big));
          section = BigDecimal.ZERO;
          lastBig = big;
        } else {
          return null;
        }
        digits.setLength(0);
      }
    }
    BigDecimal rest = digits.isEmpty() ? BigDecimal.ZERO : number(digits);
    return rest == null ? null : total.add(section).add(rest);
  }

  private static @Nullable BigDecimal number(StringBuilder digits) {
    return digits.charAt(0) == '.' || digits.charAt(digits.length() - 1) == '.'
        ? null
        : new BigDecimal(digits.toString());
  }

  private static @Nullable BigDecimal bigUnit(char c) {
    return switch (c) {
      case '万', '萬' -> BigDecimal.TEN.pow(4);
      case '億' -> BigDecimal.TEN.pow(8);
      case '兆' -> BigDecimal.TEN.pow(12);
      default -> null;
    };
  }
}
