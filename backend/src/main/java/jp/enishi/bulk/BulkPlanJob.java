package jp.enishi.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.StagedJob;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Registers;

/** Looks at each record of a bulk edit and notes what would become of it; writes nothing else. */
@Singleton
class BulkPlanJob extends StagedJob<StoredBulkEdit> {

  static final String NAME = "bulk-plan";
  private static final int AT_ONCE = 500;

  private final BulkEdits edits;
  private final BulkRows rows;
  private final Registers registers;
  private final Transactions transactions;
  private final ObjectMapper json;

  BulkPlanJob(
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

  @Override
  protected Optional<StoredBulkEdit> due(UUID id) {
    return edits.find(id).filter(edit -> edit.state() == BulkEditState.planning);
  }

  @Override
  protected void work(UUID id, StoredBulkEdit edit) {
    Editing<?, ?> editing =
        new Editing<>(registers.of(edit.kind()).orElseThrow(), edit.actor(), edit.change(), json);
    List<StoredBulkRow> piece = rows.next(id, BulkOutcome.waiting, AT_ONCE);
    while (!piece.isEmpty() && !edits.isCancelled(id)) {
      List<StoredBulkRow> planned = editing.plan(piece);
      transactions.read(
          () -> {
            rows.turned(planned);
            edits.advance(id, planned.size());
            return null;
          });
      piece = rows.next(id, BulkOutcome.waiting, AT_ONCE);
    }
    edits.end(id, piece.isEmpty() ? BulkEditState.planned : BulkEditState.cancelled, null);
  }

  @Override
  protected void fail(UUID id) {
    edits.end(id, BulkEditState.cancelled, Remark.of("bulk.edit.failed"));
  }
}
