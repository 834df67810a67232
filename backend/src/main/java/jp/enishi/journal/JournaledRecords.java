package jp.enishi.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import org.jspecify.annotations.Nullable;

/**
 * A journaled table, as the journal needs to know it. Each business area implements it for its own.
 */
public interface JournaledRecords {

  /** The table's full name, such as {@code customers.company}. */
  String table();

  /** What one record is called, such as {@code company}. */
  static String kind(String table) {
    return table.substring(table.indexOf('.') + 1);
  }

  /**
   * Whether a row's owner, team and site alone decide who may see it, as visibility has it. Only of
   * such records, and of those that hang on them, open pages are told.
   */
  default boolean seenByCare() {
    return false;
  }

  /** What it takes to read any of them, beside seeing them; null when every role may. */
  default @Nullable String permission() {
    return null;
  }

  /** Who else may see a row whose care decides. */
  default Sight sight() {
    return Sight.CARE;
  }

  /**
   * For records without an owner of their own: the columns that name the records they hang on, and
   * those records' tables. Who sees all of these sees the record.
   */
  default Map<String, String> parents() {
    return Map.of();
  }

  /**
   * The columns that name the records a row is about, and those records' tables: open pages are
   * told, so that they know what has become of the record they show. They do not decide who sees
   * the row.
   */
  default Map<String, String> subjects() {
    return Map.of();
  }

  /** Which of these records there are that the actor may see. */
  Set<UUID> visible(Actor actor, Collection<UUID> ids);

  /** Which of these records the actor may change, and so take changes of back. */
  default Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return visible(actor, ids);
  }

  /** Which of these records the actor may throw away and bring back. */
  default Set<UUID> disposable(Actor actor, Collection<UUID> ids) {
    return changeable(actor, ids);
  }

  /** The columns that only whoever may throw a record away writes. */
  default Set<String> reserved() {
    return Set.of("deleted_at");
  }

  /**
   * The columns that follow from the others: that they are others by now is no obstacle to an undo,
   * and {@link #undone} reckons them anew.
   */
  default Set<String> derived() {
    return Set.of();
  }

  /**
   * Puts right what follows from the rows (derived columns, search documents) after an undo
   * changed, removed or brought back these.
   */
  void undone(Collection<UUID> ids);
}
