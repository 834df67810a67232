package jp.enishi.exchange.file;

import org.jspecify.annotations.Nullable;

/** Reads addresses such as {@code C7} and {@code A1:C2}, within what a sheet can have. */
final class CellAddress {
  static final int LAST_COLUMN = 16_383;
  static final int LAST_ROW = 1_048_576;

  private CellAddress() {}

  /** The column from 0; -1 when the address is none. */
  static int column(String address) {
    int column = 0;
    int i = 0;
    for (; i < address.length() && isLetter(address.charAt(i)); i++) {
      column = column * 26 + (address.charAt(i) - 'A' + 1);
      if (column > LAST_COLUMN + 1) {
        return -1;
      }
    }
    return i == 0 ? -1 : column - 1;
  }

  /** The row from 1; -1 when the address is none. */
  static int row(String address) {
    int row = 0;
    int i = 0;
    while (i < address.length() && isLetter(address.charAt(i))) {
      i++;
    }
    for (; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      row = row * 10 + (c - '0');
      if (row > LAST_ROW) {
        return -1;
      }
    }
    return row == 0 ? -1 : row;
  }

  /** The area of a range, or nothing when it is none. */
  static @Nullable MergedArea area(String range) {
    int colon = range.indexOf(':');
    if (colon < 0) {
      return null;
    }
    String from = range.substring(0, colon);
    String to = range.substring(colon + 1);
    MergedArea area = new MergedArea(row(from), row(to), column(from), column(to));
    boolean valid =
        area.firstRow() > 0
            && area.firstColumn() >= 0
            && area.lastRow() >= area.firstRow()
            && area.lastColumn() >= area.firstColumn();
    return valid ? area : null;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
