package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.journal.Undo;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.Job;
import jp.enishi.platform.text.Remark;
import org.jboss.logging.Logger;

/**
 * Takes a whole import back through the journal, newest change first; what was edited since stays
 * and is listed.
 */
@Singleton
class UndoJob implements Job {
  static final String NAME = "import-undo";
  private static final int AT_ONCE = 1_000;
  private static final int LISTED = 1_000;
  private static final Logger LOG = Logger.getLogger(UndoJob.class);

  private final Imports imports;
  private final Undo undo;
  private final Transactions transactions;

  UndoJob(Imports imports, Undo undo, Transactions transactions) {
    this.imports = imports;
    this.undo = undo;
    this.transactions = transactions;
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
      StoredImport at = it;
      while (at.undoBefore() == null || at.undoBefore() > 0) {
        step(at);
        at = imports.find(id).orElseThrow();
      }
      imports.end(id, ImportState.undone, null);
    } catch (RuntimeException e) {
      if (ImportFailure.isPassing(e)) {
        throw e;
      }
      LOG.errorf(e, "undoing import %s failed", id);
      imports.end(id, ImportState.failed, Remark.of("exchange.import.failed"));
    }
  }

  /** A step and the note how far it went stand or fall together. */
  private void step(StoredImport it) {
    transactions.write(
        it.actorId(),
        Cause.undo(it.id()),
        () -> {
          long before = it.undoBefore() == null ? Long.MAX_VALUE : it.undoBefore();
          Undo.Step step =
              undo.step(it.actor(), Cause.importing(it.id()), it.id(), before, AT_ONCE);
          List<Undo.Conflict> conflicts = new ArrayList<>(it.undoConflicts());
          step.outcome().conflicts().stream()
              .limit(LISTED - conflicts.size())
              .forEach(conflicts::add);
          imports.undoProgress(
              it.id(), step.lastEntry(), it.undone() + step.outcome().undone(), conflicts);
          return null;
        });
  }
}
