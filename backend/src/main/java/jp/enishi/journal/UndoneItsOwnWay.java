package jp.enishi.journal;

import java.util.UUID;
import jp.enishi.access.Actor;

/**
 * A cause whose changes are not taken back entry by entry, such as a merge. The module that causes
 * them implements it.
 */
public interface UndoneItsOwnWay {

  /** The cause's kind, as it stands in the journal. */
  String cause();

  /** Whether the actor may take back what the cause of that id did. */
  default boolean isOpenTo(Actor actor, UUID causeId) {
    return false;
  }

  /**
   * Takes back what the cause of that id did, having checked that the actor may see it and do the
   * like.
   */
  Undo.Outcome undo(Actor actor, UUID causeId);
}
