package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.mapping.Target;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.FieldChange;
import org.jspecify.annotations.Nullable;

/** A row of the plan as it is stored: all that running it needs. */
record PlannedRow(
    int seq,
    int sheet,
    int rowNumber,
    RowAction action,
    boolean written,
    List<String> cells,
    List<PlannedRecord> records,
    List<Noted> remarks) {

  /**
   * What the row does to one record.
   *
   * @param version the version that an update relies on; 0 for a new record
   * @param details the details as they will be stored; null when nothing is written
   */
  record PlannedRecord(
      Target.Kind kind,
      RowAction action,
      @Nullable UUID id,
      int version,
      @Nullable MatchKey matchedBy,
      @Nullable String title,
      List<FieldChange> changes,
      @Nullable ObjectNode details) {

    /** Whether the record was there before the import. */
    boolean isStored() {
      return id != null && version > 0;
    }
  }

  /**
   * A remark on the row or on one of its values.
   *
   * @param column the column it is about; null when the file has none for it
   * @param field the field it is about, as targets are written; null when the column tells
   */
  record Noted(Level level, @Nullable Integer column, @Nullable String field, Remark remark) {

    /** A remark on the row as a whole. */
    static Noted onRow(Level level, String code) {
      return new Noted(level, null, null, Remark.of(code));
    }
  }

  PlannedRow with(RowAction other, List<PlannedRecord> changed, List<Noted> noted) {
    return new PlannedRow(seq, sheet, rowNumber, other, written, cells, changed, noted);
  }
}
