package jp.enishi.journal;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes changes back: an edit, a bulk edit, an import. Puts back what each row was before, in
 * reverse order, unless the row was changed since; those rows stay as they are and are listed.
 */
@Singleton
public class Undo {

  /** A row that could not be taken back, and why. */
  @Schema(
      name = "UndoConflict",
      requiredProperties = {"kind", "recordId", "reason"})
  public record Conflict(
      @Schema(examples = "company") String kind,
      UUID recordId,
      @Schema(
              description =
                  "`changed`: edited since. `missing`: no longer there. `used`: other records refer"
                      + " to it. `taken`: a unique value is in use again. `refused`: what it was"
                      + " before no longer fits what must hold of it.")
          String reason) {}

  /** What an undo did. */
  @Schema(
      name = "UndoOutcome",
      requiredProperties = {"undone", "conflicts"})
  public record Outcome(
      @Schema(description = "How many records were put back.") int undone,
      List<Conflict> conflicts) {}

  /** One step of a long undo. */
  public record Step(long lastEntry, Outcome outcome) {}

  private record Entry(long id, String table, UUID recordId, String result) {

    Conflict conflict() {
      return new Conflict(JournaledRecords.kind(table), recordId, result);
    }
  }

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final Map<String, JournaledRecords> tables;
  private final Map<String, UndoneItsOwnWay> ownWays;

  Undo(
      Jdbi jdbi,
      Transactions transactions,
      @All List<JournaledRecords> tables,
      @All List<UndoneItsOwnWay> ownWays) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.tables =
        tables.stream()
            .collect(Collectors.toUnmodifiableMap(JournaledRecords::table, Function.identity()));
    this.ownWays =
        ownWays.stream()
            .collect(Collectors.toUnmodifiableMap(UndoneItsOwnWay::cause, Function.identity()));
  }

  /**
   * Takes back one change. What it touched is asked about when it is there: a row that it deleted
   * can be seen only after it is back.
   *
   * @throws ProblemException 404 when there is no such change, or it touches a record the actor may
   *     not see or change
   */
  public Outcome change(Actor actor, UUID changeId) {
    Cause cause = cause(changeId);
    UndoneItsOwnWay ownWay = ownWays.get(cause.kind());
    if (ownWay != null && cause.id() != null) {
      return ownWay.undo(actor, cause.id());
    }
    return transactions.write(
        actor.id(),
        Cause.undo(changeId),
        () -> {
          Map<String, Set<UUID>> touched = touched(changeId);
          Map<String, Set<UUID>> there = there(touched);
          requireChangeable(actor, there);
          Outcome outcome =
              undo("change_id = :id", Map.of("id", changeId), Long.MAX_VALUE, Integer.MAX_VALUE)
                  .outcome();
          touched.forEach((table, ids) -> ids.removeAll(there.getOrDefault(table, Set.of())));
          Map<String, Set<UUID>> back = there(touched);
          requireChangeable(actor, back);
          if (there.isEmpty() && back.isEmpty() && !isOf(actor, changeId)) {
            throw ProblemException.notFound(); // of rows that are gone only whoever did it is told
          }
          return outcome;
        });
  }

  /**
   * Takes back the next entries of a cause, newest first, in one transaction.
   *
   * @param before only entries older than this one; {@link Long#MAX_VALUE} to begin
   * @return what was done; {@code lastEntry} is where to go on, and 0 when nothing is left
   */
  public Step step(Actor actor, Cause cause, UUID causeId, long before, int most) {
    return transactions.write(
        actor.id(),
        Cause.undo(causeId),
        () ->
            undo(
                "cause_kind = :kind and cause_id = :id",
                Map.of("kind", cause.kind(), "id", causeId),
                before,
                most));
  }

  private Step undo(String condition, Map<String, ?> parameters, long before, int most) {
    String sql =
        """
        select e.id, e.table_name as table, e.record_id, journal.undo_entry(e.id) as result
        from (select id, table_name, record_id from journal.entry where %s and id < :before order by id desc limit :most) e
        """
            .formatted(condition);
    List<Entry> entries =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bindMap(parameters)
                    .bind("before", before)
                    .bind("most", most)
                    .map(
                        (row, context) ->
                            new Entry(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getString(4)))
                    .list());
    entries.stream()
        .collect(
            Collectors.groupingBy(
                Entry::table, Collectors.mapping(Entry::recordId, Collectors.toSet())))
        .forEach((table, ids) -> table(table).undone(ids));
    Set<UUID> undone = new HashSet<>();
    List<Conflict> conflicts = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.result().equals("undone")) {
        undone.add(entry.recordId());
      } else {
        conflicts.add(entry.conflict());
      }
    }
    return new Step(
        entries.isEmpty() ? 0 : entries.getLast().id(), new Outcome(undone.size(), conflicts));
  }

  private Cause cause(UUID changeId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select cause_kind, cause_id from journal.entry where change_id = :id limit 1")
                .bind("id", changeId)
                .map((row, context) -> new Cause(row.getString(1), row.getObject(2, UUID.class)))
                .findFirst()
                .orElseThrow(ProblemException::notFound));
  }

  /** The rows of a change, by their tables. */
  private Map<String, Set<UUID>> touched(UUID changeId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select table_name, record_id from journal.entry where change_id = :id")
                .bind("id", changeId)
                .map((row, context) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                            Map.Entry::getValue, Collectors.toCollection(HashSet::new)))));
  }

  /** Those of the rows that there are, without tables that have none of them. */
  private Map<String, Set<UUID>> there(Map<String, Set<UUID>> rows) {
    Map<String, Set<UUID>> there = new HashMap<>();
    rows.forEach(
        (name, ids) -> {
          String sql =
              "select t.id from %s t where t.id = any(:ids)".formatted(table(name).table());
          Set<UUID> found =
              jdbi.withHandle(
                  handle ->
                      handle
                          .createQuery(sql)
                          .bind("ids", ids.toArray(UUID[]::new))
                          .mapTo(UUID.class)
                          .set());
          if (!found.isEmpty()) {
            there.put(name, found);
          }
        });
    return there;
  }

  private void requireChangeable(Actor actor, Map<String, Set<UUID>> rows) {
    rows.forEach(
        (name, ids) -> {
          if (!table(name).changeable(actor, ids).containsAll(ids)) {
            throw ProblemException.notFound();
          }
        });
  }

  private boolean isOf(Actor actor, UUID changeId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from journal.entry where change_id = :id and actor_id = :actor)")
                .bind("id", changeId)
                .bind("actor", actor.id())
                .mapTo(Boolean.class)
                .one());
  }

  /** Whether a cause has changed anything. */
  boolean hasWritten(Cause cause) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from journal.entry where cause_kind = :kind and cause_id = :id)")
                .bind("kind", cause.kind())
                .bind("id", cause.required())
                .mapTo(Boolean.class)
                .one());
  }

  private JournaledRecords table(String name) {
    JournaledRecords table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("no module answers for the journaled table " + name);
    }
    return table;
  }
}
