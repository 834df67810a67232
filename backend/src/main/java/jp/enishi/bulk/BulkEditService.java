package jp.enishi.bulk;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.bulk.BulkEditRun.OnRefusal;
import jp.enishi.journal.CauseUndo;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.Jobs;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.query.ListQuery;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.RecordFilter;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Registers;
import org.jspecify.annotations.Nullable;

/** What can be done with bulk edits. One is seen by whoever ordered it, and by administrators. */
@Singleton
class BulkEditService {

  static final int MOST = 10_000;

  private final BulkEdits edits;
  private final BulkRows rows;
  private final Registers registers;
  private final ChangeRules rules;
  private final CauseUndo undo;
  private final Transactions transactions;
  private final Jobs jobs;

  BulkEditService(
      BulkEdits edits,
      BulkRows rows,
      Registers registers,
      ChangeRules rules,
      CauseUndo undo,
      Transactions transactions,
      Jobs jobs) {
    this.edits = edits;
    this.rows = rows;
    this.registers = registers;
    this.rules = rules;
    this.undo = undo;
    this.transactions = transactions;
    this.jobs = jobs;
  }

  /** Stores what is to be done; {@link #begin} orders the look at each record. */
  StoredBulkEdit create(Actor actor, NewBulkEdit wanted) {
    RegisterService<?, ?> service =
        registers
            .of(wanted.kind() == null ? "" : wanted.kind())
            .orElseThrow(() -> refused("/kind", "bulk.kind.unknown"));
    if (!actor.may(service.register().rights().write())) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    BulkChange change = rules.check(actor, service, wanted.change());
    List<UUID> records = records(actor, service, wanted);
    StoredBulkEdit edit =
        StoredBulkEdit.fresh(
            Transactions.newId(), actor, service.register().kind(), change, records.size());
    return transactions.read(
        () -> {
          edits.add(edit);
          rows.add(edit.id(), records);
          return edit;
        });
  }

  private static List<UUID> records(
      Actor actor, RegisterService<?, ?> service, NewBulkEdit wanted) {
    List<@Nullable UUID> ids = wanted.ids();
    Map<String, @Nullable String> query = wanted.query();
    if ((ids == null) == (query == null)) {
      throw refused("/ids", "bulk.records.choose");
    }
    Set<UUID> records = new LinkedHashSet<>();
    if (ids != null) {
      for (int i = 0; i < ids.size(); i++) {
        UUID id = ids.get(i);
        if (id == null) {
          throw refused("/ids/" + i, "problem.field.required");
        }
        records.add(id);
      }
    } else {
      ListQuery list = new ListQuery(query);
      RecordFilter filter = list.read(service.register().filter(), new ListRequest());
      list.within(
          () -> records.addAll(service.register().ids(Visibility.of(actor), filter, MOST + 1)));
    }
    String pointer = ids == null ? "/query" : "/ids";
    if (records.size() > MOST) {
      throw refused(pointer, "bulk.records.many", MOST);
    }
    if (records.isEmpty()) {
      throw refused(pointer, "bulk.records.none");
    }
    return List.copyOf(records);
  }

  /** Has each record looked at in the background. */
  void begin(UUID id) {
    jobs.order(BulkPlanJob.NAME, id);
  }

  StoredBulkEdit get(Actor actor, UUID id) {
    return edits
        .find(id)
        .filter(edit -> edit.actorId().equals(actor.id()) || actor.oversees())
        .orElseThrow(ProblemException::notFound);
  }

  List<StoredBulkEdit> list(Actor actor) {
    return edits.newest(actor.oversees() ? null : actor.id());
  }

  /** Begins to write, or goes on where a run was stopped. */
  StoredBulkEdit run(Actor actor, UUID id, @Nullable OnRefusal onRefusal) {
    StoredBulkEdit edit = idle(actor, id);
    if (onRefusal == null) {
      throw refused("/onRefusal", "problem.field.required");
    }
    if (edit.undo().isBegun()) {
      throw conflict("bulk.edit.undo_begun");
    }
    Map<BulkOutcome, Integer> counts = rows.counts(id);
    if (edit.state() != BulkEditState.planned && edit.state() != BulkEditState.failed) {
      throw conflict("bulk.edit.not_planned");
    }
    if (!counts.containsKey(BulkOutcome.change)) {
      throw conflict("bulk.edit.nothing_to_change");
    }
    boolean allOrNothing = onRefusal == OnRefusal.nothing;
    if (allOrNothing && counts.containsKey(BulkOutcome.refused)) {
      throw conflict("bulk.edit.refusals");
    }
    return turn(actor, edit, BulkEditState.running, allOrNothing, BulkRunJob.NAME);
  }

  StoredBulkEdit undo(Actor actor, UUID id) {
    StoredBulkEdit edit = idle(actor, id);
    if (edit.state() == BulkEditState.undone || !undo.hasWritten(Cause.bulk(id))) {
      throw conflict("bulk.edit.nothing_to_undo");
    }
    return turn(actor, edit, BulkEditState.undoing, edit.allOrNothing(), BulkUndoJob.NAME);
  }

  /** Stops planning or writing after the piece at hand. Asking twice does no harm. */
  StoredBulkEdit cancel(Actor actor, UUID id) {
    StoredBulkEdit edit = get(actor, id);
    if (edit.state() == BulkEditState.planning || edit.state() == BulkEditState.running) {
      edits.cancel(id);
    }
    return get(actor, id);
  }

  private StoredBulkEdit turn(
      Actor actor, StoredBulkEdit edit, BulkEditState state, boolean allOrNothing, String job) {
    if (!edits.turn(edit, state, actor, allOrNothing)) {
      throw conflict("bulk.edit.busy");
    }
    jobs.orderNext(job, edit.id());
    return get(actor, edit.id());
  }

  /** Work that was left behind between its state and its order; what is ordered stays so. */
  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void resume() {
    for (StoredBulkEdit edit : edits.busy()) {
      jobs.order(
          switch (edit.state()) {
            case planning -> BulkPlanJob.NAME;
            case running -> BulkRunJob.NAME;
            default -> BulkUndoJob.NAME;
          },
          edit.id());
    }
  }

  private StoredBulkEdit idle(Actor actor, UUID id) {
    StoredBulkEdit edit = get(actor, id);
    if (edit.state().isBusy()) {
      throw conflict("bulk.edit.busy");
    }
    return edit;
  }

  private static ProblemException refused(String pointer, String code, Object... args) {
    return ProblemException.invalid(pointer, Remark.of(code, args));
  }

  private static ProblemException conflict(String code) {
    return ProblemException.of(ProblemType.CONFLICT, Remark.of(code));
  }
}
