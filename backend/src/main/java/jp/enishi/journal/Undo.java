package jp.enishi.journal;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.journal.Deeds.Parted;
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

  private static final String UNDONE = "undone";

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
                      + " before no longer fits what must hold of it. `forbidden`: by now it is not"
                      + " the caller's to see or to change, or the caller may not throw it away or"
                      + " bring it back.")
          String reason) {

    static Conflict of(Deed deed, String reason) {
      return new Conflict(JournaledRecords.kind(deed.table()), deed.recordId(), reason);
    }
  }

  /** What an undo did. */
  @Schema(
      name = "UndoOutcome",
      requiredProperties = {"undone", "conflicts"})
  public record Outcome(
      @Schema(description = "How many records were put back.") int undone,
      List<Conflict> conflicts) {}

  /** One step of a long undo. */
  public record Step(long lastEntry, Outcome outcome) {}

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final Deeds deeds;
  private final UndoRights rights;

  Undo(Jdbi jdbi, Transactions transactions, Deeds deeds, UndoRights rights) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.deeds = deeds;
    this.rights = rights;
  }

  /**
   * Takes back one change. What it touched is asked about when it is there: a row that it deleted
   * can be seen only after it is back.
   *
   * @throws ProblemException 404 when there is no such change, or it touches a record the actor may
   *     not see or change; 403 when they may do that and not throw it away or bring it back
   */
  public Outcome change(Actor actor, UUID changeId) {
    Cause cause = cause(changeId);
    Optional<UndoneItsOwnWay> ownWay = rights.ownWay(cause);
    if (ownWay.isPresent()) {
      return ownWay.get().undo(actor, cause.required());
    }
    return transactions.write(
        actor.id(),
        Cause.undo(changeId),
        () -> {
          List<Deed> done =
              deeds.newest("change_id = :id", Map.of("id", changeId), Integer.MAX_VALUE);
          Set<UUID> there = deeds.there(done);
          Parted rows = Parted.by(done, deed -> there.contains(deed.recordId()));
          rights.require(actor, rows.those());
          Outcome outcome = undo(done);
          Set<UUID> back = deeds.there(rows.others());
          rights.require(
              actor,
              rows.others().stream().filter(deed -> back.contains(deed.recordId())).toList());
          if (there.isEmpty()
              && back.isEmpty()
              && done.stream().noneMatch(deed -> deed.isOf(actor.id()))) {
            throw ProblemException.notFound(); // of rows that are gone only whoever did it is told
          }
          return outcome;
        });
  }

  /**
   * Takes back the next entries of a cause, newest first, in one transaction; those passed over
   * that are not the actor's to take back are conflicts.
   *
   * @param before only entries older than this one; {@link Long#MAX_VALUE} to begin
   * @return what was done; {@code lastEntry} is where to go on, and 0 when nothing is left
   */
  public Step step(Actor actor, Cause cause, UUID causeId, long before, int most) {
    return transactions.write(
        actor.id(),
        Cause.undo(causeId),
        () -> {
          List<Deed> done =
              deeds.newest(
                  "cause_kind = :kind and cause_id = :id and id < :before",
                  Map.of("kind", cause.kind(), "id", causeId, "before", before),
                  most);
          Set<Long> allowed = rights.of(actor, done);
          Parted rows = Parted.by(done, deed -> allowed.contains(deed.id()));
          Outcome outcome = undo(rows.those());
          Set<UUID> there = deeds.there(rows.others());
          List<Conflict> conflicts = new ArrayList<>(outcome.conflicts());
          for (Deed deed : rows.others()) {
            conflicts.add(
                Conflict.of(deed, there.contains(deed.recordId()) ? "forbidden" : "missing"));
          }
          return new Step(
              done.isEmpty() ? 0 : done.getLast().id(), new Outcome(outcome.undone(), conflicts));
        });
  }

  /** Takes back what is in these entries, in their order. */
  private Outcome undo(List<Deed> those) {
    Map<Long, String> results = results(those);
    Parted rows = Parted.by(those, deed -> UNDONE.equals(results.get(deed.id())));
    deeds.byTable(rows.those()).forEach((table, done) -> table.undone(Deeds.records(done)));
    List<Conflict> conflicts =
        rows.others().stream()
            .map(deed -> Conflict.of(deed, String.valueOf(results.get(deed.id()))))
            .toList();
    return new Outcome(Deeds.records(rows.those()).size(), conflicts);
  }

  private Map<Long, String> results(List<Deed> those) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select e.id, journal.undo_entry(e.id, string_to_array(e.derived, ','))
                    from (select * from unnest(:entries, :derived) with ordinality u (id, derived, place) order by u.place) e
                    """)
                .bind("entries", those.stream().map(Deed::id).toArray(Long[]::new))
                .bind(
                    "derived",
                    those.stream()
                        .map(deed -> String.join(",", deeds.table(deed).derived()))
                        .toArray(String[]::new))
                .map((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
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
}
