package jp.enishi.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.Jobs;
import jp.enishi.platform.jobs.StagedJob;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Registers;
import org.jboss.logging.Logger;

/**
 * Changes the records of a bulk edit in pieces. A piece and the note what became of its rows stand
 * in one transaction, so that a run that was broken off goes on where it stood. All or nothing is
 * one transaction altogether.
 */
@Singleton
class BulkRunJob extends StagedJob<StoredBulkEdit> {

  static final String NAME = "bulk-run";
  private static final int AT_ONCE = 500;
  private static final Logger LOG = Logger.getLogger(BulkRunJob.class);

  private final BulkEdits edits;
  private final BulkRows rows;
  private final Registers registers;
  private final Transactions transactions;
  private final ObjectMapper json;

  BulkRunJob(
      BulkEdits edits,
      BulkRows rows,
      Registers registers,
      Transactions transactions,
      ObjectMapper json) {
    super(NAME);
    this.edits = edits;
    this.rows = rows;
    this.registers = registers;
    this.transactions = transactions;
    this.json = json;
  }

  /** Ends a run in which all or nothing was to be changed: these rows stood against it. */
  private static final class Refusal extends RuntimeException {
    private final transient List<StoredBulkRow> rows;

    Refusal(List<StoredBulkRow> rows) {
      this.rows = rows;
    }
  }

  @Override
  protected Optional<StoredBulkEdit> due(UUID id) {
    return edits.find(id).filter(edit -> edit.state() == BulkEditState.running);
  }

  @Override
  protected void work(UUID id, StoredBulkEdit edit) {
    try {
      int left = rows.counts(id).getOrDefault(BulkOutcome.change, 0);
      edits.total(id, edit.totalRows() - left, edit.totalRows());
      boolean whole =
          edit.allOrNothing()
              ? transactions.write(edit.actor().id(), Cause.bulk(id), () -> pieces(edit))
              : pieces(edit);
      edits.end(id, whole ? BulkEditState.done : BulkEditState.planned, null);
    } catch (Refusal refusal) {
      rows.turned(refusal.rows);
      edits.end(id, BulkEditState.planned, Remark.of("bulk.edit.nothing_changed"));
    }
  }

  @Override
  protected void fail(UUID id) {
    edits.end(id, BulkEditState.failed, Remark.of("bulk.edit.failed"));
  }

  /** Answers false when it was stopped on request. */
  private boolean pieces(StoredBulkEdit edit) {
    Editing<?, ?> editing =
        new Editing<>(registers.of(edit.kind()).orElseThrow(), edit.actor(), edit.change(), json);
    List<StoredBulkRow> piece = rows.next(edit.id(), BulkOutcome.change, AT_ONCE);
    while (!piece.isEmpty()) {
      if (!edit.allOrNothing() && edits.isCancelled(edit.id())) {
        return false;
      }
      write(edit, editing, piece);
      piece = rows.next(edit.id(), BulkOutcome.change, AT_ONCE);
    }
    return true;
  }

  /**
   * One piece at once; when the database refuses it, row by row, so that only the culprit stays
   * out.
   */
  private void write(StoredBulkEdit edit, Editing<?, ?> editing, List<StoredBulkRow> piece) {
    try {
      writeTogether(edit, editing, piece);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException e) {
      if (Jobs.isPassing(e) || edit.allOrNothing()) {
        throw e;
      }
      for (StoredBulkRow row : piece) {
        writeAlone(edit, editing, row);
      }
    }
  }

  private void writeAlone(StoredBulkEdit edit, Editing<?, ?> editing, StoredBulkRow row) {
    try {
      writeTogether(edit, editing, List.of(row));
    } catch (RuntimeException e) {
      if (Jobs.isPassing(e)) {
        throw e;
      }
      LOG.warnf(
          "row %d of bulk edit %s could not be written: %s",
          row.seq(), edit.id(), e.getClass().getSimpleName());
      rows.turned(List.of(row.refused("bulk.row.refused")));
    }
  }

  private void writeTogether(
      StoredBulkEdit edit, Editing<?, ?> editing, List<StoredBulkRow> piece) {
    transactions.write(
        edit.actor().id(),
        Cause.bulk(edit.id()),
        () -> {
          List<StoredBulkRow> turned = editing.run(piece);
          List<StoredBulkRow> against = new ArrayList<>(turned);
          against.removeIf(
              r -> r.outcome() != BulkOutcome.refused && r.outcome() != BulkOutcome.stale);
          if (edit.allOrNothing() && !against.isEmpty()) {
            throw new Refusal(against);
          }
          rows.turned(turned);
          if (!edit
              .allOrNothing()) { // its one long transaction would keep everybody else from the row
            edits.advance(
                edit.id(),
                (int) turned.stream().filter(r -> r.outcome() != BulkOutcome.change).count());
          }
          return null;
        });
  }
}
