package jp.enishi.exchange.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.file.Row;
import jp.enishi.exchange.file.Rows;
import org.jspecify.annotations.Nullable;

/** The rows below the header, with the habits of people who keep lists in Excel undone. */
public final class DataRows implements Iterator<DataRow>, AutoCloseable {
  private static final Set<String> DITTO =
      Set.of("〃", "〃〃", "同上", "同じ", "々", "”", "\"", "''", "″", "仝");
  private static final Set<String> TOTAL =
      Set.of("合計", "小計", "総計", "総合計", "計", "合 計", "小 計", "total", "subtotal");

  private final Rows rows;
  private final Header header;
  private final Map<Integer, Cell> above = new HashMap<>();
  private @Nullable Row next;

  /** Reads the rows behind the header; closing closes the rows. */
  public DataRows(Rows rows, Header header) {
    this.rows = rows;
    this.header = header;
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      Row row = rows.next();
      next = row.number() > header.lastRow() ? row : null;
    }
    return next != null;
  }

  @Override
  public DataRow next() {
    Row row = hasNext() ? next : null;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = null;
    if (isTotal(row)) {
      return new DataRow(row, DataRow.Role.total);
    }
    if (isHeader(row)) {
      return new DataRow(row, DataRow.Role.headerAgain);
    }
    return new DataRow(withoutDitto(row), DataRow.Role.data);
  }

  private static boolean isTotal(Row row) {
    return row.cells().stream()
        .filter(cell -> !cell.isEmpty())
        .limit(2)
        .map(cell -> cell.text().strip().replace('　', ' ').toLowerCase(java.util.Locale.ROOT))
        .anyMatch(TOTAL::contains);
  }

  private boolean isHeader(Row row) {
    List<String> names = header.columns().stream().map(Header.ColumnName::name).toList();
    if (header.isMissing()) {
      return false;
    }
    int same = 0;
    for (int column = 0; column < row.cells().size(); column++) {
      String text = row.text(column);
      if (!text.isEmpty() && !(column < names.size() && text.equals(names.get(column)))) {
        return false;
      }
      same += text.isEmpty() ? 0 : 1;
    }
    return same >= 2 || (same == 1 && names.size() == 1);
  }

  private Row withoutDitto(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      Cell cell = row.cell(column);
      if (DITTO.contains(cell.text().strip())) {
        cell = above.getOrDefault(column, Cell.EMPTY);
      }
      above.put(column, cell);
      cells.add(cell);
    }
    return new Row(row.number(), cells);
  }

  @Override
  public void close() {
    rows.close();
  }
}
