package jp.enishi.exchange.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table file that is open for reading, whatever its kind. */
public final class SourceFile implements AutoCloseable {
  private final FileKind kind;
  private final @Nullable EncodingGuess encoding;
  private final List<Sheet> sheets;
  private final @Nullable XlsxWorkbook workbook;

  private SourceFile(
      FileKind kind,
      @Nullable EncodingGuess encoding,
      List<Sheet> sheets,
      @Nullable XlsxWorkbook workbook) {
    this.kind = kind;
    this.encoding = encoding;
    this.sheets = sheets;
    this.workbook = workbook;
  }

  /**
   * Opens a file by its content.
   *
   * @param file where it lies; it must stay there until the file is closed
   * @param chosen the encoding the user chose for a CSV file, or null to detect it
   * @throws UnreadableFile when it is no table, damaged, protected or over a limit
   * @throws IOException when the disk fails
   */
  public static SourceFile open(Path file, @Nullable TextEncoding chosen, FileLimits limits)
      throws IOException {
    FileKind kind = FileSniffer.kind(file, limits);
    if (kind == FileKind.XLSX) {
      XlsxWorkbook workbook = new XlsxWorkbook(file, limits);
      return new SourceFile(kind, null, workbook.sheets(), workbook);
    }
    EncodingGuess encoding =
        chosen == null
            ? EncodingDetector.detect(file)
            : new EncodingGuess(chosen, EncodingDetector.faults(file, chosen) == 0);
    CsvTable table = new CsvTable(file, encoding.encoding(), limits);
    return new SourceFile(kind, encoding, List.of(table), null);
  }

  /** What kind of file it is. */
  public FileKind kind() {
    return kind;
  }

  /** The encoding of a CSV file; null for XLSX, which has none to choose. */
  public @Nullable EncodingGuess encoding() {
    return encoding;
  }

  /** The sheets in the order of the tabs; a CSV file is one sheet. */
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public void close() {
    if (workbook != null) {
      workbook.close();
    }
  }
}
