package jp.enishi.deals.deal;

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

/**
 * The stored deals. Where one stands (pipeline, status, place on the board, since when) the
 * database derives from its stage at each write, whoever writes.
 */
@Singleton
public class Deals extends Register<DealDetails, DealKeys> implements Referring, FileHolder {

  static final String KIND = "deal";

  private static final ListShape LISTS =
      new ListShape(
          List.of("c.title", "c.stage_id"),
          List.of(
              "c.pipeline_id",
              "(select s.name from deals.stage s where s.id = c.stage_id) as stage_name"),
          Set.of(
              "companyId",
              "personId",
              "probability",
              "amountYen",
              "quantity",
              "billing",
              "expectedCloseOn",
              "closedOn",
              "nextAction",
              "nextActionOn",
              "tags",
              "ownerId",
              "coOwnerIds"),
          List.of(
              new SortKey("title", "c.title collate \"ja-x-icu\"", "text"),
              new SortKey("amountYen", "coalesce(c.amount_yen, -1)", "bigint"),
              new SortKey("expectedCloseOn", "coalesce(c.expected_close_on, 'infinity')", "date"),
              new SortKey("closedOn", "coalesce(c.closed_on, '-infinity')", "date"),
              new SortKey("nextActionOn", "coalesce(c.next_action_on, 'infinity')", "date"),
              new SortKey("lastActionAt", "c.last_action_at", "timestamptz"),
              new SortKey("position", "c.position", "bigint")),
          Set.of(
              "companyName",
              "personName",
              "stageName",
              "chance",
              "weightedYen",
              "marginYen",
              "mrrYen",
              "daysInStage",
              "daysSinceAction",
              "staleness"));

  public Deals(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "deals.deal", DealDetails.class, DealKeys.class);
  }

  @Override
  public DealKeys keys(DealDetails details) {
    return DealKeys.of(details);
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference(table(), "company_id", "company"),
        new Reference(table(), "person_id", "person"));
  }

  @Override
  public Map<String, String> subjects() {
    return Map.of("company_id", "customers.company", "person_id", "customers.person");
  }

  @Override
  public Care care(DealDetails details) {
    return new Care(
        details.ownerId(), details.teamId(), details.siteId(), details.coOwnerIds(), false);
  }

  @Override
  public Sight sight() {
    return Sight.CO_OWNERS;
  }

  @Override
  public Rights rights() {
    return Rights.DEALS;
  }

  @Override
  protected SearchText text(DealDetails details) {
    return new SearchText().name(details.title()).number(details.code());
  }

  @Override
  protected String title() {
    return "c.title";
  }

  @Override
  protected String subtitle(Visibility visibility) {
    return """
    concat_ws(' ', (select k.name from customers.company k where k.id = c.company_id and %s),
      (select s.name from deals.stage s where s.id = c.stage_id))\
    """
        .formatted(visibility.condition("k"));
  }

  @Override
  protected List<String> others(Visibility visibility) {
    return DealFacts.columns(visibility);
  }

  @Override
  protected ListShape lists() {
    return LISTS;
  }

  @Override
  public DealFilter filter() {
    return new DealFilter();
  }
}
