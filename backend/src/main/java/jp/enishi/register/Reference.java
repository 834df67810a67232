package jp.enishi.register;

/**
 * A column that refers to the records of a register.
 *
 * @param table the table's full name, such as {@code customers.affiliation}
 * @param column such as {@code company_id}
 * @param kind the kind of record it refers to, such as {@code company}
 * @param many whether the column holds several, as an array
 */
public record Reference(String table, String column, String kind, boolean many) {

  /** A column that refers to one record. */
  public Reference(String table, String column, String kind) {
    this(table, column, kind, false);
  }

  /** What one row of the table is called. */
  public String rowKind() {
    return table.substring(table.indexOf('.') + 1);
  }
}
