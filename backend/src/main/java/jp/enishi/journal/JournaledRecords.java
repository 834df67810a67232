package jp.enishi.journal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;

/**
 * A journaled table, as the journal needs to know it. Each business area implements it for its own.
 */
public interface JournaledRecords {

  /** The table's full name, such as {@code customers.company}. */
  String table();

  /** Which of these records the actor may see. */
  Set<UUID> visible(Actor actor, Collection<UUID> ids);

  /** Which of these records the actor may change, and so take changes of back. */
  default Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return visible(actor, ids);
  }

  /**
   * Puts right what is kept beside the rows (search documents) after an undo changed, removed or
   * brought back these.
   */
  void undone(Collection<UUID> ids);
}
