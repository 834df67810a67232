package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.Reading;

/** Puts what the cells of one column say into the row, with remarks at that column. */
abstract class ColumnReader {
  final Kind kind;
  final int column;
  final Said said;

  ColumnReader(Kind kind, int column, Said said) {
    this.kind = kind;
    this.column = column;
    this.said = said;
  }

  final <T> Optional<T> accept(Reading<T> reading) {
    reading
        .remark()
        .ifPresent(
            why ->
                said.remarks()
                    .add(
                        new Noted(
                            reading.isRefused() ? Level.error : Level.warning, column, null, why)));
    return reading.accepted();
  }

  final void number(String field, Reading<Long> reading) {
    accept(reading)
        .ifPresent(
            number -> {
              patch(field);
              if (field.endsWith("Yen")) {
                said.patch(kind).put(field, number);
              } else {
                said.patch(kind).put(field, number.intValue());
              }
            });
  }

  final void doubt(String code) {
    said.remark(Level.warning, column, code);
  }

  final void putFilled(String field, String text) {
    if (!text.isEmpty()) {
      put(field, text);
    }
  }

  final void put(String field, String text) {
    patch(field).put(field, text);
  }

  final void put(String field, int number) {
    patch(field).put(field, number);
  }

  final ObjectNode patch(String field) {
    said.columnOf().put(kind + "/" + field, column);
    return said.patch(kind);
  }
}
