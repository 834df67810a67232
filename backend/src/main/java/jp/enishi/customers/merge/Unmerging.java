package jp.enishi.customers.merge;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.journal.FieldNames;
import jp.enishi.journal.Undo;
import jp.enishi.journal.UndoneItsOwnWay;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;

/**
 * Takes merges back, at any time. Merges done since that touch the same rows are lifted first and
 * laid again afterwards, so that the result is as if this one had never been; what people edited
 * since stays.
 */
@Singleton
class Unmerging implements UndoneItsOwnWay {

  /** What came of it, for whoever asked. */
  record Outcome(Merge merge, int rows, List<Unmerged.Kept> kept) {}

  private final Merges merges;
  private final MergeKinds kinds;
  private final Dependents dependents;
  private final Transactions transactions;

  Unmerging(Merges merges, MergeKinds kinds, Dependents dependents, Transactions transactions) {
    this.merges = merges;
    this.kinds = kinds;
    this.dependents = dependents;
    this.transactions = transactions;
  }

  Outcome takeBack(Actor actor, UUID id) {
    return transactions.write(
        actor.id(),
        Cause.unmerging(id),
        () -> {
          merges.oneAtATime();
          Merge merge = find(actor, id);
          if (merge.isUndone()) {
            throw ProblemException.of(
                ProblemType.CONFLICT, Remark.of("customers.merge.taken-back"));
          }
          Set<Merges.Touched> touched = new HashSet<>();
          List<Merge> later = merges.builtOn(merge);
          Set<UUID> involved = merges.idsIn(merge);
          later.reversed().forEach(m -> lift(m, touched));
          List<Merges.TakenBack> rows = merges.takeBack(id, List.of());
          rows.forEach(row -> touched.add(row.row()));
          later.forEach(m -> lay(m, touched));
          merges.undone(id, actor.id());
          // what went back may refer to a record that was put away meanwhile
          merges.thatPutAway(involved).forEach(m -> lay(m, touched));
          dependents.refresh(touched);
          return new Outcome(
              merges.find(id).orElseThrow(),
              (int) rows.stream().filter(r -> !r.restored().isEmpty()).count(),
              kept(rows));
        });
  }

  /** A merge whose records the actor may see, all of them. */
  Merge find(Actor actor, UUID id) {
    return seen(actor, id).orElseThrow(ProblemException::notFound);
  }

  private Optional<Merge> seen(Actor actor, UUID id) {
    return merges.find(id).filter(m -> kinds.visible(actor, m.kind(), m.merging().members()));
  }

  /** Gives back to the losers of a later merge what referred to them. */
  private void lift(Merge merge, Set<Merges.Touched> touched) {
    merges.takeBack(merge.id(), merge.merging().members()).forEach(row -> touched.add(row.row()));
  }

  private void lay(Merge merge, Set<Merges.Touched> touched) {
    long mark = merges.mark();
    dependents.move(merge.merging());
    touched.addAll(merges.remember(merge.id(), mark));
  }

  private static List<Unmerged.Kept> kept(List<Merges.TakenBack> rows) {
    List<Unmerged.Kept> kept = new ArrayList<>();
    for (Merges.TakenBack row : rows) {
      String kind = row.row().table().substring(row.row().table().indexOf('.') + 1);
      if (!row.reason().isEmpty() && row.leftAlone().isEmpty()) {
        kept.add(new Unmerged.Kept(kind, row.row().id(), null, row.reason()));
      }
      row.leftAlone().stream()
          .filter(column -> !FieldNames.isDerived(column))
          .map(
              column ->
                  new Unmerged.Kept(kind, row.row().id(), FieldNames.of(column), row.reason()))
          .forEach(kept::add);
    }
    return kept;
  }

  @Override
  public String cause() {
    return "merge";
  }

  @Override
  public boolean isOpenTo(Actor actor, UUID mergeId) {
    return actor.may(Permission.CUSTOMERS_MERGE)
        && seen(actor, mergeId).filter(merge -> !merge.isUndone()).isPresent();
  }

  @Override
  public Undo.Outcome undo(Actor actor, UUID mergeId) {
    find(actor, mergeId);
    if (!actor.may(Permission.CUSTOMERS_MERGE)) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    Outcome outcome = takeBack(actor, mergeId);
    return new Undo.Outcome(
        outcome.rows(),
        outcome.kept().stream()
            .map(k -> new Undo.Conflict(k.kind(), k.recordId(), k.reason()))
            .distinct()
            .toList());
  }
}
