package jp.enishi.customers.company;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.reference.Industries;
import jp.enishi.platform.reference.Industry;
import jp.enishi.platform.text.CorporateNumber;
import jp.enishi.platform.text.InvoiceNumber;
import jp.enishi.platform.text.Kana;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.text.Remark;
import jp.enishi.platform.text.WebAddress;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What makes a company's details valid. The page, the API and imports go through here alike. */
@Singleton
class CompanyRules {

  private static final long MOST_CAPITAL = 1_000_000_000_000_000L;
  private static final int MOST_EMPLOYEES = 10_000_000;

  private static final int MOST_INDUSTRY = 10;

  private final Companies companies;
  private final References references;

  CompanyRules(Companies companies, References references) {
    this.companies = companies;
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
    CommonRules rules = new CommonRules(checking);
    CompanyDetails read = read(typed, rules, checking);
    rules.required("name", read.name());
    numbersAgree(read, checking);
    Optional<CompanyDetails> was = Optional.ofNullable(before);
    references
        .check(actor, checking)
        .care(companies.care(read), was.map(companies::care).orElse(Care.NOBODY))
        .company(
            "referredByCompany",
            read.referredByCompany(),
            was.map(CompanyDetails::referredByCompany).orElse(null))
        .person(
            "referredByPerson",
            read.referredByPerson(),
            was.map(CompanyDetails::referredByPerson).orElse(null))
        .company(
            "headOfficeId",
            read.headOfficeId(),
            was.map(CompanyDetails::headOfficeId).orElse(null));
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private static CompanyDetails read(CompanyDetails typed, CommonRules rules, Checking checking) {
    CorporateNumber corporateNumber =
        checking.read("/corporateNumber", typed.corporateNumber(), CorporateNumber::read);
    InvoiceNumber invoiceNumber =
        checking.read("/invoiceNumber", typed.invoiceNumber(), InvoiceNumber::read);
    WebAddress website = checking.read("/website", typed.website(), WebAddress::read);
    return new CompanyDetails(
        rules.text("name", typed.name(), 200),
        checking.read("/nameKana", typed.nameKana(), t -> Kana.readOfCompany(t, 200)),
        corporateNumber == null ? null : corporateNumber.digits(),
        invoiceNumber == null ? null : invoiceNumber.value(),
        rules.postalCode(typed.postalCode()),
        rules.prefecture(typed.prefecture()),
        rules.text("city", typed.city(), 100),
        rules.text("street", typed.street(), 200),
        rules.text("building", typed.building(), 200),
        rules.phone("phone", typed.phone()),
        rules.phone("fax", typed.fax()),
        rules.email(typed.email()),
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
        checking.read("/industry", typed.industry(), CompanyRules::industry),
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
   * A code or a name of the classification as its code. What is in no classification is kept, when
   * it is short enough to be a code of somebody's own, and doubted.
   */
  private static Reading<String> industry(String typed) {
    return switch (Industries.read(typed).map(Industry::code)) {
      case Reading.Refused<String>(Remark why) ->
          switch (PlainText.clean(typed, MOST_INDUSTRY)) {
            case Reading.Fine<String>(String clean) -> new Reading.Doubtful<>(clean, why);
            case Reading<String> _ -> new Reading.Refused<>(why);
          };
      case Reading<String> known -> known;
    };
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
