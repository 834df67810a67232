package jp.enishi.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row, without keeping it in memory. The first row is the header. Closing
 * completes the file; it does not close the stream beneath.
 */
public sealed interface TableWriter extends AutoCloseable permits CsvTableWriter, WorkbookWriter {

  /**
   * Begins a table.
   *
   * @param title the name of the sheet, where the format has one
   */
  static TableWriter open(FileFormat format, OutputStream out, String title) throws IOException {
    return switch (format) {
      case XLSX -> workbook(out, title);
      case CSV_UTF8 -> csv(TextEncoding.UTF_8_BOM, out);
      case CSV_CP932 -> csv(TextEncoding.WINDOWS_31J, out);
    };
  }

  /** Begins a CSV file in any encoding. */
  static TableWriter csv(TextEncoding encoding, OutputStream out) throws IOException {
    return new CsvTableWriter(out, encoding);
  }

  /** Begins a workbook with its first sheet. */
  static WorkbookWriter workbook(OutputStream out, String title) {
    return new WorkbookWriter(out, title);
  }

  /** Writes one row; an empty text is an empty cell. */
  void write(List<String> cells) throws IOException;

  /** What the format could not hold and was replaced by 〓; nothing for most. */
  Replacements replacements();

  /** Completes the file. */
  @Override
  void close() throws IOException;

  /**
   * What could not be written.
   *
   * @param count how many characters in all
   * @param first where the first of them stood
   */
  record Replacements(int count, List<Replaced> first) {}

  /**
   * A character that could not be written.
   *
   * @param row the row in the written file, from 1
   * @param column the column, from 0
   * @param character the character itself
   */
  record Replaced(int row, int column, String character) {}
}
