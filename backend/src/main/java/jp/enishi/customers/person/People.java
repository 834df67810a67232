package jp.enishi.customers.person;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.enishi.access.Care;
import jp.enishi.access.Rights;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CustomerSorts;
import jp.enishi.files.FileHolder;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.SortKey;
import jp.enishi.register.ListShape;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;
import jp.enishi.register.Register;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchText;
import org.jdbi.v3.core.Jdbi;

/** The stored people. */
@Singleton
public class People extends Register<PersonDetails, PersonKeys> implements Referring, FileHolder {

  static final String KIND = "person";

  /**
   * Where the person works now, as far as the reader may see that company: of several, the one
   * begun last.
   */
  private static String employer(Visibility visibility) {
    return """
    (select w.name from customers.affiliation f join customers.company w on w.id = f.company_id
     where f.person_id = c.id and f.ended_on is null and w.deleted_at is null and %s
     order by f.main_contact desc, f.started_on desc nulls last, f.id desc limit 1)\
    """
        .formatted(visibility.condition("w"));
  }

  private static final ListShape LISTS =
      new ListShape(
          List.of("c.family_name", "c.given_name", "c.kana_row"),
          List.of("cast(extract(year from age(c.birth_date)) as int) as age"),
          Set.of(
              "familyName",
              "givenName",
              "familyKana",
              "givenKana",
              "mobile",
              "phone",
              "email",
              "rank",
              "tags",
              "ownerId",
              "verifiedOn"),
          CustomerSorts.of(
              "familyKana",
              new SortKey("birthDate", "coalesce(c.birth_date, '-infinity')", "date")),
          Set.of("name", "kana", "company", "age", "address"));

  public People(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "customers.person", PersonDetails.class, PersonKeys.class);
  }

  @Override
  public PersonKeys keys(PersonDetails details) {
    return PersonKeys.of(details);
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference(table(), "referred_by_company", "company"),
        new Reference(table(), "referred_by_person", KIND));
  }

  @Override
  public Care care(PersonDetails details) {
    return new Care(details.ownerId(), details.teamId(), details.siteId());
  }

  @Override
  protected SearchText text(PersonDetails details) {
    return new SearchText()
        .name(details.fullName())
        .name(details.fullKana())
        .number(details.memberNumber())
        .number(details.mobile())
        .number(details.phone())
        .mail(details.email());
  }

  @Override
  protected String title() {
    return "concat_ws(' ', c.family_name, c.given_name)";
  }

  @Override
  protected String subtitle(Visibility visibility) {
    return "concat_ws(' ', %s, coalesce(c.mobile, c.phone))".formatted(employer(visibility));
  }

  @Override
  protected List<String> others(Visibility visibility) {
    return List.of(employer(visibility) + " as company_name");
  }

  @Override
  public Rights rights() {
    return Rights.CUSTOMERS;
  }

  @Override
  protected ListShape lists() {
    return LISTS;
  }

  @Override
  public PersonFilter filter() {
    return new PersonFilter();
  }
}
