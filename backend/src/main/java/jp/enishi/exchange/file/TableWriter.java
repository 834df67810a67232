package jp.enishi.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row, without keeping it in memory. The first row is the header. Closing
 * completes the file; it does not close the stream beneath.
 */
public sealed interface TableWriter extends AutoCloseable permits CsvTableWriter, XlsxTableWriter {

  /**
   * Begins a table.
   *
   * @param title the name of the sheet, where the format has one
   */
  static TableWriter open(FileFormat format, OutputStream out, String title) throws IOException {
    return switch (format) {
      case XLSX -> new XlsxTableWriter(out, title);
      case CSV_UTF8 -> new CsvTableWriter(out, TextEncoding.UTF_8_BOM);
      case CSV_CP932 -> new CsvTableWriter(out, TextEncoding.WINDOWS_31J);
    };
  }

  /** Writes one row; an empty text is an empty cell. */
  void write(List<String> cells) throws IOException;

  /** The characters that the format cannot hold, as they were replaced by 〓; empty for most. */
  List<Replaced> replaced();

  /** Completes the file. */
  @Override
  void close() throws IOException;

  /**
   * A character that could not be written.
   *
   * @param row the row in the written file, from 1
   * @param column the column, from 0
   * @param character the character itself
   */
  record Replaced(int row, int column, String character) {}
}
