package jp.enishi.bulk;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.journal.CauseUndo;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.jobs.StagedJob;
import jp.enishi.platform.text.Remark;

/** Takes a whole bulk edit back through the journal. */
@Singleton
class BulkUndoJob extends StagedJob<StoredBulkEdit> {

  static final String NAME = "bulk-undo";

  private final BulkEdits edits;
  private final CauseUndo undo;

  BulkUndoJob(BulkEdits edits, CauseUndo undo) {
    super(NAME);
    this.edits = edits;
    this.undo = undo;
  }

  @Override
  protected Optional<StoredBulkEdit> due(UUID id) {
    return edits.find(id).filter(edit -> edit.state() == BulkEditState.undoing);
  }

  @Override
  protected void work(UUID id, StoredBulkEdit edit) {
    undo.run(
        edit.actor(),
        Cause.bulk(id),
        () -> edits.find(id).orElseThrow().undo(),
        at -> edits.undoProgress(id, at));
    edits.end(id, BulkEditState.undone, null);
  }

  @Override
  protected void fail(UUID id) {
    edits.end(id, BulkEditState.failed, Remark.of("bulk.edit.failed"));
  }
}
