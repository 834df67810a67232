package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.UUID;
import jp.enishi.journal.CauseUndo;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.jobs.Job;
import jp.enishi.platform.jobs.Jobs;
import jp.enishi.platform.text.Remark;
import org.jboss.logging.Logger;

/** Takes a whole import back through the journal. */
@Singleton
class UndoJob implements Job {
  static final String NAME = "import-undo";
  private static final Logger LOG = Logger.getLogger(UndoJob.class);

  private final Imports imports;
  private final CauseUndo undo;

  UndoJob(Imports imports, CauseUndo undo) {
    this.imports = imports;
    this.undo = undo;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(UUID id) {
    StoredImport it = imports.find(id).orElse(null);
    if (it == null || it.state() != ImportState.undoing) {
      return;
    }
    try {
      undo.run(
          it.actor(),
          Cause.importing(id),
          () -> imports.find(id).orElseThrow().undo(),
          at -> imports.undoProgress(id, at));
      imports.end(id, ImportState.undone, null);
    } catch (RuntimeException e) {
      if (Jobs.isPassing(e)) {
        throw e;
      }
      LOG.errorf(e, "undoing import %s failed", id);
      imports.end(id, ImportState.failed, Remark.of("exchange.import.failed"));
    }
  }
}
