package jp.enishi.files;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;

/**
 * A kind of record that may have files. A register has all of this already and only says that it is
 * one; the migration of its table says {@code select files.hold('table', 'kind')}.
 */
public interface FileHolder {

  /** What one record is called, such as {@code deal}. */
  String kind();

  /** The table of the records, such as {@code deals.deal}. */
  String table();

  /** Which of these records the actor may see, and so their files. */
  Set<UUID> visible(Actor actor, Collection<UUID> ids);

  /** Which of these records the actor may change, and so their files. */
  Set<UUID> changeable(Actor actor, Collection<UUID> ids);

  /** Whether people add files to a record and take them away; else those that came with it stay. */
  default boolean isOpen() {
    return true;
  }

  /** The column of {@code files.file} that names a record. */
  default String column() {
    return kind() + "_id";
  }
}
