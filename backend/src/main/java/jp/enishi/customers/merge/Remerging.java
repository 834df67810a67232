package jp.enishi.customers.merge;

import jakarta.inject.Singleton;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.journal.Undo;
import jp.enishi.journal.UndoneItsOwnWay;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;

/**
 * That a merge was taken back is not undone row by row: whoever wants it again merges again, and
 * decides again.
 */
@Singleton
class Remerging implements UndoneItsOwnWay {

  private final Unmerging unmerging;

  Remerging(Unmerging unmerging) {
    this.unmerging = unmerging;
  }

  @Override
  public String cause() {
    return "unmerge";
  }

  @Override
  public Undo.Outcome undo(Actor actor, UUID mergeId) {
    unmerging.find(actor, mergeId);
    throw ProblemException.of(ProblemType.CONFLICT, Remark.of("customers.merge.again"));
  }
}
