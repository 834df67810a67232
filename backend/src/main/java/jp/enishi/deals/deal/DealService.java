package jp.enishi.deals.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import jp.enishi.register.Written;
import org.jspecify.annotations.Nullable;

/** What can be done with deals. */
@Singleton
public class DealService extends RegisterService<DealDetails, DealKeys> {

  private static final int MOST_ATTEMPTS = 3;

  private final DealRules rules;
  private final DealPresenter presenter;
  private final Positions positions;
  private final MergePatch merge;
  private final Transactions transactions;

  DealService(
      Deals deals,
      DealRules rules,
      DealPresenter presenter,
      Positions positions,
      MergePatch merge,
      Transactions transactions) {
    super(deals, merge, transactions);
    this.rules = rules;
    this.presenter = presenter;
    this.positions = positions;
    this.merge = merge;
    this.transactions = transactions;
  }

  @Override
  public Checked<DealDetails> check(Actor actor, DealDetails typed, @Nullable DealDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  protected Object view(Stored<DealDetails, DealKeys> deal) {
    return presenter.view(deal, null);
  }

  /**
   * Puts a deal under another one of a stage, with what the stage asks for.
   *
   * @throws ProblemException 412 when the deal is no longer at the version the move relies on
   */
  public Written<Stored<DealDetails, DealKeys>> move(
      Actor actor, UUID id, int version, DealMove move) throws JsonProcessingException {
    Stored<DealDetails, DealKeys> before = current(actor, id, version);
    UUID stage = move.stageId();
    if (stage == null) {
      throw ProblemException.invalid("/stageId", Remark.of("problem.field.required"));
    }
    DealDetails typed = typed(before.details(), move);
    UUID after = move.afterId();
    if (after != null) {
      requireNeighbour(actor, id, stage, after);
      if (positions.isFull(stage, after, id)) {
        transactions.write(
            null,
            Cause.API,
            () -> {
              positions.makeRoom(stage, after, id);
              return null;
            });
      }
    }
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Checked<DealDetails> checked = check(actor, typed, before.details());
          if (!checked.errors().isEmpty()) {
            throw ProblemException.invalid(
                checked.errors().stream().map(DealService::inMove).toList());
          }
          Long place = positions.under(stage, after, id);
          if (place == null) {
            throw neighbourGone();
          }
          positions.next(place);
          Stored<DealDetails, DealKeys> moved = replaced(actor, before, checked.details());
          positions.next(null);
          return new Written<>(moved, checked.warnings());
        });
  }

  /**
   * Sets what is to be done next in an open deal that the actor may change; any other is let be.
   * Must run inside a transaction of {@link Transactions#write}.
   */
  public void plan(Actor actor, UUID id, String action, @Nullable LocalDate on, @Nullable UUID by) {
    if (register().changeable(actor, List.of(id)).isEmpty()) {
      return;
    }
    ObjectNode patch =
        JsonNodeFactory.instance
            .objectNode()
            .put("nextAction", action)
            .put("nextActionOn", on == null ? null : on.toString())
            .put("nextActionBy", by == null ? null : by.toString());
    Stored<DealDetails, DealKeys> deal = get(actor, id);
    for (int attempt = 1; !isPlanned(actor, deal, patch); attempt++) {
      deal = get(actor, id);
      if (attempt == MOST_ATTEMPTS) {
        throw ProblemException.stale(view(deal));
      }
    }
  }

  /** Whether nothing is left to do: it was written, or is not to be. */
  private boolean isPlanned(Actor actor, Stored<DealDetails, DealKeys> deal, ObjectNode patch) {
    if (deal.isTrashed() || !rules.isOpen(deal.details())) {
      return true;
    }
    try {
      DealDetails planned = merge.apply(deal.details(), patch, DealDetails.class);
      Checked<DealDetails> checked = check(actor, planned, deal.details());
      return !checked.errors().isEmpty()
          || checked.details().equals(deal.details())
          || replaceAll(List.of(new Replacement<>(deal, checked.details()))).isEmpty();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a patch of our own cannot be read", e);
    }
  }

  private DealDetails typed(DealDetails before, DealMove move) throws JsonProcessingException {
    ObjectNode set =
        move.set() == null ? JsonNodeFactory.instance.objectNode() : move.set().deepCopy();
    set.put("stageId", String.valueOf(move.stageId()));
    try {
      return merge.apply(before, set, DealDetails.class);
    } catch (JsonMappingException e) {
      e.prependPath(DealMove.class, "set");
      throw e;
    }
  }

  /** The card above may have been moved by somebody else, or may never have been there. */
  private void requireNeighbour(Actor actor, UUID id, UUID stage, UUID after) {
    Stored<DealDetails, DealKeys> neighbour =
        register()
            .find(after, Visibility.of(actor))
            .filter(deal -> !deal.id().equals(id))
            .orElseThrow(
                () ->
                    ProblemException.invalid("/afterId", Remark.of("customers.reference.unknown")));
    if (neighbour.isTrashed() || !stage.equals(neighbour.details().stageId())) {
      throw neighbourGone();
    }
  }

  private static ProblemException neighbourGone() {
    return ProblemException.conflict("/afterId", Remark.of("deals.move.neighbour-gone"));
  }

  private static ProblemException.Field inMove(ProblemException.Field error) {
    return error.pointer().equals("/stageId")
        ? error
        : new ProblemException.Field("/set" + error.pointer(), error.remark());
  }

  /** Counts a change of what hangs on a deal as a change of the deal. */
  Stored<DealDetails, DealKeys> touched(Actor actor, Stored<DealDetails, DealKeys> deal) {
    return replaced(actor, deal, deal.details());
  }
}
