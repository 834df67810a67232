package jp.enishi.platform.query;

/**
 * A column a list can be sorted by. Implemented by one enum per list, so that no SQL ever comes
 * from a request.
 */
public interface SortKey {

  /** The name in {@code sort=}. */
  String param();

  /** An expression that is never null, matched by an index where the list is long. */
  String expression();

  /** The SQL type of the expression. */
  String type();
}
