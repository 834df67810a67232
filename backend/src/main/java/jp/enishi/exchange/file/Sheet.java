package jp.enishi.exchange.file;

import java.util.List;

/** One table of a file: a sheet of a workbook, or the whole of a CSV file. */
public interface Sheet {

  /** The name on the tab; empty for CSV. */
  String name();

  /** Whether the workbook hides this sheet. */
  boolean hidden();

  /**
   * Reads the rows from the start. Cells that a vertical merge covers hold the text of the merged
   * cell.
   *
   * @throws UnreadableFile here or while reading, when the file is damaged or over a limit
   */
  Rows rows();

  /** The merged areas; none for CSV. */
  List<MergedArea> merges();
}
