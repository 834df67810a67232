package jp.enishi.views;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import org.jdbi.v3.core.Jdbi;

/**
 * The view that each role begins with. A setting of the firm: journalled, and administrators' own.
 */
@Singleton
class RoleStarts implements JournaledRecords {

  private static final String TABLE = "views.role_start";

  private final Jdbi jdbi;
  private final Rows rows;

  RoleStarts(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  List<ListArrangement.RoleStart> of(String kind) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select role, view_id from views.role_start where kind = ? order by role", kind)
                .map(
                    (row, context) ->
                        new ListArrangement.RoleStart(
                            row.getString(1), row.getObject(2, UUID.class)))
                .list());
  }

  void set(String role, String kind, UUID view) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into views.role_start (id, role, kind, view_id) values (?, ?, ?, ?)
                on conflict (role, kind) do update set view_id = excluded.view_id, version = role_start.version + 1, updated_at = now()
                """,
                Transactions.newId(),
                role,
                kind,
                view));
  }

  void clear(String role, String kind) {
    jdbi.useHandle(
        h -> h.execute("delete from views.role_start where role = ? and kind = ?", role, kind));
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.SETTINGS_WRITE) ? rows.there(TABLE, ids) : Set.of();
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
