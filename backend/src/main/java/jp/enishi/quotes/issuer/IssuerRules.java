package jp.enishi.quotes.issuer;

import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.text.InvoiceNumber;
import jp.enishi.quotes.Rounding;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What makes the firm's own details valid. */
final class IssuerRules {

  private static final int MOST_STAMPS = 4;
  private static final int STAMP = 8;
  private static final int MOST_BANK_LINES = 5;
  private static final int MOST_DAYS = 366;

  private IssuerRules() {}

  static Checked<IssuerDetails> check(IssuerDetails typed) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    String numberFormat = checking.read("/numberFormat", typed.numberFormat(), NumberFormat::read);
    IssuerDetails read =
        new IssuerDetails(
            rules.text("name", typed.name(), 100),
            rules.postalCode(typed.postalCode()),
            rules.text("address", typed.address(), 200),
            rules.text("building", typed.building(), 100),
            rules.phone("phone", typed.phone()),
            rules.phone("fax", typed.fax()),
            rules.email(typed.email()),
            registrationNumber(typed.registrationNumber(), checking),
            bankAccount(typed.bankAccount(), rules, checking),
            rules.texts("stamps", typed.stamps(), MOST_STAMPS, STAMP),
            typed.dateStyle() == null ? DateStyle.western : typed.dateStyle(),
            or(checking.within("/fiscalYearStart", typed.fiscalYearStart(), 1, 12), 4),
            typed.rounding() == null ? Rounding.down : typed.rounding(),
            numberFormat == null ? NumberFormat.USUAL : numberFormat,
            or(checking.within("/validityDays", typed.validityDays(), 1, MOST_DAYS), 30),
            rules.text("paymentTerms", typed.paymentTerms(), 200),
            rules.lines("remarks", typed.remarks(), 2_000));
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private static int or(@Nullable Integer value, int usual) {
    return value == null ? usual : value;
  }

  /** A sole proprietor's digits have no check digit; a corporation's do, so a slip shows. */
  private static @Nullable String registrationNumber(@Nullable String typed, Checking checking) {
    InvoiceNumber number = checking.read("/registrationNumber", typed, InvoiceNumber::read);
    if (number == null) {
      return null;
    }
    if (number.corporateNumber().isEmpty()) {
      checking.warn("/registrationNumber", "quotes.registration.check");
    }
    return number.value();
  }

  private static @Nullable String bankAccount(
      @Nullable String typed, CommonRules rules, Checking checking) {
    String lines = rules.lines("bankAccount", typed, 300);
    if (lines != null && lines.lines().count() > MOST_BANK_LINES) {
      checking.refuse("/bankAccount", "quotes.lines.many", Integer.toString(MOST_BANK_LINES));
    }
    return lines;
  }
}
