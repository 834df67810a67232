package jp.enishi.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.text.Remark;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the journal. The caller has checked that the records may be seen. */
@Singleton
public class History {

  private static final int PAGE = 50;

  /** What was done, and what is told of it. */
  private record Told(Deed deed, Change change) {}

  private final Jdbi jdbi;
  private final UndoRights rights;

  History(Jdbi jdbi, UndoRights rights) {
    this.jdbi = jdbi;
    this.rights = rights;
  }

  /** The changes of these records, newest first. */
  public Page<Change> of(Actor actor, Collection<UUID> records, @Nullable String cursor) {
    return page(
        actor,
        "e.record_id = any(:records)",
        Map.of("records", records.toArray(UUID[]::new)),
        cursor);
  }

  /**
   * The changes of all rows of a setting, newest first, of those that were removed as well.
   *
   * @param table an index has its entries; named in the query itself, or that is not used
   */
  public Page<Change> ofAll(Actor actor, String table, @Nullable String cursor) {
    return page(actor, "e.table_name = '%s'".formatted(table), Map.of(), cursor);
  }

  private Page<Change> page(
      Actor actor, String condition, Map<String, ?> parameters, @Nullable String cursor) {
    long before = cursor == null ? Long.MAX_VALUE : entryId(cursor);
    String sql =
        """
        select e.id, e.change_id, e.at, e.actor_id, a.name, e.cause_kind, e.cause_id, e.table_name, e.record_id, e.operation, e.before, e.after
        from journal.entry e left join access.account a on a.id = e.actor_id
        where %s and e.id < :before order by e.id desc limit :most
        """
            .formatted(condition);
    List<Told> changes =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bindMap(parameters)
                    .bind("before", before)
                    .bind("most", PAGE + 1)
                    .map((row, _) -> told(row))
                    .list());
    boolean more = changes.size() > PAGE;
    List<Told> items = more ? changes.subList(0, PAGE) : changes;
    Set<Long> offered = rights.offered(actor, items.stream().map(Told::deed).toList());
    List<Change> told =
        items.stream()
            .map(Told::change)
            .filter(Change::tellsSomething)
            .map(change -> change.undoable(offered.contains(change.id())))
            .toList();
    return new Page<>(told, more ? Long.toString(items.getLast().change().id()) : null, null);
  }

  private static long entryId(String cursor) {
    if (!cursor.matches("\\d{1,18}")) {
      throw ProblemException.invalid("?cursor", new Remark("problem.cursor.unreadable", List.of()));
    }
    return Long.parseLong(cursor);
  }

  private static Told told(ResultSet row) throws SQLException {
    JsonNode before = image(row.getString("before"));
    Set<String> columns = new TreeSet<>();
    before.fieldNames().forEachRemaining(columns::add);
    Deed deed = Deed.of(row, columns);
    return new Told(
        deed,
        new Change(
            deed.id(),
            row.getObject("change_id", UUID.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            deed.actorId(),
            row.getString("name"),
            deed.cause().kind(),
            deed.cause().id(),
            JournaledRecords.kind(deed.table()),
            deed.recordId(),
            deed.operation(),
            false,
            fields(before, image(row.getString("after")))));
  }

  private static JsonNode image(@Nullable String json) {
    return json == null ? JsonNodeFactory.instance.objectNode() : Rows.parse(json);
  }

  private static List<Change.Field> fields(JsonNode old, JsonNode now) {
    Set<String> columns = new TreeSet<>();
    old.fieldNames().forEachRemaining(columns::add);
    now.fieldNames().forEachRemaining(columns::add);
    columns.removeIf(FieldNames::isDerived);
    List<Change.Field> fields = new ArrayList<>();
    for (String column : columns) {
      JsonNode was = value(old.get(column));
      JsonNode is = value(now.get(column));
      if (was != null || is != null) {
        fields.add(new Change.Field(FieldNames.of(column), was, is, null, null));
      }
    }
    return fields;
  }

  private static @Nullable JsonNode value(@Nullable JsonNode node) {
    return node == null || node.isNull() || (node.isArray() && node.isEmpty()) ? null : node;
  }
}
