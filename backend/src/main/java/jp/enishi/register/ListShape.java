package jp.enishi.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.enishi.platform.query.SortKey;

/**
 * What the lists of a register look like, in SQL expressions over a record with the alias {@code
 * c}.
 *
 * @param line columns of every line, besides the stamps and whose the record is
 * @param whole columns of a whole row that are not the table's own
 * @param usual the details of a line, when a request asks for none
 * @param sorts what lists can be sorted by, besides the stamps
 * @param combined columns that pages make of several details, besides whose the record is
 */
public record ListShape(
    List<String> line,
    List<String> whole,
    Set<String> usual,
    List<SortKey> sorts,
    Set<String> combined) {

  private static final List<SortKey> STAMPS =
      List.of(
          new SortKey("updatedAt", "c.updated_at", "timestamptz"),
          new SortKey("createdAt", "c.created_at", "timestamptz"),
          new SortKey("deletedAt", "coalesce(c.deleted_at, '-infinity')", "timestamptz"));

  /** Adds the stamps to what lists can be sorted by. */
  public ListShape {
    sorts = Stream.concat(STAMPS.stream(), sorts.stream()).toList();
  }
}
