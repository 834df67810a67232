package jp.enishi.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the journal got since a moment, whole and without gaps. Whoever reads it decides who may
 * hear of what.
 */
@Singleton
public class Feed {

  /** More entries than this are not told one by one. */
  static final int MOST = 2_000;

  /** How many entries are looked through for the names of their tables. */
  private static final int MOST_LOOKED_AT = 200_000;

  /** The entries of finished transactions that a snapshot did not know of. */
  private static final String NEW =
      """
      (select * from journal.entry where tx >= cast(:next as xid8) order by tx limit :most)
      union all (select * from journal.entry where tx = any(cast(:ended as xid8[])) limit :most)
      """;

  /** One entry, without what the fields held, but for the columns that decide who may see it. */
  public record Entry(
      long id,
      UUID changeId,
      @Nullable UUID actorId,
      @Nullable String actorName,
      String cause,
      String table,
      UUID recordId,
      Change.Operation operation,
      List<String> fields,
      JsonNode before) {}

  /**
   * News since a moment.
   *
   * @param at the moment they reach up to
   * @param entries in the order they were written; empty when there are too many
   * @param crowded the tables that got more than can be told one by one
   * @param lost whether the moment is not of this database, or too long ago
   */
  public record News(Snapshot at, List<Entry> entries, Set<String> crowded, boolean lost) {}

  private final Jdbi jdbi;

  Feed(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The present moment. */
  public Snapshot now() {
    return jdbi.withHandle(Feed::moment);
  }

  /**
   * Reads what is new since a moment.
   *
   * @param deciding the columns that decide who may see a row
   * @param reading runs in the same moment of the database, to read the rows the news are about
   */
  public <T> T since(Snapshot moment, Set<String> deciding, Function<News, T> reading) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> reading.apply(news(handle, moment, deciding)));
  }

  private static News news(Handle handle, Snapshot moment, Set<String> deciding) {
    Snapshot at = moment(handle);
    if (at.equals(moment)) {
      return new News(at, List.of(), Set.of(), false);
    }
    if (moment.next() > at.next()) {
      return new News(at, List.of(), Set.of(), true);
    }
    List<Entry> entries = entries(handle, moment, at, deciding);
    if (entries.size() <= MOST) {
      return new News(at, entries, Set.of(), false);
    }
    Query tables =
        handle.createQuery(
            "select e.table_name, count(*) from (%s) e group by e.table_name".formatted(NEW));
    Set<String> crowded = new HashSet<>();
    long count =
        bind(tables, moment, at, MOST_LOOKED_AT)
            .map(
                (row, context) -> {
                  crowded.add(row.getString(1));
                  return row.getLong(2);
                })
            .list()
            .stream()
            .mapToLong(Long::longValue)
            .sum();
    return new News(at, List.of(), crowded, count >= MOST_LOOKED_AT);
  }

  private static List<Entry> entries(
      Handle handle, Snapshot moment, Snapshot at, Set<String> deciding) {
    Query query =
        handle.createQuery(
            """
            select e.id, e.change_id, e.actor_id, a.name, e.cause_kind, e.table_name, e.record_id, e.operation,
              case when e.operation = 'update' then array(select jsonb_object_keys(e.before || e.after)) end,
              case when e.operation = 'delete' or jsonb_exists_any(e.before, :deciding) then e.before end
            from (%s) e left join access.account a on a.id = e.actor_id
            """
                .formatted(NEW));
    return bind(query, moment, at, MOST + 1)
        .bind("deciding", deciding.toArray(String[]::new))
        .map((row, context) -> entry(row))
        .list()
        .stream()
        .sorted(Comparator.comparingLong(Entry::id))
        .toList();
  }

  private static Query bind(Query query, Snapshot moment, Snapshot at, int most) {
    return query
        .bind("next", Long.toString(moment.next()))
        .bind("ended", moment.endedBy(at).stream().map(String::valueOf).toArray(String[]::new))
        .bind("most", most);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String before = row.getString(10);
    return new Entry(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, UUID.class),
        Change.Operation.valueOf(row.getString(8)),
        row.getArray(9) == null ? List.of() : fields((String[]) row.getArray(9).getArray()),
        before == null ? JsonNodeFactory.instance.objectNode() : Rows.parse(before));
  }

  private static List<String> fields(String[] columns) {
    return Arrays.stream(columns)
        .filter(column -> !FieldNames.isDerived(column))
        .map(FieldNames::of)
        .sorted()
        .toList();
  }

  private static Snapshot moment(Handle handle) {
    String text =
        handle.createQuery("select cast(pg_current_snapshot() as text)").mapTo(String.class).one();
    return Snapshot.parse(text).orElseThrow();
  }
}
