package jp.enishi.tasks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Accounts;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.access.Unit;
import jp.enishi.access.Visibility;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.query.SortKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The stored reports. A draft is seen by its author alone; what was sent, also by whoever reviews
 * reports and whose scope reaches the author.
 */
@Singleton
class Reports implements JournaledRecords {

  private static final String TABLE = "tasks.report";

  private static final List<SortKey> SORTS =
      List.of(
          new SortKey("day", "r.day", "date"),
          new SortKey("sentAt", "coalesce(r.sent_at, 'infinity')", "timestamptz"));

  private static final List<String> COLUMNS =
      List.of(
          "r.version",
          "r.day",
          "r.activities",
          "r.results",
          "r.issues",
          "r.plans",
          "r.state",
          "r.sent_at",
          "r.edition",
          "r.owner_id",
          "o.name as owner_name",
          "t.name as team_name",
          "(select count(*) from tasks.report_comment m where m.report_id = r.id) as comments",
          "(select d.edition from tasks.report_read d where d.report_id = r.id and d.account_id = :reader) as read_edition",
          "r.created_at",
          "r.updated_at");

  private static final String NAMES =
      "left join access.account o on o.id = r.owner_id left join access.unit t on t.id = r.team_id";

  private final Jdbi jdbi;
  private final Rows rows;
  private final Accounts accounts;

  Reports(Jdbi jdbi, Rows rows, Accounts accounts) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.accounts = accounts;
  }

  /** Which reports {@code :reader} may see, whose scope reaches so far. */
  static String seen(Actor actor, String scope) {
    return "(r.owner_id = :reader or (%s and r.state = 'sent' and %s))"
        .formatted(actor.may(Permission.REPORTS_REVIEW), scope);
  }

  private static Map<String, Object> parameters(Visibility visibility) {
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    parameters.put("reader", visibility.reader());
    return parameters;
  }

  Page<Report> list(Actor actor, ReportFilter filter, ListRequest request) {
    Visibility visibility = Visibility.of(actor);
    Listing list = Listing.of("tasks.report r", "r").joined(NAMES);
    list.where(seen(actor, visibility.condition("r")), parameters(visibility));
    filter.applyTo(list, actor.id());
    return list.page(jdbi, COLUMNS, request.orders(SORTS, "-day"), request.size(), request.cursor)
        .map(Reports::report);
  }

  Optional<Report> find(Actor actor, UUID id) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        "select to_jsonb(x) from (select r.id, %s from tasks.report r %s where r.id = :id and %s) x"
            .formatted(String.join(", ", COLUMNS), NAMES, seen(actor, visibility.condition("r")));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", id)
                .bindMap(parameters(visibility))
                .mapTo(String.class)
                .map(json -> report(Rows.parse(json)))
                .findOne());
  }

  private static Report report(JsonNode row) {
    return Rows.read(row, "details", Report.class);
  }

  UUID add(Actor actor, ReportDetails details) {
    UUID id = Transactions.newId();
    ObjectNode row = Rows.row(details);
    row.put("id", id.toString())
        .put("state", ReportState.draft.name())
        .put("owner_id", actor.id().toString())
        .put("team_id", text(accounts.firstUnit(actor.id(), Unit.Kind.team)))
        .put("site_id", text(accounts.firstUnit(actor.id(), Unit.Kind.site)));
    rows.insert(TABLE, List.of(row));
    return id;
  }

  private static @Nullable String text(Optional<UUID> id) {
    return id.map(UUID::toString).orElse(null);
  }

  /**
   * Writes a report as it is now. What is sent is kept besides, as an edition of its own.
   *
   * @return whether nobody was faster
   */
  boolean put(Report before, ReportDetails details, boolean sent) {
    ObjectNode row = Rows.row(details);
    row.put("id", before.id().toString()).put("version", before.version());
    int edition = before.edition() + 1;
    if (sent) {
      row.put("state", ReportState.sent.name()).put("edition", edition);
    }
    if (rows.update(TABLE, List.of(row)).isEmpty()) {
      return false;
    }
    if (sent) {
      ObjectNode kept = Rows.row(details);
      kept.remove("day");
      kept.put("report_id", before.id().toString()).put("edition", edition);
      rows.insert("tasks.report_edition", List.of(kept));
    }
    return true;
  }

  /** What was sent, the first time first. */
  List<Edition> editions(Report report) {
    String sql =
        """
        select to_jsonb(e) || jsonb_build_object('day', r.day) from tasks.report_edition e
        join tasks.report r on r.id = e.report_id where e.report_id = :id order by e.edition
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", report.id())
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), "attributes", Edition.class))
                .list());
  }

  /** The managers of the teams and sites an author is in, or of those above. */
  List<ReportView.Recipient> recipients(UUID author) {
    String sql =
        """
        with recursive up as (
          select u.id, u.parent_id from access.unit u join access.account_unit m on m.unit_id = u.id where m.account_id = :author
          union select p.id, p.parent_id from access.unit p join up on p.id = up.parent_id)
        select distinct a.id, a.name from access.account a join access.account_unit m on m.account_id = a.id join up on up.id = m.unit_id
        where a.enabled and a.id <> :author and 'manager' = any(a.roles) order by a.name, a.id
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("author", author)
                .map(
                    (row, _) ->
                        new ReportView.Recipient(row.getObject(1, UUID.class), row.getString(2)))
                .list());
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        "select r.id from tasks.report r where r.id = any(:ids) and "
            + seen(actor, visibility.condition("r"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", ids.toArray(UUID[]::new))
                .bindMap(parameters(visibility))
                .mapTo(UUID.class)
                .set());
  }

  /** What was sent is not taken back: it was read. */
  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    List<UUID> drafts = new ArrayList<>();
    for (UUID id : ids) {
      find(actor, id)
          .filter(report -> report.ownerId().equals(actor.id()) && !report.isSent())
          .ifPresent(report -> drafts.add(report.id()));
    }
    return Set.copyOf(drafts);
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
