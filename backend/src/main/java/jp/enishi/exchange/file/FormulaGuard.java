package jp.enishi.exchange.file;

/**
 * Keeps a spreadsheet program from running text of a CSV file as a formula: a text that would start
 * one gets an apostrophe in front, and reading takes that apostrophe away again. A text that
 * already begins with apostrophes and then a formula start gets one more, so that the way back is
 * exact.
 */
final class FormulaGuard {
  private static final String STARTS = "=+-@\t\r\n＝＋－＠\u2212";

  private FormulaGuard() {}

  static String guarded(String text) {
    return needsGuard(text) ? "'" + text : text;
  }

  static String unguarded(String text) {
    return text.startsWith("'") && needsGuard(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean needsGuard(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    while (i < text.length() && isPassedOver(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i < text.length() && STARTS.indexOf(text.charAt(i)) >= 0 && !isNumber(text);
  }

  private static boolean isPassedOver(int c) {
    return c == ' ' || c == 0x00A0 || c == 0x3000 || NarrowText.isVariation(c);
  }

  /** A plain negative number cannot call anything, and must stay a number for Excel. */
  private static boolean isNumber(String text) {
    if (!text.startsWith("-") || text.length() == 1) {
      return false;
    }
    boolean point = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !point && i > 1 && i < text.length() - 1) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
