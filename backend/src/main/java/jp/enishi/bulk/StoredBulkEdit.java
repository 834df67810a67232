package jp.enishi.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.journal.CauseUndo;
import jp.enishi.journal.Undo;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A bulk edit as it is stored. Its rows stand beside it.
 *
 * @param actor who asked last for work on it, with roles and scope: background work has no token
 * @param allOrNothing whether nothing is changed when one record is refused
 */
record StoredBulkEdit(
    UUID id,
    UUID actorId,
    String actorName,
    Actor actor,
    String kind,
    BulkChange change,
    BulkEditState state,
    boolean cancelled,
    boolean allOrNothing,
    int doneRows,
    int totalRows,
    @Nullable Long undoBefore,
    int undone,
    List<Undo.Conflict> undoConflicts,
    @Nullable Remark problem,
    Instant createdAt,
    Instant updatedAt) {

  static StoredBulkEdit fresh(UUID id, Actor actor, String kind, BulkChange change, int rows) {
    Instant now = Instant.now();
    return new StoredBulkEdit(
        id,
        actor.id(),
        actor.name(),
        actor,
        kind,
        change,
        BulkEditState.planning,
        false,
        false,
        0,
        rows,
        null,
        0,
        List.of(),
        null,
        now,
        now);
  }

  CauseUndo.Progress undo() {
    return new CauseUndo.Progress(undoBefore, undone, undoConflicts);
  }
}
