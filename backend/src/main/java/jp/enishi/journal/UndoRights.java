package jp.enishi.journal;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.journal.Deeds.Parted;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;

/**
 * Who may take what back: whoever may do to the row what the undo does to it. To make a row and to
 * take that back is one's own affair as long as one may change it; else it takes the right to throw
 * such rows away.
 */
@Singleton
class UndoRights {

  private final Deeds deeds;
  private final Map<String, UndoneItsOwnWay> ownWays;

  UndoRights(Deeds deeds, @All List<UndoneItsOwnWay> ownWays) {
    this.deeds = deeds;
    this.ownWays =
        ownWays.stream()
            .collect(Collectors.toUnmodifiableMap(UndoneItsOwnWay::cause, Function.identity()));
  }

  /** Who takes back what a cause did, when that is not done entry by entry. */
  Optional<UndoneItsOwnWay> ownWay(Cause cause) {
    return cause.id() == null ? Optional.empty() : Optional.ofNullable(ownWays.get(cause.kind()));
  }

  /** The entries of those deeds that the actor may take back; of rows that are not there, none. */
  Set<Long> of(Actor actor, List<Deed> those) {
    Set<Long> allowed = new HashSet<>();
    deeds
        .byTable(those)
        .forEach(
            (table, done) -> {
              Parted parted = Parted.by(done, deed -> takesMore(actor, table, deed));
              Set<UUID> disposable = table.disposable(actor, Deeds.records(parted.those()));
              Set<UUID> changeable = table.changeable(actor, Deeds.records(parted.others()));
              parted.those().stream()
                  .filter(deed -> disposable.contains(deed.recordId()))
                  .forEach(deed -> allowed.add(deed.id()));
              parted.others().stream()
                  .filter(deed -> changeable.contains(deed.recordId()))
                  .forEach(deed -> allowed.add(deed.id()));
            });
    return allowed;
  }

  /** Whether taking it back takes more than the right to change the row. */
  private static boolean takesMore(Actor actor, JournaledRecords table, Deed deed) {
    return deed.operation() == Change.Operation.update
        ? !Collections.disjoint(deed.columns(), table.reserved())
        : !deed.isOf(actor.id());
  }

  /**
   * Refuses when the actor may not take all of them back, whose rows are there.
   *
   * @throws ProblemException 404 when they may not see or change one of the rows, else 403
   */
  void require(Actor actor, List<Deed> those) {
    if (of(actor, those).size() < those.size()) {
      deeds
          .byTable(those)
          .forEach(
              (table, done) -> {
                Set<UUID> records = Deeds.records(done);
                if (!table.changeable(actor, records).containsAll(records)) {
                  throw ProblemException.notFound();
                }
              });
      throw ProblemException.of(ProblemType.FORBIDDEN, Remark.of("problem.undo.forbidden"));
    }
  }

  /** The entries of those deeds of which the actor is offered the way back. */
  Set<Long> offered(Actor actor, List<Deed> those) {
    if (!actor.may(Permission.CHANGES_UNDO)) {
      return Set.of();
    }
    Parted parted = Parted.by(those, deed -> ownWay(deed.cause()).isPresent());
    Set<Long> offered = of(actor, parted.others());
    parted.those().stream()
        .collect(Collectors.groupingBy(Deed::cause))
        .forEach(
            (cause, done) -> {
              if (ownWay(cause).orElseThrow().isOpenTo(actor, cause.required())) {
                done.forEach(deed -> offered.add(deed.id()));
              }
            });
    return offered;
  }
}
