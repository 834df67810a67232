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
import jp.enishi.platform.db.Planned;
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
  private String usual;
  private String joins = "";
  private final List<String> conditions = new ArrayList<>();
  private final List<Alternative> alternatives = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private boolean filtered;
  private boolean uncounted;

  /**
   * One of several conditions of which one must hold: an expression equals a value, or one of the
   * values of an array.
   */
  public record Alternative(String expression, String value, boolean array) {

    /** As a condition of its own. */
    public String condition() {
      return array
          ? "%s = any(%s)".formatted(expression, value)
          : "%s = %s".formatted(expression, value);
    }
  }

  private Listing(String from, String alias) {
    this.from = from;
    this.alias = alias;
    this.usual = alias + ".updated_at";
  }

  /** A list of the rows of {@code from}, whose main table has the alias. */
  public static Listing of(String from, String alias) {
    return new Listing(from, alias);
  }

  /** A list that is never read: to try conditions on. */
  public static Listing unread() {
    return new Listing("nothing", "c");
  }

  /**
   * Joins what the chosen columns need besides. It has at most one row for each row of the list,
   * and neither conditions nor sorts use it: so counting can stay within an index.
   */
  public Listing joined(String leftJoins) {
    joins = leftJoins;
    return this;
  }

  /**
   * Says in which order an index has the rows of each value of the alternatives; by the last change
   * when it is not said.
   */
  public Listing usually(String expression) {
    usual = expression;
    return this;
  }

  /** Leaves out the count of all rows. */
  public Listing uncounted() {
    uncounted = true;
    return this;
  }

  public Listing where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a condition without values that somebody narrows the list by. */
  public Listing narrowed(String condition) {
    filtered = true;
    return where(condition);
  }

  public Listing where(String condition, Map<String, ?> parameters) {
    values.putAll(parameters);
    filtered |= !parameters.isEmpty();
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

  /**
   * Adds that one of the alternatives holds. The database reads each alternative in the order of
   * the list and the first of all are taken: with OR it would sort all of them, or walk past
   * everybody else's.
   */
  public Listing whereOneOf(List<Alternative> oneOf, Map<String, ?> parameters) {
    if (oneOf.size() > 1) {
      alternatives.addAll(oneOf);
      values.putAll(parameters);
      return this;
    }
    values.putAll(parameters);
    return where(anyOf(oneOf));
  }

  private static String anyOf(List<Alternative> oneOf) {
    return oneOf.isEmpty()
        ? "false"
        : oneOf.stream().map(Alternative::condition).collect(Collectors.joining(" or "));
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
    Counted counted =
        uncounted
            ? new Counted(null, 0)
            : cursor == null ? counted(jdbi) : new Counted(null, cursor.few());
    String sql =
        "%sselect to_jsonb(page) from (select %s, %s from %s %s where %s order by %s limit %d) page"
            .formatted(
                counted.few() == 0 ? "" : few(orders, cursor, counted.few()),
                String.join(", ", columns),
                sortColumns(orders),
                from,
                joins,
                alternatives.isEmpty() && counted.few() == 0
                    ? where(orders, cursor)
                    : first(orders, cursor, counted.few(), size + 1),
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
    String next = more ? next(sort, items.getLast(), orders.size(), counted.few()) : null;
    return new Page<>(items, next, counted.total());
  }

  /** Every row, in order, streamed: for exports. */
  public void forEach(
      Jdbi jdbi,
      Collection<String> columns,
      List<Order> orders,
      int most,
      Consumer<JsonNode> consumer) {
    String sql =
        "select to_jsonb(page) from (select %s from %s %s where %s order by %s limit %d) page"
            .formatted(
                String.join(", ", columns),
                from,
                joins,
                conditions(anyAlternative()),
                orderBy(orders),
                most);
    jdbi.useTransaction(
        handle -> {
          try (var rows =
              bound(handle.createQuery(sql)).setFetchSize(500).mapTo(String.class).stream()) {
            rows.map(Rows::parse).forEach(consumer);
          }
        });
  }

  /**
   * Figures over all rows, for each group of them.
   *
   * @param by what the rows of a group have in common, as column expressions
   * @param figures aggregates with their names
   */
  public List<JsonNode> groups(Jdbi jdbi, List<String> by, List<String> figures) {
    String keys = String.join(", ", by);
    String sql =
        "select to_jsonb(g) from (select %s, %s from %s where %s group by %s) g"
            .formatted(keys, String.join(", ", figures), from, conditions(anyAlternative()), keys);
    return jdbi.withHandle(
        handle -> bound(handle.createQuery(sql)).mapTo(String.class).map(Rows::parse).list());
  }

  /**
   * What counting found.
   *
   * @param few which alternatives of a narrowed list were counted to the end, the first one as bit
   *     0; without alternatives the list itself is the only one
   */
  private record Counted(@Nullable Total total, int few) {}

  private Counted counted(Jdbi jdbi) {
    List<String> some =
        alternatives.isEmpty()
            ? List.of(some(null))
            : alternatives.stream().map(a -> some(a.condition())).toList();
    String all =
        IntStream.range(0, some.size())
            .mapToObj("select id from some_%d"::formatted)
            .collect(Collectors.joining(" union "));
    String sql =
        "with %s select array[(select count(*) from (%s limit %d) bounded), %s]"
            .formatted(
                IntStream.range(0, some.size())
                    .mapToObj(i -> "some_%d as (%s)".formatted(i, some.get(i)))
                    .collect(Collectors.joining(", ")),
                all,
                Total.BOUND + 1,
                IntStream.range(0, some.size())
                    .mapToObj("(select count(*) from some_%d)"::formatted)
                    .collect(Collectors.joining(", ")));
    Long[] counts =
        jdbi.withHandle(handle -> bound(handle.createQuery(sql)).mapTo(Long[].class).one());
    int few =
        IntStream.rangeClosed(1, filtered ? some.size() : 0)
            .filter(i -> counts[i] <= Total.BOUND)
            .map(i -> 1 << (i - 1))
            .sum();
    int count = counts[0].intValue();
    return new Counted(new Total(Math.min(count, Total.BOUND), count <= Total.BOUND), few);
  }

  private String some(@Nullable String alternative) {
    return "select %s.id from %s where %s limit %d"
        .formatted(alias, from, conditions(alternative), Total.BOUND + 1);
  }

  /**
   * The rows of the alternatives that have few, found by what they are filtered by. The database
   * would rather walk the list's order past everything that does not fit.
   */
  private String few(List<Order> orders, @Nullable Cursor cursor, int few) {
    String which =
        anyOf(
            IntStream.range(0, alternatives.size())
                .filter(i -> (few >> i & 1) == 1)
                .mapToObj(alternatives::get)
                .toList());
    return "with few as materialized (select %s.id, %s from %s where %s%s) "
        .formatted(
            alias,
            keyColumns(orders),
            from,
            where(orders, cursor),
            alternatives.isEmpty() ? "" : " and (" + which + ")");
  }

  /** The condition for the first rows of all alternatives, in the order of the list. */
  private String first(List<Order> orders, @Nullable Cursor cursor, int few, int most) {
    String keys =
        IntStream.range(0, orders.size())
            .mapToObj(i -> "key_%d%s".formatted(i, direction(orders.get(i))))
            .collect(Collectors.joining(", "));
    List<String> parts = new ArrayList<>();
    if (few != 0) {
      parts.add("(select * from few)");
    }
    for (int i = 0; i < alternatives.size(); i++) {
      if ((few >> i & 1) == 0) {
        parts.add(firstOf(alternatives.get(i), orders, cursor, most));
      }
    }
    return "%s.id in (select id from (%s) near order by %s, id%s limit %d)"
        .formatted(alias, String.join(" union ", parts), keys, direction(orders.getLast()), most);
  }

  /**
   * The first rows of one alternative. By each value of an array apart only where an index has the
   * rows of each value in the list's order, and nothing narrows them.
   */
  private String firstOf(
      Alternative alternative, List<Order> orders, @Nullable Cursor cursor, int most) {
    boolean apart =
        alternative.array() && !filtered && orders.getFirst().key().expression().equals(usual);
    String rows =
        "(select %s.id, %s from %s where (%s) and %s order by %s limit %d)"
            .formatted(
                alias,
                keyColumns(orders),
                from,
                apart ? alternative.expression() + " = one.value" : alternative.condition(),
                where(orders, cursor),
                orderBy(orders),
                most);
    return apart
        ? "(select each.* from unnest(%s) one (value) cross join lateral %s each)"
            .formatted(alternative.value(), rows)
        : rows;
  }

  private static String keyColumns(List<Order> orders) {
    return IntStream.range(0, orders.size())
        .mapToObj(i -> "%s as key_%d".formatted(orders.get(i).key().expression(), i))
        .collect(Collectors.joining(", "));
  }

  private String where(List<Order> orders, @Nullable Cursor cursor) {
    return conditions(cursor == null ? null : after(orders));
  }

  private @Nullable String anyAlternative() {
    return alternatives.isEmpty() ? null : anyOf(alternatives);
  }

  private Query bound(Query query) {
    values.forEach(query::bind);
    return filtered ? query.addCustomizer(Planned.FOR_ITS_VALUES) : query;
  }

  private String conditions(@Nullable String one) {
    List<String> all = new ArrayList<>(conditions);
    if (one != null) {
      all.add(one);
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

  private static String next(String sort, JsonNode last, int keys, int few) {
    List<String> sortValues =
        IntStream.range(0, keys).mapToObj(i -> last.get("sort_" + i).asText()).toList();
    return new Cursor(sort, sortValues, UUID.fromString(last.get("id").asText()), few).encoded();
  }
}
