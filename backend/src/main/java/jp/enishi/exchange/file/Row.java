package jp.enishi.exchange.file;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number the row as the user's own program counts it, from 1: the row of the sheet, or the
 *     line of the CSV file at which the row starts
 * @param cells from the first column to the last one with content
 */
public record Row(int number, List<Cell> cells) {

  /** Copies the cells without the empty ones at the end. */
  public Row {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    cells = List.copyOf(cells.subList(0, end));
  }

  /** The cell of a column counted from 0; empty beyond the end. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  /** The text of a column counted from 0, without the blanks around it. */
  public String text(int column) {
    return cell(column).text().strip();
  }

  /** Whether no cell holds anything. */
  public boolean isBlank() {
    return cells.isEmpty();
  }

  /** The length of all its texts. */
  int characters() {
    return cells.stream().mapToInt(cell -> cell.text().length()).sum();
  }

  /** How many cells hold something. */
  int filled() {
    return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
  }
}
