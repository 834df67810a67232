package jp.enishi.platform.text;

import java.util.regex.Pattern;

/**
 * A postal code (郵便番号). Whether it is in use is told by {@code platform.address.PostalCodes}.
 *
 * @param digits seven digits, e.g. 1000005
 */
public record PostalCode(String digits) {
  private static final Pattern MARKS = Pattern.compile("^(?:〒|郵便番号)\\s*:?\\s*");
  private static final Pattern HYPHENS = Pattern.compile("[-‐‑‒–—―−ー─━\\s]");

  /**
   * Reads 123-4567, 〒１２３４５６７ and, with a remark, what a spreadsheet left after dropping leading
   * zeros.
   */
  public static Reading<PostalCode> read(String text) {
    if (text.length() > 100) {
      return Reading.refused("text.postalCode.form");
    }
    String typed = MARKS.matcher(PlainText.ordinary(text)).replaceFirst("");
    String digits = HYPHENS.matcher(typed).replaceAll("");
    if (!digits.matches("[0-9]+")) {
      return Reading.refused("text.postalCode.form");
    }
    if (digits.length() == 7 && typed.matches("[0-9]{3}[^0-9]*[0-9]{4}")) {
      return Reading.fine(new PostalCode(digits));
    }
    // 060-0000 becomes 600000 and 001-0010 becomes 10010; 150-01 with a hyphen is a code from
    // before 1998
    return typed.matches("[0-9]{5,6}")
        ? Reading.doubtful(
            new PostalCode("0".repeat(7 - digits.length()) + digits),
            "text.postalCode.zeroRestored")
        : Reading.refused("text.postalCode.form");
  }

  /** With its hyphen: 100-0005. */
  public String shown() {
    return digits.substring(0, 3) + "-" + digits.substring(3);
  }
}
