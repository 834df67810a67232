package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.journal.CauseUndo;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.jobs.StagedJob;
import jp.enishi.platform.text.Remark;

/** Takes a whole import back through the journal. */
@Singleton
class UndoJob extends StagedJob<StoredImport> {
  static final String NAME = "import-undo";

  private final Imports imports;
  private final CauseUndo undo;

  UndoJob(Imports imports, CauseUndo undo) {
    super(NAME);
    this.imports = imports;
    this.undo = undo;
  }

  @Override
  protected Optional<StoredImport> due(UUID id) {
    return imports.find(id).filter(it -> it.state() == ImportState.undoing);
  }

  @Override
  protected void work(UUID id, StoredImport it) {
    undo.run(
        it.actor(),
        Cause.importing(id),
        () -> imports.find(id).orElseThrow().undo(),
        at -> imports.undoProgress(id, at));
    imports.end(id, ImportState.undone, null);
  }

  @Override
  protected void fail(UUID id) {
    imports.end(id, ImportState.failed, Remark.of("exchange.import.failed"));
  }
}
