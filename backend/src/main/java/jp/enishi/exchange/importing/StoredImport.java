package jp.enishi.exchange.importing;

import java.time.Instant;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.exchange.file.FileKind;
import jp.enishi.journal.CauseUndo;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is stored. Its rows and its file stand beside it.
 *
 * @param starter the name of the account that uploaded the file
 * @param actor who ordered the work at hand, with roles and scope
 */
record StoredImport(
    UUID id,
    UUID actorId,
    String starter,
    Actor actor,
    String fileName,
    int bytes,
    FileKind format,
    ImportState state,
    boolean cancelled,
    ImportAnalysis analysis,
    ImportMapping mapping,
    int doneRows,
    int totalRows,
    CauseUndo.Progress undo,
    @Nullable Remark problem,
    Instant createdAt,
    Instant updatedAt) {

  /** The same import without the values that its analysis shows. */
  StoredImport withoutContent() {
    return new StoredImport(
        id,
        actorId,
        starter,
        actor,
        fileName,
        bytes,
        format,
        state,
        cancelled,
        analysis.withoutContent(),
        mapping,
        doneRows,
        totalRows,
        undo,
        problem,
        createdAt,
        updatedAt);
  }
}
