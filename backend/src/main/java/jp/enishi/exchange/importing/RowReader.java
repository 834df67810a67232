package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.file.Row;
import jp.enishi.exchange.importing.ImportMapping.ColumnMapping;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.exchange.mapping.Target;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a row as fields of records: what is typed becomes JSON as the API takes it.
 */
final class RowReader {
  private final SheetMapping mapping;
  private final Colleagues colleagues;
  private final List<String> headers;
  private final Map<Target, List<Integer>> columns = new LinkedHashMap<>();

  RowReader(SheetMapping mapping, List<String> headers, Colleagues colleagues) {
    this.headers = headers;
    this.mapping = mapping;
    this.colleagues = colleagues;
    mapping.columns().stream()
        .sorted(Comparator.comparingInt(ColumnMapping::column))
        .forEach(
            c ->
                columns
                    .computeIfAbsent(
                        Objects.requireNonNull(Targets.of(c.target())), _ -> new ArrayList<>())
                    .add(c.column()));
  }

  /**
   * What a row says.
   *
   * @param patches the fields of each kind of record that the sheet holds
   * @param ids ids of records as the file gives them
   * @param links other records it names: a head office, a referrer, the customer of a deal
   * @param texts what only several cells tell together, as it stands there: a stage, its pipeline
   * @param later fields that refer to records which rows above bring
   * @param columnOf the column from which a field was read
   */
  record Said(
      Map<Kind, ObjectNode> patches,
      Map<Kind, UUID> ids,
      List<Link> links,
      Map<String, String> texts,
      Set<String> later,
      Map<String, Integer> columnOf,
      List<Noted> remarks) {

    void remark(Level level, @Nullable Integer column, String code, Object... args) {
      remarks.add(new Noted(level, column, null, Remark.of(code, args)));
    }

    /**
     * What the rules of a register say about a field, put to its column. What is doubtful in a
     * value that the file does not touch is no news.
     */
    void remark(Level level, Kind kind, ProblemException.Field field) {
      String name = field.pointer().split("/", 3)[1];
      Integer column = columnOf.get(kind + "/" + name);
      if (level == Level.error || column != null) {
        remarks.add(new Noted(level, column, Targets.written(kind, name), field.remark()));
      }
    }

    /** A remark on a field, put to its column when the file has one. */
    void remarkOn(Kind kind, Level level, String field, String code, Object... args) {
      remarkOn(kind, level, field, Remark.of(code, args));
    }

    void remarkOn(Kind kind, Level level, String field, Remark remark) {
      Integer column = columnOf.get(kind + "/" + field);
      remarks.add(new Noted(level, column, Targets.written(kind, field), remark));
    }

    /** What was read of a text, its remark put to the column; nothing when it is refused. */
    <T> Optional<T> accepted(Kind kind, String field, Reading<T> reading) {
      reading
          .remark()
          .ifPresent(
              why -> remarkOn(kind, reading.isRefused() ? Level.error : Level.warning, field, why));
      return reading.accepted();
    }

    /** What the row says about who a record belongs to; null when nothing. */
    @Nullable Link link(Kind kind, String field) {
      return links.stream()
          .filter(link -> link.kind() == kind && link.field().equals(field))
          .findFirst()
          .orElse(null);
    }

    ObjectNode patch(Kind kind) {
      return patches.computeIfAbsent(kind, _ -> JsonNodeFactory.instance.objectNode());
    }

    /** Whether the row says anything about a kind; a row of contacts may leave the company out. */
    boolean isAbout(Kind kind) {
      ObjectNode patch = patches.get(kind);
      return ids.containsKey(kind) || (patch != null && !patch.isEmpty());
    }

    boolean isWrong() {
      return has(Level.error);
    }

    boolean has(Level level) {
      return remarks.stream().anyMatch(r -> r.level() == level);
    }
  }

  Said read(Row row) {
    Said said =
        new Said(
            new EnumMap<>(Kind.class),
            new EnumMap<>(Kind.class),
            new ArrayList<>(),
            new HashMap<>(),
            new HashSet<>(),
            new HashMap<>(),
            new ArrayList<>());
    columns.forEach((target, from) -> read(row, target, from, said));
    return said;
  }

  private void read(Row row, Target target, List<Integer> from, Said said) {
    List<String> texts = new ArrayList<>();
    Cell.Kind kind = Cell.Kind.TEXT;
    for (int column : from) {
      Cell cell = row.cell(column);
      if (isUnreadable(cell, column, said)) {
        return;
      }
      if (!cell.isEmpty()) {
        String text = target.isRepeatable() ? cell.text() : cell.text().strip();
        boolean money = target.field().endsWith("Yen") && column < headers.size();
        texts.add(money ? HeaderUnit.applied(headers.get(column), text) : text);
        kind = cell.kind();
      }
    }
    int column = from.getFirst();
    FieldReader fields = new FieldReader(target.kind(), column, said, colleagues);
    if (!texts.isEmpty()) {
      fields.read(target.field(), texts, kind);
    } else if (mapping.blankClears()) {
      fields.clear(target.field());
    }
  }

  private static boolean isUnreadable(Cell cell, int column, Said said) {
    if (cell.kind() == Cell.Kind.ERROR) {
      said.remark(Level.error, column, "exchange.row.cell_error", cell.text());
      return true;
    }
    if (cell.text().indexOf('\uFFFD') >= 0) {
      said.remark(Level.error, column, "exchange.row.undecodable");
      return true;
    }
    return false;
  }
}
