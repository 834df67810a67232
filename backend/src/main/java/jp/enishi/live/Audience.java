package jp.enishi.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Care;
import jp.enishi.access.Sight;
import jp.enishi.journal.Feed;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.live.News.RecordName;
import jp.enishi.live.Told.Hands;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * For whom a change is: finds in whose care its record was before and is after it. Read once for
 * everybody who listens, not once for each.
 */
@Singleton
class Audience {

  /** The columns that decide who may see a row with an owner of its own. */
  private static final Set<String> OWN = Set.of("owner_id", "team_id", "site_id", "co_owner_ids");

  /** More records of one kind at once are not named one by one. */
  private static final int MOST_PER_KIND = 200;

  /** An entry and its row around it; null where there was none. */
  private record Step(Feed.Entry entry, @Nullable JsonNode before, @Nullable JsonNode after) {}

  private final Jdbi jdbi;
  private final Map<String, JournaledRecords> tables;

  Audience(Jdbi jdbi, @All List<JournaledRecords> tables) {
    this.jdbi = jdbi;
    this.tables =
        tables.stream()
            .filter(table -> table.seenByCare() || !table.parents().isEmpty())
            .collect(Collectors.toUnmodifiableMap(JournaledRecords::table, Function.identity()));
  }

  /** Every column that decides about some table's rows. */
  Set<String> deciding() {
    return Stream.concat(
            OWN.stream(), tables.values().stream().flatMap(t -> t.parents().keySet().stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Must run in the moment of the database in which the news were read. */
  Bulletin bulletin(Feed.News news) {
    Set<String> crowded = new HashSet<>(news.crowded());
    news.entries().stream()
        .collect(
            Collectors.groupingBy(
                Feed.Entry::table, Collectors.mapping(Feed.Entry::recordId, Collectors.toSet())))
        .forEach(
            (table, records) -> {
              if (records.size() > MOST_PER_KIND) {
                crowded.add(table);
              }
            });
    crowded.retainAll(tables.keySet());
    return new Bulletin(
        news.at(),
        told(news.entries().stream().filter(e -> !crowded.contains(e.table())).toList()),
        crowded.stream().map(JournaledRecords::kind).sorted().toList());
  }

  private List<Told> told(List<Feed.Entry> entries) {
    List<Feed.Entry> known = entries.stream().filter(e -> tables.containsKey(e.table())).toList();
    Map<RecordName, JsonNode> rows =
        rows(known.stream().map(e -> new RecordName(e.table(), e.recordId())).toList());
    List<Step> steps = backwards(known, new HashMap<>(rows));
    rows.putAll(
        rows(
            steps.stream()
                .flatMap(s -> Stream.of(s.before(), s.after()).flatMap(r -> parents(s, r).stream()))
                .filter(parent -> !rows.containsKey(parent))
                .toList()));
    return steps.reversed().stream().map(step -> told(step, rows)).toList();
  }

  /** The row as it stands is where the last entry left it; each entry says what was before it. */
  private static List<Step> backwards(
      List<Feed.Entry> entries, Map<RecordName, @Nullable JsonNode> rows) {
    List<Step> steps = new ArrayList<>();
    for (Feed.Entry entry : entries.reversed()) {
      RecordName record = new RecordName(entry.table(), entry.recordId());
      JsonNode after = rows.get(record);
      JsonNode before =
          switch (entry.operation()) {
            case insert -> null;
            case update -> overlaid(after, entry.before());
            case delete -> entry.before();
          };
      rows.put(record, before);
      steps.add(new Step(entry, before, after));
    }
    return steps;
  }

  private static JsonNode overlaid(@Nullable JsonNode row, JsonNode before) {
    if (row == null || before.isEmpty()) {
      return row == null ? before : row;
    }
    ObjectNode was = row.deepCopy();
    was.setAll((ObjectNode) before);
    return was;
  }

  private Told told(Step step, Map<RecordName, JsonNode> rows) {
    Feed.Entry entry = step.entry();
    JsonNode after = step.after();
    JsonNode row = after == null ? step.before() : after;
    return new Told(
        new News.Changed(
            JournaledRecords.kind(entry.table()),
            entry.recordId(),
            entry.operation(),
            after == null || !after.has("version") ? null : after.get("version").asInt(),
            entry.fields(),
            Stream.concat(parents(step, row).stream(), subjects(step, row).stream())
                .map(p -> new RecordName(JournaledRecords.kind(p.kind()), p.recordId()))
                .toList(),
            entry.changeId(),
            entry.actorId(),
            entry.actorName(),
            entry.cause()),
        hands(step, step.before(), rows),
        hands(step, after, rows));
  }

  private Hands hands(Step step, @Nullable JsonNode row, Map<RecordName, JsonNode> rows) {
    if (row == null) {
      return Hands.NONE;
    }
    String table = step.entry().table();
    if (parents(step).isEmpty()) {
      return new Hands(List.of(care(table, row)), permissions(Stream.of(table)));
    }
    List<Care> cares = new ArrayList<>();
    for (RecordName parent : parents(step, row)) {
      JsonNode above = rows.get(parent);
      if (above == null) {
        return Hands.NONE;
      }
      cares.add(care(parent.kind(), above));
    }
    return new Hands(
        cares,
        permissions(
            Stream.concat(Stream.of(table), parents(step, row).stream().map(RecordName::kind))));
  }

  /** What it takes to read records of all these tables. */
  private List<String> permissions(Stream<String> of) {
    return of.flatMap(table -> Stream.ofNullable(tables.get(table)))
        .flatMap(records -> Stream.ofNullable(records.permission()))
        .distinct()
        .toList();
  }

  /** The records that a row hangs on, by their tables. */
  private List<RecordName> parents(Step step, @Nullable JsonNode row) {
    List<RecordName> parents = new ArrayList<>();
    if (row != null) {
      parents(step)
          .forEach(
              (column, table) -> {
                UUID id = id(row, column);
                if (id != null) {
                  parents.add(new RecordName(table, id));
                }
              });
    }
    return parents;
  }

  /** The records that a row is about, by their tables. */
  private List<RecordName> subjects(Step step, @Nullable JsonNode row) {
    JournaledRecords table = tables.get(step.entry().table());
    List<RecordName> subjects = new ArrayList<>();
    if (row != null && table != null) {
      table
          .subjects()
          .forEach(
              (column, of) -> {
                JsonNode ids = row.path(column);
                for (JsonNode one : ids.isArray() ? ids : List.of(ids)) {
                  if (one.isTextual()) {
                    subjects.add(new RecordName(of, UUID.fromString(one.asText())));
                  }
                }
              });
    }
    return subjects;
  }

  private Map<String, String> parents(Step step) {
    JournaledRecords table = tables.get(step.entry().table());
    return table == null ? Map.of() : table.parents();
  }

  private Care care(String table, JsonNode row) {
    JournaledRecords records = tables.get(table);
    if (records != null && records.sight() == Sight.EVERYBODY) {
      return Care.EVERYBODY;
    }
    Care own = care(row, "");
    return switch (records == null ? Sight.CARE : records.sight()) {
      case RELATED -> own.via(care(row, "via_"));
      case RELATED_TO_SEVERAL ->
          own.via(Care.ofSeveral(ids(row, "via_account_ids"), ids(row, "via_unit_ids")));
      case OWNER -> Care.ofOwner(own.ownerId());
      case CARE, CO_OWNERS, EVERYBODY -> own;
    };
  }

  private static Care care(JsonNode row, String prefix) {
    return new Care(
        id(row, prefix + "owner_id"),
        id(row, prefix + "team_id"),
        id(row, prefix + "site_id"),
        ids(row, prefix + "co_owner_ids"),
        false);
  }

  private static List<UUID> ids(JsonNode row, String column) {
    List<UUID> ids = new ArrayList<>();
    row.path(column).forEach(id -> ids.add(UUID.fromString(id.asText())));
    return ids;
  }

  private static @Nullable UUID id(JsonNode row, String column) {
    return row.hasNonNull(column) ? UUID.fromString(row.get(column).asText()) : null;
  }

  private Map<RecordName, JsonNode> rows(Collection<RecordName> records) {
    Map<RecordName, JsonNode> rows = new HashMap<>();
    records.stream()
        .collect(
            Collectors.groupingBy(
                RecordName::kind,
                Collectors.mapping(
                    RecordName::recordId, Collectors.toCollection(HashSet<UUID>::new))))
        .forEach((table, ids) -> rows.putAll(rows(table, ids)));
    return rows;
  }

  private Map<RecordName, JsonNode> rows(String table, Set<UUID> ids) {
    Map<RecordName, JsonNode> rows = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select c.id, to_jsonb(c) from %s c where c.id = any(:ids)".formatted(table))
                .bind("ids", ids.toArray(UUID[]::new))
                .map(
                    (row, context) ->
                        rows.put(
                            new RecordName(table, row.getObject(1, UUID.class)),
                            Rows.parse(row.getString(2))))
                .list());
    return rows;
  }
}
