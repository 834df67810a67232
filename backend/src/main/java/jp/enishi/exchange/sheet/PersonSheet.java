package jp.enishi.exchange.sheet;

import jakarta.inject.Singleton;
import jp.enishi.customers.person.People;

/** 個人, and where they work. */
@Singleton
final class PersonSheet implements ExportSheet {

  private static final String WORK = "work";

  private static final Columns COLUMNS =
      work(CustomerColumns.relation(
              new Columns("person")
                  .plain("familyName", "givenName", "familyKana", "givenKana")
                  .means("name", "familyName", "givenName")
                  .means("kana", "familyKana", "givenKana")
                  .choice("sex", "sex")
                  .plain("birthDate", "memberNumber", "mobile", "phone", "email", "postalCode")
                  .plain(CustomerColumns.ADDRESS)
                  .plain("occupation", "sns", "householdSize", "interests", "interestNote")
                  .choice("preferredChannel", "preferredChannel")))
          .derived("age")
          .stamps()
          .always("familyName", "givenName");

  private final People people;

  PersonSheet(People people) {
    this.people = people;
  }

  private static Columns work(Columns columns) {
    return columns
        .part("company", "company.name", WORK, NamesBeside::work)
        .part("department", "affiliation.department", WORK, NamesBeside::work)
        .part("title", "affiliation.title", WORK, NamesBeside::work)
        .part("mainContact", "affiliation.mainContact", WORK, NamesBeside::work)
        .part("startedOn", "affiliation.startedOn", WORK, NamesBeside::work)
        .part("cardExchangedOn", "affiliation.cardExchangedOn", WORK, NamesBeside::work)
        .part("affiliationNote", "affiliation.note", WORK, NamesBeside::work);
  }

  @Override
  public String kind() {
    return people.kind();
  }

  @Override
  public People register() {
    return people;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }
}
