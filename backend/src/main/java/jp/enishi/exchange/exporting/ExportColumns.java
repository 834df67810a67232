package jp.enishi.exchange.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.enishi.access.Visibility;
import jp.enishi.exchange.sheet.Column;
import jp.enishi.exchange.sheet.Column.Origin;
import jp.enishi.exchange.sheet.Columns;
import jp.enishi.exchange.sheet.ExportSheet;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** The columns of one export: those of its sheet that were asked for. */
final class ExportColumns {

  private final ExportSheet sheet;
  private final List<Column> columns;
  private final boolean facts;

  private ExportColumns(ExportSheet sheet, List<Column> columns) {
    this.sheet = sheet;
    this.columns = columns;
    this.facts = columns.stream().anyMatch(c -> c.origin() == Origin.FACT);
  }

  /** The columns asked for; the usual ones when none is. */
  static ExportColumns of(ExportSheet sheet, @Nullable List<String> asked) {
    Columns all = sheet.columns();
    List<Column> middle = new ArrayList<>();
    if (asked == null || asked.isEmpty()) {
      middle.addAll(all.usual());
    }
    for (int i = 0; asked != null && i < asked.size(); i++) {
      List<Column> named = all.named(asked.get(i));
      if (named.isEmpty()) {
        throw ProblemException.invalid("/columns/" + i, Remark.of("problem.field.unknown"));
      }
      middle.addAll(named);
    }
    Map<String, Column> chosen = new LinkedHashMap<>();
    Stream.of(all.first(), middle.stream(), all.last())
        .flatMap(each -> each)
        .forEach(column -> chosen.putIfAbsent(column.name(), column));
    return new ExportColumns(sheet, List.copyOf(chosen.values()));
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  List<String> header(Locale language) {
    return columns.stream().map(c -> Messages.of(c.label(), List.of(), language)).toList();
  }

  /** What is fetched beside each record. */
  Set<String> beside(Visibility visibility) {
    Set<String> beside = new LinkedHashSet<>();
    if (facts) {
      beside.addAll(sheet.register().shown(visibility));
    }
    for (Column column : columns) {
      if (column.beside() != null) {
        beside.add(column.beside().apply(visibility));
      }
    }
    return beside;
  }

  /** The lines of the file for one row of the database. */
  List<List<String>> lines(JsonNode record, Locale language) {
    @Nullable Record known = facts ? sheet.facts(record) : null;
    if (known != null) {
      ((ObjectNode) record).set(Columns.FACTS, Rows.row(known));
    }
    return sheet.rows(record).stream()
        .map(row -> columns.stream().map(c -> c.writing().text(row, language)).toList())
        .toList();
  }
}
