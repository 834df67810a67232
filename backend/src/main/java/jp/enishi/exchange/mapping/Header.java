package jp.enishi.exchange.mapping;

import java.util.List;

/**
 * Where the header of a table is and what it says.
 *
 * @param firstRow the row number of its first line; 0 when the table has none
 * @param lastRow the row number of its last line; data begins below it
 * @param columns the names of the columns, empty ones included up to the last one with content
 */
public record Header(int firstRow, int lastRow, List<ColumnName> columns) {

  /** Copies the columns. */
  public Header {
    columns = List.copyOf(columns);
  }

  /**
   * The name of a column.
   *
   * @param group what stands over several columns in a header of two lines; mostly empty
   * @param name what stands directly over the column
   */
  public record ColumnName(String group, String name) {

    /** The name as shown to the user. */
    public String shown() {
      return group.isEmpty() || group.equals(name) ? name : group + " " + name;
    }
  }

  /** Whether the table begins with data. */
  public boolean isMissing() {
    return lastRow == 0;
  }

  /** The names as shown to the user. */
  public List<String> shown() {
    return columns.stream().map(ColumnName::shown).toList();
  }
}
