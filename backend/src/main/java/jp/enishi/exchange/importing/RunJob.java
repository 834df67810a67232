package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.ImportView.Counts;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.Jobs;
import jp.enishi.platform.jobs.StagedJob;
import jp.enishi.platform.text.Remark;
import org.jboss.logging.Logger;

/**
 * Writes the planned rows in pieces. A piece and the note that it was written stand in one
 * transaction, so that a run that was broken off goes on where it stood, and no row is written
 * twice.
 */
@Singleton
class RunJob extends StagedJob<StoredImport> {
  static final String NAME = "import-run";
  private static final int AT_ONCE = 1_000;
  private static final Logger LOG = Logger.getLogger(RunJob.class);

  private final Imports imports;
  private final ImportRows rows;
  private final RowWriter writer;
  private final Transactions transactions;

  RunJob(Imports imports, ImportRows rows, RowWriter writer, Transactions transactions) {
    super(NAME);
    this.imports = imports;
    this.rows = rows;
    this.writer = writer;
    this.transactions = transactions;
  }

  @Override
  protected Optional<StoredImport> due(UUID id) {
    return imports.find(id).filter(it -> it.state() == ImportState.running);
  }

  @Override
  protected void work(UUID id, StoredImport it) {
    Counts counts = rows.counts(id);
    imports.progress(id, counts.written(), counts.create() + counts.update());
    List<PlannedRow> piece = rows.waiting(id, AT_ONCE);
    while (!piece.isEmpty() && !imports.isCancelled(id)) {
      write(it, piece);
      piece = rows.waiting(id, AT_ONCE);
    }
    imports.end(id, piece.isEmpty() ? ImportState.done : ImportState.planned, null);
  }

  @Override
  protected void fail(UUID id) {
    imports.end(id, ImportState.failed, Remark.of("exchange.import.failed"));
  }

  /**
   * One piece at once; when the database refuses it, row by row, so that only the culprit stays
   * out.
   */
  private void write(StoredImport it, List<PlannedRow> piece) {
    try {
      writeTogether(it, piece);
    } catch (RuntimeException e) {
      if (Jobs.isPassing(e)) {
        throw e;
      }
      for (PlannedRow row : piece) {
        writeAlone(it, row);
      }
    }
  }

  private void writeAlone(StoredImport it, PlannedRow row) {
    try {
      writeTogether(it, List.of(row));
    } catch (RuntimeException e) {
      if (Jobs.isPassing(e)) {
        throw e;
      }
      LOG.warnf(
          "row %d of import %s could not be written: %s",
          row.seq(), it.id(), e.getClass().getSimpleName());
      rows.replace(it.id(), List.of(turned(row, "exchange.row.refused")), _ -> 0);
    }
  }

  private void writeTogether(StoredImport it, List<PlannedRow> piece) {
    transactions.write(
        it.actor().id(),
        Cause.importing(it.id()),
        () -> {
          List<PlannedRow> stale = writer.write(it.actor(), piece);
          List<PlannedRow> written = new ArrayList<>(piece);
          written.removeAll(stale);
          rows.written(it.id(), written.stream().map(PlannedRow::seq).toList());
          rows.replace(
              it.id(),
              stale.stream().map(row -> turned(row, "exchange.row.stale")).toList(),
              _ -> 0);
          imports.advance(it.id(), written.size());
          return null;
        });
  }

  private static PlannedRow turned(PlannedRow row, String code) {
    List<Noted> remarks = new ArrayList<>(row.remarks());
    remarks.add(Noted.onRow(Level.conflict, code));
    return row.with(RowAction.conflict, row.records(), remarks);
  }
}
