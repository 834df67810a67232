package jp.enishi.platform.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.ListRequest.Order;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * One list query: chosen columns, conditions, a sort that ends in the id, and a keyset cursor.
 * Never OFFSET, never an unbounded count. Column and condition texts are ours; values are always
 * bound.
 */
public final class Listing {

  private final String from;
  private final String alias;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  private Listing(String from, String alias) {
    this.from = from;
    this.alias = alias;
  }

  /** A list of the rows of {@code from}, whose main table has the alias. */
  public static Listing of(String from, String alias) {
    return new Listing(from, alias);
  }

  /** A list that is never read: to try conditions on. */
  public static Listing unread() {
    return new Listing("nothing", "c");
  }

  public Listing where(String condition) {
    conditions.add(condition);
    return this;
  }

  public Listing where(String condition, Map<String, ?> parameters) {
    values.putAll(parameters);
    return where(condition);
  }

  /** Adds the condition when there is a value for it. */
  public Listing where(String condition, String parameter, @Nullable Object value) {
    return value == null ? this : where(condition, Map.of(parameter, value));
  }

  /**
   * Adds that the expression is one of the values. One alone is an equality, so that an index still
   * gives the order.
   */
  public Listing whereAny(String expression, String parameter, Object @Nullable [] any) {
    if (any == null) {
      return this;
    }
    return any.length == 1
        ? where("%s = :%s".formatted(expression, parameter), parameter, any[0])
        : where("%s = any(:%s)".formatted(expression, parameter), parameter, any);
  }

  /** Adds that the array has one of the values. */
  public Listing whereHasAny(String array, String parameter, @Nullable AnyOf any) {
    return where(
        "%s && :%s".formatted(array, parameter), parameter, any == null ? null : any.texts());
  }

  /** One page of rows as JSON objects of the chosen column expressions. */
  public Page<JsonNode> page(
      Jdbi jdbi,
      Collection<String> columns,
      List<Order> orders,
      int size,
      @Nullable String cursorText) {
    String sort =
        orders.stream()
            .map(o -> (o.descending() ? "-" : "") + o.key().param())
            .collect(Collectors.joining(","));
    Cursor cursor = cursorText == null ? null : Cursor.decoded(cursorText, sort, orders.size());
    Total total = cursor == null ? total(jdbi) : null;
    String sql =
        "select to_jsonb(page) from (select %s, %s from %s where %s order by %s limit %d) page"
            .formatted(
                String.join(", ", columns),
                sortColumns(orders),
                from,
                conditions(cursor == null ? null : after(orders)),
                orderBy(orders),
                size + 1);
    List<JsonNode> rows =
        jdbi.withHandle(
            handle -> {
              Query query = bound(handle.createQuery(sql));
              if (cursor != null) {
                IntStream.range(0, orders.size())
                    .forEach(i -> query.bind("after" + i, cursor.values().get(i)));
                query.bind("afterId", cursor.id());
              }
              return query.mapTo(String.class).map(Rows::parse).list();
            });
    boolean more = rows.size() > size;
    List<JsonNode> items = more ? rows.subList(0, size) : rows;
    return new Page<>(items, more ? next(sort, items.getLast(), orders.size()) : null, total);
  }

  /** Every row, in order, streamed: for exports. */
  public void forEach(
      Jdbi jdbi,
      Collection<String> columns,
      List<Order> orders,
      int most,
      Consumer<JsonNode> consumer) {
    String sql =
        "select to_jsonb(page) from (select %s from %s where %s order by %s limit %d) page"
            .formatted(String.join(", ", columns), from, conditions(null), orderBy(orders), most);
    jdbi.useTransaction(
        handle -> {
          try (var rows =
              bound(handle.createQuery(sql)).setFetchSize(500).mapTo(String.class).stream()) {
            rows.map(Rows::parse).forEach(consumer);
          }
        });
  }

  private Total total(Jdbi jdbi) {
    String sql =
        "select count(*) from (select 1 from %s where %s limit %d) bounded"
            .formatted(from, conditions(null), Total.BOUND + 1);
    int count =
        jdbi.withHandle(handle -> bound(handle.createQuery(sql)).mapTo(Integer.class).one());
    return new Total(Math.min(count, Total.BOUND), count <= Total.BOUND);
  }

  private Query bound(Query query) {
    values.forEach(query::bind);
    return query;
  }

  private String conditions(@Nullable String after) {
    List<String> all = new ArrayList<>(conditions);
    if (after != null) {
      all.add(after);
    }
    return all.isEmpty()
        ? "true"
        : all.stream().map(c -> "(" + c + ")").collect(Collectors.joining(" and "));
  }

  private String orderBy(List<Order> orders) {
    return orders.stream()
            .map(o -> o.key().expression() + direction(o))
            .collect(Collectors.joining(", "))
        + ", "
        + alias
        + ".id"
        + direction(orders.getLast());
  }

  private String sortColumns(List<Order> orders) {
    return alias
        + ".id as id, "
        + IntStream.range(0, orders.size())
            .mapToObj(
                i -> "cast(%s as text) as sort_%d".formatted(orders.get(i).key().expression(), i))
            .collect(Collectors.joining(", "));
  }

  private static String direction(Order order) {
    return order.descending() ? " desc" : "";
  }

  /**
   * The rows after the cursor: a row comparison when all keys run one way (an index serves it),
   * else spelled out key by key.
   */
  private String after(List<Order> orders) {
    boolean oneWay = orders.stream().map(Order::descending).distinct().count() == 1;
    if (oneWay) {
      String left =
          orders.stream().map(o -> o.key().expression()).collect(Collectors.joining(", "));
      String right =
          IntStream.range(0, orders.size())
              .mapToObj(i -> value(orders, i))
              .collect(Collectors.joining(", "));
      return "(%s, %s.id) %s (%s, :afterId)"
          .formatted(left, alias, orders.getLast().descending() ? "<" : ">", right);
    }
    List<String> alternatives = new ArrayList<>();
    StringBuilder equal = new StringBuilder();
    for (int i = 0; i < orders.size(); i++) {
      String expression = orders.get(i).key().expression();
      alternatives.add(
          "%s%s %s %s"
              .formatted(
                  equal, expression, orders.get(i).descending() ? "<" : ">", value(orders, i)));
      equal.append(expression).append(" = ").append(value(orders, i)).append(" and ");
    }
    alternatives.add(
        "%s%s.id %s :afterId".formatted(equal, alias, orders.getLast().descending() ? "<" : ">"));
    return alternatives.stream().map(a -> "(" + a + ")").collect(Collectors.joining(" or "));
  }

  private static String value(List<Order> orders, int index) {
    return "cast(:after%d as %s)".formatted(index, orders.get(index).key().type());
  }

  private static String next(String sort, JsonNode last, int keys) {
    List<String> sortValues =
        IntStream.range(0, keys).mapToObj(i -> last.get("sort_" + i).asText()).toList();
    return new Cursor(sort, sortValues, UUID.fromString(last.get("id").asText())).encoded();
  }
}
