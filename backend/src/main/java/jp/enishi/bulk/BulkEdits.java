package jp.enishi.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.journal.CauseUndo;
import jp.enishi.platform.db.Patience;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.text.Remark;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The stored bulk edits. */
@Singleton
class BulkEdits {

  private static final String SELECT =
      "select to_jsonb(e) || jsonb_build_object('actor_name', a.name) from bulk.edit e join access.account a on a.id = e.actor_id ";
  private static final int LISTED = 50;
  private static final int KEPT_DAYS = 30;

  private final Jdbi jdbi;
  private final Rows rows;

  BulkEdits(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  /** The rows of old bulk edits are dropped, piece by piece; their undo stays possible. */
  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    Patience.inBackground(
        () -> {
          while (dropSome() > 0) {
            // more may be left
          }
        });
  }

  private int dropSome() {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                """
                delete from bulk.edit_row where ctid in (select r.ctid from bulk.edit e join bulk.edit_row r on r.edit_id = e.id
                  where e.updated_at < now() - make_interval(days => ?) limit 10000)
                """,
                KEPT_DAYS));
  }

  /** Stores a bulk edit. */
  void add(StoredBulkEdit edit) {
    ObjectNode row = Rows.row(edit);
    row.remove("actor_name");
    rows.insert("bulk.edit", List.of(row));
  }

  Optional<StoredBulkEdit> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where e.id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .map(BulkEdits::read)
                .findFirst());
  }

  /** The newest ones, of one account or of all. */
  List<StoredBulkEdit> newest(@Nullable UUID actor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where cast(:actor as uuid) is null or e.actor_id = :actor order by e.created_at desc, e.id desc limit :most")
                .bind("actor", actor)
                .bind("most", LISTED)
                .mapTo(String.class)
                .map(BulkEdits::read)
                .list());
  }

  /** Those on which somebody works, or should. */
  List<StoredBulkEdit> busy() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where e.state in ('planning', 'running', 'undoing')")
                .mapTo(String.class)
                .map(BulkEdits::read)
                .list());
  }

  /**
   * Moves a bulk edit on, when it still stands where the caller saw it.
   *
   * @return false when somebody else was faster
   */
  boolean turn(StoredBulkEdit from, BulkEditState to, Actor actor, boolean allOrNothing) {
    String acting = Rows.row(actor).toString();
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    """
                    update bulk.edit set state = ?, actor = cast(? as jsonb), all_or_nothing = ?, cancelled = false, problem = null,
                      done_rows = 0, updated_at = now() where id = ? and state = ?
                    """,
                    to.name(),
                    acting,
                    allOrNothing,
                    from.id(),
                    from.state().name()))
        == 1;
  }

  /** Ends background work, well or not. */
  void end(UUID id, BulkEditState state, @Nullable Remark problem) {
    String why = problem == null ? null : Rows.row(problem).toString();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update bulk.edit set state = ?, problem = cast(? as jsonb), updated_at = now() where id = ?",
                state.name(),
                why,
                id));
  }

  void cancel(UUID id) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update bulk.edit set cancelled = true, updated_at = now() where id = ?", id));
  }

  boolean isCancelled(UUID id) {
    return find(id).map(StoredBulkEdit::cancelled).orElse(true);
  }

  void advance(UUID id, int done) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update bulk.edit set done_rows = done_rows + ?, updated_at = now() where id = ?",
                done,
                id));
  }

  void total(UUID id, int done, int total) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update bulk.edit set done_rows = ?, total_rows = ? where id = ?",
                done,
                total,
                id));
  }

  void undoProgress(UUID id, CauseUndo.Progress at) {
    String conflicts = at.conflicts().stream().map(Rows::row).toList().toString();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update bulk.edit set undo_before = ?, undone = ?, undo_conflicts = cast(? as jsonb), updated_at = now() where id = ?",
                at.before(),
                at.undone(),
                conflicts,
                id));
  }

  private static StoredBulkEdit read(String json) {
    return Rows.read(Rows.parse(json), StoredBulkEdit.class);
  }
}
