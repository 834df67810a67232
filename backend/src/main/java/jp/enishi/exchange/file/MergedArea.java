package jp.enishi.exchange.file;

/**
 * A merged area of a sheet, both ends included.
 *
 * @param firstRow row number from 1
 * @param lastRow row number from 1
 * @param firstColumn column from 0
 * @param lastColumn column from 0
 */
public record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  boolean covers(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  boolean isTall() {
    return lastRow > firstRow;
  }

  boolean isWide() {
    return lastColumn > firstColumn;
  }
}
