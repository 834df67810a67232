package jp.enishi.customers.company;

import jakarta.inject.Singleton;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.text.CorporateNumber;
import jp.enishi.platform.text.EmailAddress;
import jp.enishi.platform.text.InvoiceNumber;
import jp.enishi.platform.text.WebAddress;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What makes a company's details valid. The page, the API and imports go through here alike. */
@Singleton
class CompanyRules {

  private static final long MOST_CAPITAL = 1_000_000_000_000_000L;
  private static final int MOST_EMPLOYEES = 10_000_000;

  private final References references;

  CompanyRules(References references) {
    this.references = references;
  }

  /**
   * Reads typed details.
   *
   * @param before the details as they stand, null for a new company
   */
  Checked<CompanyDetails> check(
      Actor actor, CompanyDetails typed, @Nullable CompanyDetails before) {
    Checking checking = new Checking();
    CompanyDetails read = read(typed, new CommonRules(checking), checking);
    if (read.name() == null
        && checking.errors().stream().noneMatch(e -> e.pointer().equals("/name"))) {
      checking.refuse("/name", "problem.field.required");
    }
    numbersAgree(read, checking);
    references
        .check(actor, checking)
        .account("ownerId", read.ownerId(), before == null ? null : before.ownerId())
        .unit("teamId", "team", read.teamId(), before == null ? null : before.teamId())
        .unit("siteId", "site", read.siteId(), before == null ? null : before.siteId())
        .company(
            "referredByCompany",
            read.referredByCompany(),
            before == null ? null : before.referredByCompany())
        .person(
            "referredByPerson",
            read.referredByPerson(),
            before == null ? null : before.referredByPerson())
        .company(
            "headOfficeId", read.headOfficeId(), before == null ? null : before.headOfficeId());
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private static CompanyDetails read(CompanyDetails typed, CommonRules rules, Checking checking) {
    CorporateNumber corporateNumber =
        checking.read("/corporateNumber", typed.corporateNumber(), CorporateNumber::read);
    InvoiceNumber invoiceNumber =
        checking.read("/invoiceNumber", typed.invoiceNumber(), InvoiceNumber::read);
    EmailAddress email = checking.read("/email", typed.email(), EmailAddress::read);
    WebAddress website = checking.read("/website", typed.website(), WebAddress::read);
    return new CompanyDetails(
        rules.text("name", typed.name(), 200),
        rules.kana("nameKana", typed.nameKana(), 200),
        corporateNumber == null ? null : corporateNumber.digits(),
        invoiceNumber == null ? null : invoiceNumber.value(),
        rules.postalCode(typed.postalCode()),
        rules.text("prefecture", typed.prefecture(), 10),
        rules.text("city", typed.city(), 100),
        rules.text("street", typed.street(), 200),
        rules.text("building", typed.building(), 200),
        rules.phone("phone", typed.phone()),
        rules.phone("fax", typed.fax()),
        email == null ? null : email.value(),
        website == null ? null : website.value(),
        rules.texts("sns", typed.sns(), 10, 200),
        rules.text("representative", typed.representative(), 100),
        checking.within("/capitalYen", typed.capitalYen(), 0, MOST_CAPITAL),
        checking.within("/employees", typed.employees(), 0, MOST_EMPLOYEES),
        typed.listing(),
        checking.within("/fiscalMonth", typed.fiscalMonth(), 1, 12),
        checking.within("/closingDay", typed.closingDay(), 1, 31),
        checking.within("/paymentMonths", typed.paymentMonths(), 0, 12),
        checking.within("/paymentDay", typed.paymentDay(), 1, 31),
        rules.text("industry", typed.industry(), 10),
        rules.lines("business", typed.business(), 2_000),
        rules.text("leadSource", typed.leadSource(), 50),
        typed.referredByCompany(),
        typed.referredByPerson(),
        rules.text("rank", typed.rank(), 10),
        rules.texts("tags", typed.tags(), 30, 50),
        typed.ownerId(),
        typed.teamId(),
        typed.siteId(),
        typed.headOfficeId(),
        rules.lines("note", typed.note(), 10_000),
        rules.text("source", typed.source(), 50),
        rules.past("verifiedOn", typed.verifiedOn()));
  }

  /**
   * A corporation's registration number is T and its corporate number; another one is doubtful, not
   * wrong.
   */
  private static void numbersAgree(CompanyDetails read, Checking checking) {
    if (read.corporateNumber() != null
        && read.invoiceNumber() != null
        && !read.invoiceNumber().equals("T" + read.corporateNumber())) {
      checking.warn("/invoiceNumber", "customers.invoice-number.differs");
    }
  }
}
