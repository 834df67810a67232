package jp.enishi.exchange.importing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.enishi.exchange.importing.ImportAnalysis.ColumnAnalysis;
import jp.enishi.exchange.importing.ImportMapping.ColumnMapping;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import org.jspecify.annotations.Nullable;

/** What a remark is about: the field, and the column of the file when there is one for it. */
final class RemarkPlace {

  private RemarkPlace() {}

  /** The field as targets are written; null when the remark is about the row. */
  static @Nullable String field(StoredImport it, PlannedRow row, Noted noted) {
    Integer column = noted.column();
    if (noted.field() != null || column == null) {
      return noted.field();
    }
    return it.mapping().sheets().get(row.sheet()).columns().stream()
        .filter(c -> c.column() == column)
        .map(ColumnMapping::target)
        .findFirst()
        .orElse(null);
  }

  /** What people call the field. */
  static @Nullable String label(StoredImport it, PlannedRow row, Noted noted, Locale language) {
    String field = field(it, row, noted);
    return field == null
        ? null
        : Targets.label(Objects.requireNonNull(Targets.of(field)), language);
  }

  /** The header of the column, or the name of the field where there is none. */
  static @Nullable String name(StoredImport it, PlannedRow row, Noted noted, Locale language) {
    Integer column = noted.column();
    List<ColumnAnalysis> columns = it.analysis().sheets().get(row.sheet()).columns();
    String header = column == null || column >= columns.size() ? "" : columns.get(column).header();
    return header.isEmpty() ? label(it, row, noted, language) : header;
  }
}
