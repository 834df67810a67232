package jp.enishi.exchange.file;

/**
 * How large a file may be before it is refused. Every limit is counted while reading, never taken
 * from what the file claims about itself.
 *
 * @param uploadBytes bytes of the file as it arrives
 * @param inflatedBytes bytes of all parts of an XLSX file, inflated
 * @param zipEntries parts in an XLSX file
 * @param sheets sheets of an XLSX file
 * @param dataRows rows with content below the header
 * @param columns columns with content
 * @param cellCharacters UTF-16 units in one cell; Excel's own limit
 * @param rowCharacters UTF-16 units in all cells of one row: cells may share a text, and then a
 *     small file holds endless rows
 * @param allCharacters UTF-16 units in all rows of all sheets
 * @param sharedTextBytes heap that the shared texts of an XLSX file may take
 */
public record FileLimits(
    long uploadBytes,
    long inflatedBytes,
    int zipEntries,
    int sheets,
    int dataRows,
    int columns,
    int cellCharacters,
    int rowCharacters,
    long allCharacters,
    long sharedTextBytes) {

  private static final long MB = 1024L * 1024L;

  /** The limits of the product. */
  public static final FileLimits STANDARD =
      new FileLimits(
          30 * MB, 300 * MB, 10_000, 200, 100_000, 200, 32_767, 100_000, 100_000_000, 256 * MB);

  /** Rows that may stand above the data: titles, notes and a header of two lines. */
  static final int ROWS_ABOVE_DATA = 100;

  int rowsWithHeader() {
    return dataRows + ROWS_ABOVE_DATA;
  }
}
