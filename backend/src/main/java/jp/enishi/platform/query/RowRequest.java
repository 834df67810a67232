package jp.enishi.platform.query;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Where in a list of numbered rows a page begins, and how long it is. */
public class RowRequest {

  @Parameter(description = "Rows per page, 1 to 200; 50 when absent.")
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
      throw ProblemException.invalid("?cursor", Remark.of("problem.cursor.unreadable"));
    }
    return Integer.parseInt(cursor);
  }

  /** The page, of rows read with one more than it holds. */
  public <T> Page<T> page(List<T> found, ToIntFunction<T> number) {
    boolean more = found.size() > size();
    List<T> items = more ? found.subList(0, size()) : found;
    return new Page<>(
        items, more ? Integer.toString(number.applyAsInt(items.getLast())) : null, null);
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
