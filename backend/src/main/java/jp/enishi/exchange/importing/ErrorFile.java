package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.enishi.exchange.file.FileFormat;
import jp.enishi.exchange.file.TableWriter;
import jp.enishi.exchange.file.TextEncoding;
import jp.enishi.exchange.file.WorkbookWriter;
import jp.enishi.exchange.importing.ImportAnalysis.ColumnAnalysis;
import jp.enishi.exchange.importing.ImportAnalysis.SheetAnalysis;
import jp.enishi.exchange.importing.ImportMapping.ColumnMapping;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.platform.problem.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were not written, as a file to correct and upload again: same sheets, same columns,
 * same encoding, and the reason last.
 */
@Singleton
class ErrorFile {
  private static final List<String> OWN_COLUMNS =
      List.of("exchange.errors.row", "exchange.errors.reason");

  private final ImportRows rows;

  ErrorFile(ImportRows rows) {
    this.rows = rows;
  }

  static String mediaType(StoredImport it) {
    TextEncoding encoding = encoding(it);
    return encoding == null
        ? FileFormat.XLSX.mediaType()
        : "text/csv; charset=" + encoding.charset().name();
  }

  static String extension(StoredImport it) {
    return (encoding(it) == null ? FileFormat.XLSX : FileFormat.CSV_UTF8).extension();
  }

  /** The encoding of the upload, with the mark by which Excel knows Unicode; null for XLSX. */
  private static @Nullable TextEncoding encoding(StoredImport it) {
    TextEncoding encoding = it.mapping().encoding();
    if (encoding == null) {
      return null;
    }
    return switch (encoding) {
      case UTF_8 -> TextEncoding.UTF_8_BOM;
      case UTF_16LE -> TextEncoding.UTF_16LE_BOM;
      case UTF_16BE -> TextEncoding.UTF_16BE_BOM;
      default -> encoding;
    };
  }

  /** The headers of a file of errors as they were in the file that it came from. */
  static List<String> withoutReason(List<String> headers) {
    int columns = headers.size() - OWN_COLUMNS.size();
    boolean ours =
        columns > 0
            && Messages.LANGUAGES.stream()
                .map(ErrorFile::ownColumns)
                .anyMatch(headers.subList(columns, headers.size())::equals);
    return ours ? headers.subList(0, columns) : headers;
  }

  private static List<String> ownColumns(Locale language) {
    return OWN_COLUMNS.stream().map(code -> Messages.of(code, List.of(), language)).toList();
  }

  void write(StoredImport it, Locale language, OutputStream out) throws IOException {
    List<SheetMapping> sheets =
        it.mapping().sheets().stream().filter(SheetMapping::included).toList();
    TextEncoding encoding = encoding(it);
    if (encoding == null) {
      writeWorkbook(it, sheets, language, out);
      return;
    }
    try (TableWriter writer = TableWriter.csv(encoding, out)) {
      for (SheetMapping sheet : sheets) {
        write(it, sheet, language, writer);
      }
    }
  }

  private void writeWorkbook(
      StoredImport it, List<SheetMapping> sheets, Locale language, OutputStream out)
      throws IOException {
    String title = Messages.of("exchange.errors.title", List.of(), language);
    String first = sheets.isEmpty() ? title : name(it, sheets.getFirst(), title);
    try (WorkbookWriter workbook = TableWriter.workbook(out, first)) {
      for (SheetMapping sheet : sheets) {
        if (!sheet.equals(sheets.getFirst())) {
          workbook.next(name(it, sheet, title));
        }
        write(it, sheet, language, workbook);
      }
    }
  }

  private static String name(StoredImport it, SheetMapping sheet, String otherwise) {
    String name = it.analysis().sheets().get(sheet.sheet()).name();
    return name.isEmpty() ? otherwise : name;
  }

  private void write(StoredImport it, SheetMapping mapping, Locale language, TableWriter writer)
      throws IOException {
    SheetAnalysis sheet = it.analysis().sheets().get(mapping.sheet());
    int columns = withoutReason(headers(sheet)).size();
    writer.write(header(sheet, mapping, columns, language));
    rows.forEachRefused(
        it.id(),
        mapping.sheet(),
        row -> {
          try {
            writer.write(line(it, row, columns, language));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<String> headers(SheetAnalysis sheet) {
    return sheet.columns().stream().map(ColumnAnalysis::header).toList();
  }

  /** A table without header gets one, so that its columns are known again. */
  private static List<String> header(
      SheetAnalysis sheet, SheetMapping mapping, int columns, Locale language) {
    List<String> names = new ArrayList<>(headers(sheet).subList(0, columns));
    if (mapping.headerRow() == 0) {
      for (ColumnMapping column : mapping.columns()) {
        if (column.column() < columns) {
          names.set(
              column.column(),
              Targets.label(Objects.requireNonNull(Targets.of(column.target())), language));
        }
      }
    }
    names.addAll(ownColumns(language));
    return names;
  }

  private static List<String> line(StoredImport it, PlannedRow row, int columns, Locale language) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    cells.subList(columns, cells.size()).clear();
    cells.add(Integer.toString(row.rowNumber()));
    cells.add(
        row.remarks().stream()
            .filter(n -> n.level() == Level.error || n.level() == Level.conflict)
            .map(n -> reason(it, row, n, language))
            .collect(Collectors.joining(" ")));
    return cells;
  }

  private static String reason(StoredImport it, PlannedRow row, Noted noted, Locale language) {
    String what = RemarkPlace.name(it, row, noted, language);
    String why = Messages.of(noted.remark(), language);
    return what == null ? why : Messages.of("exchange.errors.about", List.of(what, why), language);
  }
}
