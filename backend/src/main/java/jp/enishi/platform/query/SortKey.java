package jp.enishi.platform.query;

/**
 * Something a list can be sorted by. Every list names its own, so that no SQL ever comes from a
 * request.
 *
 * @param param the name in {@code sort=}
 * @param expression an SQL expression that is never null, matched by an index where the list is
 *     long
 * @param type the SQL type of the expression
 */
public record SortKey(String param, String expression, String type) {}
