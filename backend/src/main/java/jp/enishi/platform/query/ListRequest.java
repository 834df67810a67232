package jp.enishi.platform.query;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What every list understands: order, size of a page, where to go on, and which fields to answer
 * with.
 */
public class ListRequest {

  @Parameter(
      description =
          "Comma-separated sort keys; a leading `-` sorts descending. Ties are broken by id, so pages never overlap.",
      example = "-updatedAt")
  @QueryParam("sort")
  public @Nullable String sort;

  @Parameter(description = "Records per page, 1 to 200; 50 when absent.")
  @QueryParam("limit")
  public @Nullable Integer limit;

  @Parameter(description = "`nextCursor` of the page before. Valid only with the same `sort`.")
  @QueryParam("cursor")
  public @Nullable String cursor;

  @Parameter(
      description = "Comma-separated attributes to answer with; a small default set when absent.",
      example = "name,phone")
  @QueryParam("fields")
  public @Nullable String fields;

  public static final int MOST = 200;

  /** One part of a sort. */
  public record Order(SortKey key, boolean descending) {}

  public int size() {
    return size(limit);
  }

  /** The size of a page, for lists that ask for nothing else. */
  public static int size(@Nullable Integer limit) {
    if (limit == null) {
      return 50;
    }
    if (limit < 1 || limit > MOST) {
      throw ProblemException.invalid(
          "?limit", new Remark("problem.field.range", List.of("1", Integer.toString(MOST))));
    }
    return limit;
  }

  /** The sort asked for, at most three keys, or the list's own. */
  public List<Order> orders(List<SortKey> known, String otherwise) {
    List<Order> orders = new ArrayList<>();
    for (String part : (sort == null || sort.isBlank() ? otherwise : sort).split(",", -1)) {
      boolean descending = part.startsWith("-");
      String name = descending ? part.substring(1) : part;
      SortKey key = known.stream().filter(k -> k.param().equals(name)).findFirst().orElse(null);
      if (key == null || orders.size() == 3) {
        String names = String.join(", ", known.stream().map(SortKey::param).toList());
        throw ProblemException.invalid("?sort", new Remark("problem.sort.unknown", List.of(names)));
      }
      orders.add(new Order(key, descending));
    }
    return orders;
  }

  /** The fields asked for, or the list's own. */
  public Set<String> selected(Set<String> known, Set<String> otherwise) {
    if (fields == null || fields.isBlank()) {
      return otherwise;
    }
    Set<String> selected = new LinkedHashSet<>(Arrays.asList(fields.split(",", -1)));
    if (!known.containsAll(selected)) {
      throw ProblemException.invalid(
          "?fields", new Remark("problem.fields.unknown", List.of(String.join(", ", known))));
    }
    return selected;
  }
}
