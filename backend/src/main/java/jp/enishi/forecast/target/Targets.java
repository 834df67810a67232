package jp.enishi.forecast.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.access.Visibility;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;

/** The stored sheets of targets. */
@Singleton
class Targets implements JournaledRecords {

  private static final String TABLE = "forecast.target";

  /** Somebody who belongs to a team. */
  record Member(UUID teamId, String teamName, UUID ownerId, String ownerName) {}

  private final Jdbi jdbi;
  private final Rows rows;

  Targets(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  /** The sheets that begin in a month and may be seen. */
  List<Target> of(Actor actor, LocalDate firstMonth) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        "select to_jsonb(t) from forecast.target t where t.first_month = :first and %s"
            .formatted(visibility.condition("t"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("first", firstMonth)
                .bindMap(visibility.parameters())
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), Target.class))
                .list());
  }

  /** Who belongs to which team, those that can sign in, in the order of teams and names. */
  List<Member> members() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select to_jsonb(m) from (select u.id as team_id, u.name as team_name, a.id as owner_id, a.name as owner_name
                      from access.unit u join access.account_unit x on x.unit_id = u.id join access.account a on a.id = x.account_id
                      where u.kind = 'team' and u.removed_at is null and a.enabled order by u.path, a.name, a.id) m
                    """)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), Member.class))
                .list());
  }

  void add(List<ObjectNode> sheets) {
    rows.insert(TABLE, sheets);
  }

  /** The ids of those that were at the version they name; the others stay as they are. */
  Set<UUID> replace(List<ObjectNode> sheets) {
    return Set.copyOf(rows.update(TABLE, sheets));
  }

  /** Whether the sheet was at that version. */
  boolean remove(UUID id, int version) {
    return jdbi.withHandle(
            h -> h.execute("delete from forecast.target where id = ? and version = ?", id, version))
        == 1;
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public boolean seenByCare() {
    return true;
  }

  @Override
  public String permission() {
    return Permission.FORECAST_READ;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    if (!actor.may(permission())) {
      return Set.of();
    }
    Visibility visibility = Visibility.of(actor);
    String sql =
        "select t.id from forecast.target t where t.id = any(:ids) and %s"
            .formatted(visibility.condition("t"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", ids.toArray(UUID[]::new))
                .bindMap(visibility.parameters())
                .mapTo(UUID.class)
                .set());
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.TARGETS_WRITE) ? visible(actor, ids) : Set.of();
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
