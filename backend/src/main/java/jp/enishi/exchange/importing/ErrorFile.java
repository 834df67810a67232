package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.enishi.exchange.file.FileFormat;
import jp.enishi.exchange.file.FileKind;
import jp.enishi.exchange.file.TableWriter;
import jp.enishi.exchange.file.TextEncoding;
import jp.enishi.exchange.importing.ImportAnalysis.ColumnAnalysis;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.platform.problem.Messages;

/**
 * The rows that were not written, as a file to correct and upload again: same columns, same format,
 * and the reason last.
 */
@Singleton
class ErrorFile {
  private final ImportRows rows;

  ErrorFile(ImportRows rows) {
    this.rows = rows;
  }

  static FileFormat format(StoredImport it) {
    if (it.format() == FileKind.XLSX) {
      return FileFormat.XLSX;
    }
    return it.analysis().encoding() == TextEncoding.WINDOWS_31J
        ? FileFormat.CSV_CP932
        : FileFormat.CSV_UTF8;
  }

  void write(StoredImport it, Locale language, OutputStream out) throws IOException {
    try (TableWriter writer =
        TableWriter.open(
            format(it), out, Messages.of("exchange.errors.title", List.of(), language))) {
      int[] sheet = {-1};
      rows.forEachRefused(
          it.id(),
          row -> {
            int columns = it.analysis().sheets().get(row.sheet()).columns().size();
            try {
              if (sheet[0] != row.sheet()) {
                sheet[0] = row.sheet();
                writer.write(header(it, row.sheet(), language));
              }
              writer.write(line(row, columns, language));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      if (sheet[0] < 0) {
        writer.write(header(it, 0, language));
      }
    }
  }

  private static List<String> header(StoredImport it, int sheet, Locale language) {
    List<String> names =
        new ArrayList<>(
            it.analysis().sheets().get(sheet).columns().stream()
                .map(ColumnAnalysis::header)
                .toList());
    names.add(Messages.of("exchange.errors.row", List.of(), language));
    names.add(Messages.of("exchange.errors.reason", List.of(), language));
    return names;
  }

  private static List<String> line(PlannedRow row, int columns, Locale language) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    cells.subList(columns, cells.size()).clear();
    cells.add(Integer.toString(row.rowNumber()));
    cells.add(
        row.remarks().stream()
            .filter(n -> n.level() == Level.error || n.level() == Level.conflict)
            .map(n -> Messages.of(n.remark(), language))
            .collect(Collectors.joining(" ")));
    return cells;
  }
}
