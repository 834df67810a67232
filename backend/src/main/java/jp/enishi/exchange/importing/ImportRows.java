package jp.enishi.exchange.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import jp.enishi.exchange.importing.ImportView.Counts;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of import plans. */
@Singleton
class ImportRows {
  private static final String SELECT =
      "select seq, sheet, row_number, action, written, %s as cells, records, remarks from"
          + " exchange.import_row where import_id = :import ";
  private static final String SHOWN = SELECT.formatted("cells");

  /** What is written stands in the records; the cells are not read again. */
  private static final String PLANNED = SELECT.formatted("cast('[]' as jsonb)");

  /** So many rows are fetched at once to be written into a file. */
  private static final int FETCHED = 100;

  private final Jdbi jdbi;
  private final ObjectMapper json;

  ImportRows(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  void clear(UUID importId) {
    jdbi.useHandle(h -> h.execute("delete from exchange.import_row where import_id = ?", importId));
  }

  /**
   * Adds rows of the plan.
   *
   * @param stage when they are written: those of stage 0 first
   */
  void add(UUID importId, List<PlannedRow> rows, int stage) {
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  "insert into exchange.import_row (import_id, seq, sheet, row_number, action,"
                      + " cells, records, remarks, stage) values (?, ?, ?, ?, ?, cast(? as jsonb),"
                      + " cast(? as jsonb), cast(? as jsonb), ?)");
          rows.forEach(
              r ->
                  batch.add(
                      importId,
                      r.seq(),
                      r.sheet(),
                      r.rowNumber(),
                      r.action().name(),
                      text(r.cells()),
                      text(r.records()),
                      text(r.remarks()),
                      stage));
          if (!rows.isEmpty()) {
            batch.execute();
          }
        });
  }

  /** The rows with these numbers, in the order of the file and without their cells. */
  List<PlannedRow> of(UUID importId, Collection<Integer> seqs) {
    return jdbi.withHandle(
        h ->
            h.createQuery(PLANNED + "and seq = any(:seqs) order by seq")
                .bind("import", importId)
                .bind("seqs", seqs.toArray(Integer[]::new))
                .map(this::read)
                .list());
  }

  /**
   * The next rows that wait to be written, without their cells: in the order of the file, but none
   * before those it refers to.
   */
  List<PlannedRow> waiting(UUID importId, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    PLANNED
                        + "and not written and action in ('create', 'update') and stage = (select"
                        + " min(stage) from exchange.import_row where import_id = :import and not"
                        + " written and action in ('create', 'update')) order by seq limit :most")
                .bind("import", importId)
                .bind("most", most)
                .map(this::read)
                .list());
  }

  void written(UUID importId, Collection<Integer> seqs) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "update exchange.import_row set written = true where import_id = :import and"
                        + " seq = any(:seqs)")
                .bind("import", importId)
                .bind("seqs", seqs.toArray(Integer[]::new))
                .execute());
  }

  /**
   * Rows that turned out otherwise than planned.
   *
   * @param stage when each is written: those of stage 0 first
   */
  void replace(UUID importId, List<PlannedRow> rows, ToIntFunction<PlannedRow> stage) {
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  "update exchange.import_row set action = ?, records = cast(? as jsonb), remarks ="
                      + " cast(? as jsonb), stage = ? where import_id = ? and seq = ?");
          rows.forEach(
              row ->
                  batch.add(
                      row.action().name(),
                      text(row.records()),
                      text(row.remarks()),
                      stage.applyAsInt(row),
                      importId,
                      row.seq()));
          if (!rows.isEmpty()) {
            batch.execute();
          }
        });
  }

  List<PlannedRow> page(UUID importId, @Nullable RowAction action, int after, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SHOWN
                        + "and seq > :after and (cast(:action as text) is null or action = :action)"
                        + " order by seq limit :most")
                .bind("import", importId)
                .bind("after", after)
                .bind("action", action == null ? null : action.name())
                .bind("most", most)
                .map(this::read)
                .list());
  }

  /** Every row of a sheet that was not written because it is wrong or undecided. */
  void forEachRefused(UUID importId, int sheet, Consumer<PlannedRow> consumer) {
    jdbi.useTransaction(
        h -> {
          try (var rows =
              h
                  .createQuery(
                      SHOWN + "and sheet = :sheet and action in ('conflict', 'error') order by seq")
                  .bind("import", importId)
                  .bind("sheet", sheet)
                  .setFetchSize(FETCHED)
                  .map(this::read)
                  .stream()) {
            rows.forEach(consumer);
          }
        });
  }

  Counts counts(UUID importId) {
    Map<RowAction, Integer> counts = new EnumMap<>(RowAction.class);
    int[] written = {0};
    jdbi.useHandle(
        h ->
            h.createQuery(
                    "select action, count(*), count(*) filter (where written) from"
                        + " exchange.import_row where import_id = :import group by action")
                .bind("import", importId)
                .map(
                    (row, _) -> {
                      written[0] += row.getInt(3);
                      return counts.put(RowAction.valueOf(row.getString(1)), row.getInt(2));
                    })
                .list());
    return new Counts(
        counts.getOrDefault(RowAction.create, 0),
        counts.getOrDefault(RowAction.update, 0),
        counts.getOrDefault(RowAction.skip, 0),
        counts.getOrDefault(RowAction.conflict, 0),
        counts.getOrDefault(RowAction.error, 0),
        written[0]);
  }

  private PlannedRow read(ResultSet row, StatementContext context) throws SQLException {
    return new PlannedRow(
        row.getInt("seq"),
        row.getInt("sheet"),
        row.getInt("row_number"),
        RowAction.valueOf(row.getString("action")),
        row.getBoolean("written"),
        parse(row.getString("cells"), new TypeReference<List<String>>() {}),
        parse(row.getString("records"), new TypeReference<List<PlannedRecord>>() {}),
        parse(row.getString("remarks"), new TypeReference<List<Noted>>() {}));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T parse(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON does not fit", e);
    }
  }
}
