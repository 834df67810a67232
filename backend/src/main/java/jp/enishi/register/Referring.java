package jp.enishi.register;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tables that refer to records of a register. Whoever has such a table implements it, so that a
 * merge can move what belonged to the merged records; a test fails when a column is forgotten.
 */
public interface Referring {

  /**
   * The columns to move. Each also needs the trigger of {@code customers.follow}, or {@code
   * customers.follow_all}.
   */
  List<Reference> references();

  /** Unique indexes over those columns whose clashes {@link #settle} settles. */
  default Set<String> settledIndexes() {
    return Set.of();
  }

  /** The rows that {@link #settle} would put into others. */
  default Set<UUID> clashes(Merging merging) {
    return Set.of();
  }

  /**
   * Settles what would clash once the references of all members are one, before they are moved.
   * Whatever it does to journaled rows is taken back with the merge.
   */
  default void settle(Merging merging) {}
}
