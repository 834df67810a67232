package jp.enishi.bulk;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of bulk edits. */
@Singleton
class BulkRows {

  private static final String SELECT =
      "select to_jsonb(r) from bulk.edit_row r where r.edit_id = :edit ";

  private final Jdbi jdbi;

  BulkRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(UUID edit, List<UUID> records) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into bulk.edit_row (edit_id, seq, record_id) select ?, n, id from unnest(?) with ordinality as u (id, n)",
                edit,
                records.toArray(UUID[]::new)));
  }

  /** The next rows with this outcome. */
  List<StoredBulkRow> next(UUID edit, BulkOutcome outcome, int most) {
    return page(edit, outcome, 0, most);
  }

  List<StoredBulkRow> page(UUID edit, @Nullable BulkOutcome outcome, int after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "and r.seq > :after and (cast(:outcome as text) is null or r.outcome = :outcome) order by r.seq limit :most")
                .bind("edit", edit)
                .bind("after", after)
                .bind("outcome", outcome == null ? null : outcome.name())
                .bind("most", most)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), StoredBulkRow.class))
                .list());
  }

  /** What became of rows. */
  void turned(List<StoredBulkRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update bulk.edit_row r set outcome = n.outcome, changes = n.changes, remarks = n.remarks
                from jsonb_populate_recordset(null::bulk.edit_row, cast(? as jsonb)) n where r.edit_id = n.edit_id and r.seq = n.seq
                """,
                rows.stream().map(Rows::row).toList().toString()));
  }

  Map<BulkOutcome, Integer> counts(UUID edit) {
    Map<BulkOutcome, Integer> counts = new EnumMap<>(BulkOutcome.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select outcome, count(*) from bulk.edit_row where edit_id = :edit group by outcome")
                .bind("edit", edit)
                .map(
                    (row, context) ->
                        counts.put(BulkOutcome.valueOf(row.getString(1)), row.getInt(2)))
                .list());
    return counts;
  }
}
