package jp.enishi.bulk;

import jakarta.inject.Singleton;
import java.util.UUID;
import jp.enishi.journal.CauseUndo;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.jobs.Job;
import jp.enishi.platform.jobs.Jobs;
import jp.enishi.platform.text.Remark;
import org.jboss.logging.Logger;

/** Takes a whole bulk edit back through the journal. */
@Singleton
class BulkUndoJob implements Job {

  static final String NAME = "bulk-undo";
  private static final Logger LOG = Logger.getLogger(BulkUndoJob.class);

  private final BulkEdits edits;
  private final CauseUndo undo;

  BulkUndoJob(BulkEdits edits, CauseUndo undo) {
    this.edits = edits;
    this.undo = undo;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(UUID id) {
    StoredBulkEdit edit = edits.find(id).orElse(null);
    if (edit == null || edit.state() != BulkEditState.undoing) {
      return;
    }
    try {
      undo.run(
          edit.actor(),
          Cause.bulk(id),
          () -> edits.find(id).orElseThrow().undo(),
          at -> edits.undoProgress(id, at));
      edits.end(id, BulkEditState.undone, null);
    } catch (RuntimeException e) {
      if (Jobs.isPassing(e)) {
        throw e;
      }
      LOG.errorf(e, "undoing bulk edit %s failed", id);
      edits.end(id, BulkEditState.failed, Remark.of("bulk.edit.failed"));
    }
  }
}
