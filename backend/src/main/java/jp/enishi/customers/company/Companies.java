package jp.enishi.customers.company;

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

/** The stored companies. */
@Singleton
public class Companies extends Register<CompanyDetails, CompanyKeys>
    implements Referring, FileHolder {

  static final String KIND = "company";

  private static final ListShape LISTS =
      new ListShape(
          List.of("c.name", "c.legal_form", "c.kana_row"),
          List.of(),
          Set.of(
              "name",
              "nameKana",
              "phone",
              "prefecture",
              "city",
              "rank",
              "tags",
              "ownerId",
              "verifiedOn"),
          CustomerSorts.of(
              "nameKana",
              new SortKey("employees", "coalesce(c.employees, -1)", "int"),
              new SortKey("capitalYen", "coalesce(c.capital_yen, -1)", "bigint")),
          Set.of("address"));

  public Companies(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "customers.company", CompanyDetails.class, CompanyKeys.class);
  }

  @Override
  public CompanyKeys keys(CompanyDetails details) {
    return CompanyKeys.of(details);
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference(table(), "head_office_id", KIND),
        new Reference(table(), "referred_by_company", KIND),
        new Reference(table(), "referred_by_person", "person"));
  }

  @Override
  public Care care(CompanyDetails details) {
    return new Care(details.ownerId(), details.teamId(), details.siteId());
  }

  @Override
  protected SearchText text(CompanyDetails details) {
    return new SearchText()
        .name(details.name())
        .name(details.nameKana())
        .name(details.representative())
        .number(details.corporateNumber())
        .number(details.phone())
        .mail(details.email());
  }

  @Override
  protected String title() {
    return "c.name";
  }

  @Override
  protected String subtitle(Visibility visibility) {
    return "concat_ws(' ', nullif(concat(c.prefecture, c.city), ''), c.phone)";
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
  public CompanyFilter filter() {
    return new CompanyFilter();
  }
}
