package jp.enishi.platform.query;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Where in a list of one order a page begins, and how long it is. */
public class RowRequest {

  @Parameter(description = "Items per page, 1 to 200; 50 when absent.")
  @QueryParam("limit")
  public @Nullable Integer limit;

  @Parameter(description = "`nextCursor` of the page before.")
  @QueryParam("cursor")
  public @Nullable String cursor;

  public int size() {
    return ListRequest.size(limit);
  }

  /** The number of the row before the page. */
  public int after() {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,9}")) {
      throw unreadable();
    }
    return Integer.parseInt(cursor);
  }

  /** The id of the thing before the page; null to begin. */
  public @Nullable UUID behind() {
    try {
      return cursor == null ? null : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static ProblemException unreadable() {
    return ProblemException.invalid("?cursor", Remark.of("problem.cursor.unreadable"));
  }

  /**
   * The page, of items read with one more than it holds.
   *
   * @param place the number or id from which the next page goes on
   */
  public <T> Page<T> page(List<T> found, Function<T, ?> place) {
    boolean more = found.size() > size();
    List<T> items = more ? found.subList(0, size()) : found;
    return new Page<>(items, more ? String.valueOf(place.apply(items.getLast())) : null, null);
  }

  /** The value of a parameter that is one of a few words. */
  public static <E extends Enum<E>> @Nullable E choice(
      String name, @Nullable String word, Class<E> type) {
    return word == null
        ? null
        : Stream.of(type.getEnumConstants())
            .filter(value -> value.name().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "?" + name, Remark.of("problem.parameter.unreadable")));
  }
}
