package jp.enishi.platform.text;

import java.util.regex.Pattern;

/**
 * A corporate number (法人番号): thirteen digits, the first of which checks the others. The check
 * cannot tell 0 from 9.
 *
 * @param digits thirteen digits
 */
public record CorporateNumber(String digits) {
  private static final Pattern SEPARATORS = Pattern.compile("[-‐‑‒–—―−ー─━\\s]");
  private static final Pattern EXPONENT = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]+");

  /**
   * Reads thirteen digits of any width, with or without separators; a leading T is dropped with a
   * remark.
   */
  public static Reading<CorporateNumber> read(String text) {
    if (text.length() > 100) {
      return Reading.refused("text.corporateNumber.length");
    }
    String typed = SEPARATORS.matcher(PlainText.ordinary(text)).replaceAll("");
    if (EXPONENT.matcher(typed).matches()) {
      return Reading.refused("text.spreadsheet.exponent");
    }
    boolean prefixed = typed.matches("[Tt][0-9]{13}");
    String digits = prefixed ? typed.substring(1) : typed;
    if (!digits.matches("[0-9]{13}")) {
      return Reading.refused("text.corporateNumber.length");
    }
    if (!isChecked(digits)) {
      return Reading.refused("text.corporateNumber.checkDigit");
    }
    CorporateNumber number = new CorporateNumber(digits);
    return prefixed
        ? Reading.doubtful(number, "text.corporateNumber.prefixDropped")
        : Reading.fine(number);
  }

  /**
   * Whether the first of thirteen digits fits the others: 9 − (Σ digit × weight mod 9), weights 1
   * and 2 from the right.
   */
  static boolean isChecked(String digits) {
    int sum = 0;
    for (int n = 1; n <= 12; n++) {
      sum += (digits.charAt(13 - n) - '0') * (n % 2 == 1 ? 1 : 2);
    }
    return digits.charAt(0) - '0' == 9 - sum % 9;
  }
}
