package jp.enishi.quotes.pdf;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import jp.enishi.platform.time.JapaneseDate;

/** Values as documents write them. */
final class Words {

  private Words() {}

  /** 1,234,567; what is taken off has the mark that accounts have for it. */
  static String yen(long amount) {
    String digits = number(BigDecimal.valueOf(amount).abs());
    return amount < 0 ? "▲" + digits : digits;
  }

  /** 12, 1.5, 1,200. */
  static String number(BigDecimal number) {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  static String day(LocalDate day, boolean inEra) {
    return inEra ? JapaneseDate.inEra(day) : JapaneseDate.western(day);
  }

  /** 〒100-0001. */
  static String postalCode(String digits) {
    return digits.length() == 7 ? "〒" + digits.substring(0, 3) + "-" + digits.substring(3) : digits;
  }
}
