package jp.enishi.journal;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;

/** The entries of the journal as deeds, and the tables they were done to. */
@Singleton
class Deeds {

  /** Deeds of two sorts, each in their order. */
  record Parted(List<Deed> those, List<Deed> others) {

    static Parted by(List<Deed> deeds, Predicate<Deed> sort) {
      return new Parted(
          deeds.stream().filter(sort).toList(), deeds.stream().filter(sort.negate()).toList());
    }
  }

  private final Jdbi jdbi;
  private final Rows rows;
  private final Map<String, JournaledRecords> tables;

  Deeds(Jdbi jdbi, Rows rows, @All List<JournaledRecords> tables) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.tables =
        tables.stream()
            .collect(Collectors.toUnmodifiableMap(JournaledRecords::table, Function.identity()));
  }

  /** The newest ones that the condition is true of, newest first. */
  List<Deed> newest(String condition, Map<String, ?> parameters, int most) {
    String sql =
        """
        select id, table_name, record_id, operation, actor_id, cause_kind, cause_id, array(select jsonb_object_keys(before)) as columns
        from journal.entry where %s order by id desc limit :most
        """
            .formatted(condition);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(parameters)
                .bind("most", most)
                .map(
                    (row, _) -> Deed.of(row, Set.of((String[]) row.getArray("columns").getArray())))
                .list());
  }

  /** Those of the rows that there are. */
  Set<UUID> there(List<Deed> deeds) {
    Set<UUID> there = new HashSet<>();
    byTable(deeds).forEach((table, done) -> there.addAll(rows.there(table.table(), records(done))));
    return there;
  }

  Map<JournaledRecords, List<Deed>> byTable(List<Deed> deeds) {
    return deeds.stream().collect(Collectors.groupingBy(this::table));
  }

  static Set<UUID> records(List<Deed> deeds) {
    return deeds.stream().map(Deed::recordId).collect(Collectors.toSet());
  }

  JournaledRecords table(Deed deed) {
    JournaledRecords table = tables.get(deed.table());
    if (table == null) {
      throw new IllegalStateException("no module answers for the journaled table " + deed.table());
    }
    return table;
  }
}
