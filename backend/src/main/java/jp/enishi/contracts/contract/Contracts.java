package jp.enishi.contracts.contract;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.enishi.access.Care;
import jp.enishi.access.Rights;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
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

/** The stored contracts. */
@Singleton
public class Contracts extends Register<ContractDetails, ContractKeys>
    implements Referring, FileHolder {

  static final String KIND = "contract";

  private static final ListShape LISTS =
      new ListShape(
          List.of("c.title"),
          List.of(ContractStatus.expression() + " as status"),
          Set.of(
              "code",
              "companyId",
              "personId",
              "amountYen",
              "billing",
              "signedOn",
              "startsOn",
              "endsOn",
              "autoRenewal",
              "tags",
              "ownerId",
              "coOwnerIds"),
          List.of(
              new SortKey("title", "c.title collate \"ja-x-icu\"", "text"),
              new SortKey("code", "coalesce(c.code, '')", "text"),
              new SortKey("amountYen", "coalesce(c.amount_yen, -1)", "bigint"),
              new SortKey("mrrYen", "coalesce(c.mrr_yen, -1)", "bigint"),
              new SortKey("signedOn", "coalesce(c.signed_on, '-infinity')", "date"),
              new SortKey("startsOn", "coalesce(c.starts_on, '-infinity')", "date"),
              new SortKey("endsOn", "coalesce(c.over_on, c.ends_on, 'infinity')", "date"),
              new SortKey("noticeBy", "coalesce(c.notice_by, 'infinity')", "date")),
          Set.of("companyName", "personName", "status", "alert", "mrrYen", "arrYen", "noticeBy"));

  public Contracts(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "contracts.contract", ContractDetails.class, ContractKeys.class);
  }

  @Override
  public ContractKeys keys(ContractDetails details) {
    return ContractKeys.of(details);
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference(table(), "company_id", "company"),
        new Reference(table(), "person_id", "person"));
  }

  @Override
  public Map<String, String> subjects() {
    return Map.of(
        "company_id", "customers.company",
        "person_id", "customers.person",
        "deal_id", "deals.deal");
  }

  @Override
  public Care care(ContractDetails details) {
    return new Care(
        details.ownerId(), details.teamId(), details.siteId(), details.coOwnerIds(), false);
  }

  @Override
  public Sight sight() {
    return Sight.CO_OWNERS;
  }

  @Override
  public Rights rights() {
    return Rights.CONTRACTS;
  }

  @Override
  protected SearchText text(ContractDetails details) {
    return new SearchText().name(details.title()).number(details.code());
  }

  @Override
  protected String title() {
    return "c.title";
  }

  @Override
  protected String subtitle(Visibility visibility) {
    return "concat_ws(' ', (select k.name from customers.company k where k.id = c.company_id and %s), c.code)"
        .formatted(visibility.in(Sight.CARE).condition("k"));
  }

  @Override
  protected List<String> others(Visibility visibility) {
    return ContractFacts.columns(visibility);
  }

  @Override
  protected ListShape lists() {
    return LISTS;
  }

  @Override
  public ContractFilter filter() {
    return new ContractFilter();
  }
}
