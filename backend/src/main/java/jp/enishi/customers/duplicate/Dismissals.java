package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.access.Visibility;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import org.jdbi.v3.core.Jdbi;

/** The decisions that two records are two. They stand until somebody takes them back. */
@Singleton
class Dismissals implements JournaledRecords {

  private static final String TABLE = "customers.duplicate_dismissal";

  private final Jdbi jdbi;
  private final Rows rows;

  Dismissals(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  /** Whether two records were declared to be two. */
  boolean stands(DuplicateKind kind, UUID one, UUID other) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    select exists (select 1 from customers.duplicate_dismissal where kind = :kind
                      and first_id = least(:one, :other) and second_id = greatest(:one, :other))
                    """)
                .bind("kind", kind.name())
                .bind("one", one)
                .bind("other", other)
                .mapTo(Boolean.class)
                .one());
  }

  void add(Actor actor, DuplicateKind kind, UUID one, UUID other) {
    boolean inOrder = one.toString().compareTo(other.toString()) < 0;
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", Transactions.newId().toString());
    row.put("kind", kind.name());
    row.put("first_id", (inOrder ? one : other).toString());
    row.put("second_id", (inOrder ? other : one).toString());
    row.put("dismissed_by", actor.id().toString());
    rows.insert(TABLE, List.of(row));
  }

  void remove(DuplicateKind kind, UUID first, UUID second) {
    jdbi.useHandle(
        h ->
            h.execute(
                "delete from customers.duplicate_dismissal where kind = ? and first_id = ? and"
                    + " second_id = ?",
                kind.name(),
                first,
                second));
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    Visibility visibility = Visibility.of(actor);
    Set<UUID> visible = new HashSet<>();
    for (DuplicateKind kind : DuplicateKind.values()) {
      String sql =
          """
          select e.record_id from journal.entry e
          join %1$s a on a.id = cast(coalesce(e.after, e.before) ->> 'first_id' as uuid)
          join %1$s b on b.id = cast(coalesce(e.after, e.before) ->> 'second_id' as uuid)
          where e.record_id = any(:ids) and e.table_name = :table and coalesce(e.after, e.before) ->> 'kind' = :kind and %2$s and %3$s
          """
              .formatted(kind.table(), visibility.condition("a"), visibility.condition("b"));
      visible.addAll(
          jdbi.withHandle(
              h ->
                  h.createQuery(sql)
                      .bind("ids", ids.toArray(UUID[]::new))
                      .bind("table", TABLE)
                      .bind("kind", kind.name())
                      .bindMap(visibility.parameters())
                      .mapTo(UUID.class)
                      .set()));
    }
    return visible;
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.CUSTOMERS_DUPLICATES) ? visible(actor, ids) : Set.of();
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
