package jp.enishi.exchange.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.importing.SubjectRows.Decided;
import jp.enishi.exchange.mapping.DataRow;
import jp.enishi.exchange.mapping.Subject;
import org.jspecify.annotations.Nullable;

/** The plan of one import while it is made, row by row from the first to the last. */
final class Plan {
  private final Map<Subject, SubjectRows> subjects;
  private final Colleagues colleagues;
  private final LinkPlan links;
  private int rows;
  private String sheet = "";

  Plan(Map<Subject, SubjectRows> subjects, Colleagues colleagues, LinkPlan links) {
    this.subjects = subjects;
    this.colleagues = colleagues;
    this.links = links;
  }

  /** The links between records, to be planned after all rows. */
  LinkPlan links() {
    return links;
  }

  /** How many rows have been planned. */
  int rows() {
    return rows;
  }

  /**
   * Plans the next rows of a sheet.
   *
   * @param headers of its columns
   * @param name of the sheet where rows must say on which they stand, else empty
   */
  List<PlannedRow> next(
      SheetMapping mapping, List<String> headers, String name, List<DataRow> batch) {
    sheet = name;
    RowReader reader = new RowReader(mapping, headers, colleagues);
    List<@Nullable Said> said = new ArrayList<>();
    for (DataRow row : batch) {
      said.add(row.role() == DataRow.Role.data ? reader.read(row.row()) : null);
    }
    List<Said> data = said.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    of(mapping).prepare(mapping, data);
    List<PlannedRow> planned = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Said words = said.get(i);
      planned.add(
          words == null ? passedOver(mapping, batch.get(i)) : row(mapping, batch.get(i), words));
    }
    return planned;
  }

  private PlannedRow passedOver(SheetMapping mapping, DataRow row) {
    String code =
        row.role() == DataRow.Role.total ? "exchange.row.total" : "exchange.row.header_again";
    return planned(mapping, row, RowAction.skip, List.of(), List.of(Noted.onRow(Level.info, code)));
  }

  private SubjectRows of(SheetMapping mapping) {
    return Objects.requireNonNull(subjects.get(mapping.subject()));
  }

  private PlannedRow row(SheetMapping mapping, DataRow row, Said said) {
    Decided decided = of(mapping).decide(mapping, said, place(row));
    RowAction action = said.isWrong() ? RowAction.error : action(decided.records());
    if (decided.records().isEmpty() && action != RowAction.error) {
      said.remark(Level.info, null, "exchange.row.nothing");
    }
    if (action.compareTo(RowAction.skip) <= 0) {
      decided.keep().run();
    }
    PlannedRow planned = planned(mapping, row, action, decided.records(), said.remarks());
    if (mapping.subject() == Subject.customer) {
      links.note(planned, said.links());
    }
    return planned;
  }

  private String place(DataRow row) {
    int number = row.row().number();
    return sheet.isEmpty() ? Integer.toString(number) : "「%s」 %d".formatted(sheet, number);
  }

  private static RowAction action(List<PlannedRecord> records) {
    return Stream.of(RowAction.error, RowAction.conflict, RowAction.create, RowAction.update)
        .filter(action -> records.stream().anyMatch(r -> r.action() == action))
        .findFirst()
        .orElse(RowAction.skip);
  }

  private PlannedRow planned(
      SheetMapping mapping,
      DataRow row,
      RowAction action,
      List<PlannedRecord> records,
      List<Noted> remarks) {
    rows++;
    List<String> cells = row.row().cells().stream().map(Cell::text).toList();
    return new PlannedRow(
        rows, mapping.sheet(), row.row().number(), action, false, cells, records, remarks);
  }
}
