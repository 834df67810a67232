package jp.enishi.timeline;

import java.util.Set;
import java.util.stream.Collectors;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a source has for a subject, as SQL that an index serves in the order of time, newest first.
 * The timeline adds who may see it, where to go on, and how many.
 *
 * @param each rows with an {@code id} under the alias {@code m}, each of which has its own part of
 *     the strand; null when the subject is the only one
 * @param from the tables
 * @param where the conditions
 * @param at the moment, never null
 * @param id what tells entries of one moment apart
 * @param type the SQL type of the id
 * @param seen the alias of the record whose visibility decides
 * @param sight that record's sight
 */
public record Strand(
    @Nullable String each,
    String from,
    String where,
    String at,
    String id,
    String type,
    String seen,
    Sight sight) {

  /**
   * What keeps a strand to some kinds of entries, to be put behind its conditions; nothing when all
   * are wanted.
   *
   * @param kind the column that holds them
   */
  public static String among(String kind, Set<String> wanted, Set<String> all) {
    return wanted.size() == all.size()
        ? ""
        : wanted.stream()
            .map("'%s'"::formatted)
            .collect(Collectors.joining(", ", " and %s in (".formatted(kind), ")"));
  }

  /**
   * The newest rows.
   *
   * @param source what the rows are marked with
   * @param after conditions on {@code at} and {@code id}
   */
  String sql(String source, Visibility visibility, String after, int most) {
    String rows =
        """
        (select '%s' as source, %s as at, cast(%s as text) as id from %s where %s and %s and %s order by %s desc, %s desc limit %d)
        """
            .formatted(
                source,
                at,
                id,
                from,
                where,
                visibility.in(sight).condition(seen),
                after,
                at,
                id,
                most);
    return each == null
        ? rows
        : "(select part.* from (%s) m cross join lateral %s part)".formatted(each, rows);
  }
}
