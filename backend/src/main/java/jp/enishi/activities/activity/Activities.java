package jp.enishi.activities.activity;

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
import jp.enishi.platform.text.PlainText;
import jp.enishi.register.ListShape;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;
import jp.enishi.register.Register;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchText;
import org.jdbi.v3.core.Jdbi;

/**
 * The stored activities. Seen by whom their own care reaches and by whoever sees their deal, or
 * without one their customer; changed by the former only. The database keeps the care of deal and
 * customer beside each activity.
 */
@Singleton
public class Activities extends Register<ActivityDetails, ActivityKeys>
    implements Referring, FileHolder {

  static final String KIND = "activity";
  static final Sight CHANGING = Sight.CO_OWNERS;

  /** So much of the content is found by the search box and in lists. */
  private static final int SEARCHED = 400;

  private static final ListShape LISTS =
      new ListShape(
          List.of("c.kind", "c.occurred_at", "c.subject"),
          List.of(),
          Set.of(
              "durationMinutes",
              "direction",
              "content",
              "reaction",
              "result",
              "companyId",
              "personIds",
              "dealId",
              "nextAction",
              "nextActionOn",
              "ownerId",
              "coOwnerIds"),
          List.of(
              new SortKey("occurredAt", "c.occurred_at", "timestamptz"),
              new SortKey("nextActionOn", "coalesce(c.next_action_on, 'infinity')", "date")),
          Set.of("companyName", "dealTitle", "people", "colleagues"));

  public Activities(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "activities.activity", ActivityDetails.class, ActivityKeys.class);
  }

  @Override
  public ActivityKeys keys(ActivityDetails details) {
    return ActivityKeys.of(details);
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference(table(), "company_id", "company"),
        new Reference(table(), "person_ids", "person", true));
  }

  @Override
  public Map<String, String> subjects() {
    return Map.of(
        "company_id", "customers.company",
        "person_ids", "customers.person",
        "deal_id", "deals.deal");
  }

  @Override
  public Care care(ActivityDetails details) {
    return new Care(
        details.ownerId(), details.teamId(), details.siteId(), details.coOwnerIds(), false);
  }

  @Override
  public Sight sight() {
    return Sight.RELATED;
  }

  @Override
  protected Sight changing() {
    return CHANGING;
  }

  @Override
  protected String usualOrder() {
    return "c.occurred_at";
  }

  @Override
  public Rights rights() {
    return Rights.ACTIVITIES;
  }

  @Override
  protected SearchText text(ActivityDetails details) {
    String content = details.content();
    return new SearchText()
        .name(details.subject())
        .name(content == null ? null : PlainText.beginning(content, SEARCHED));
  }

  @Override
  protected String title() {
    return "coalesce(c.subject, left(c.content, 60), c.result, '')";
  }

  @Override
  protected String subtitle(Visibility visibility) {
    return """
    concat_ws(' ', to_char(c.occurred_at at time zone 'Asia/Tokyo', 'YYYY/MM/DD'),
      (select k.name from customers.company k where k.id = c.company_id and %s))\
    """
        .formatted(visibility.condition("k"));
  }

  @Override
  protected List<String> others(Visibility visibility) {
    return ActivityFacts.columns(visibility);
  }

  @Override
  protected ListShape lists() {
    return LISTS;
  }

  @Override
  public ActivityFilter filter() {
    return new ActivityFilter();
  }
}
