package jp.enishi.exchange.sheet;

import jakarta.inject.Singleton;
import jp.enishi.customers.company.Companies;

/** 企業. */
@Singleton
final class CompanySheet implements ExportSheet {

  private static final Columns COLUMNS =
      CustomerColumns.relation(
              new Columns("company")
                  .plain("name", "nameKana", "corporateNumber", "invoiceNumber")
                  .beside("headOffice", NamesBeside.company("c.head_office_id"))
                  .means("headOfficeId", "headOffice")
                  .plain("postalCode")
                  .plain(CustomerColumns.ADDRESS)
                  .plain("phone", "fax", "email", "website", "sns", "representative")
                  .plain("capitalYen", "employees")
                  .choice("listing", "listing")
                  .plain("fiscalMonth")
                  .daysOfMonth("closingDay")
                  .plain("paymentMonths")
                  .daysOfMonth("paymentDay")
                  .plain("industry", "business"))
          .stamps()
          .always("name");

  private final Companies companies;

  CompanySheet(Companies companies) {
    this.companies = companies;
  }

  @Override
  public String kind() {
    return companies.kind();
  }

  @Override
  public Companies register() {
    return companies;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }
}
