package jp.enishi.platform.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The registration number of a qualified invoice issuer (適格請求書発行事業者の登録番号): T and thirteen digits. A
 * corporation's digits are its corporate number; a sole proprietor's have no published check digit,
 * so none is demanded.
 *
 * @param value e.g. T1180301018771
 */
public record InvoiceNumber(String value) {
  private static final Pattern SEPARATORS = Pattern.compile("[-‐‑‒–—―−ー─━\\s]");
  private static final Pattern EXPONENT = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]+");

  /** Reads T and thirteen digits of any width; a missing T is added with a remark. */
  public static Reading<InvoiceNumber> read(String text) {
    if (text.length() > 100) {
      return Reading.refused("text.invoiceNumber.form");
    }
    String typed = SEPARATORS.matcher(PlainText.ordinary(text)).replaceAll("");
    if (EXPONENT.matcher(typed).matches()) {
      return Reading.refused("text.spreadsheet.exponent");
    }
    if (typed.matches("[0-9]{13}")) {
      return Reading.doubtful(new InvoiceNumber("T" + typed), "text.invoiceNumber.prefixAdded");
    }
    return typed.matches("[Tt][0-9]{13}")
        ? Reading.fine(new InvoiceNumber("T" + typed.substring(1)))
        : Reading.refused("text.invoiceNumber.form");
  }

  /**
   * The corporate number in it; empty when the check digit does not fit, i.e. for a sole
   * proprietor.
   */
  public Optional<CorporateNumber> corporateNumber() {
    String digits = value.substring(1);
    return CorporateNumber.isChecked(digits)
        ? Optional.of(new CorporateNumber(digits))
        : Optional.empty();
  }
}
