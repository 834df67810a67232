package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Scope;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import org.jdbi.v3.core.Jdbi;

/** The stored scans. A scan belongs to whoever started it. */
@Singleton
class Scans {

  private static final int LISTED = 20;
  private static final int RECORDS_PER_SLICE = 500_000;

  /** The longest a transaction may have been open that the last scan could not yet see. */
  private static final String OVERLAP = "interval '15 minutes'";

  private static final String SELECT =
      "select to_jsonb(s) - 'actor' from customers.duplicate_scan s ";

  private final Jdbi jdbi;
  private final ObjectMapper json;

  Scans(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /**
   * Adds a scan that builds on the last one of the same scope, or of all, unless everything is to
   * be compared.
   *
   * @return nothing when a scan of this account is under way
   */
  Optional<UUID> add(Actor actor, DuplicateKind kind, boolean whole) {
    UUID id = Transactions.newId();
    String sql =
        """
        insert into customers.duplicate_scan (id, kind, actor_id, actor, scope, rules, since, slices, state)
        select :id, :kind, :actorId, cast(:actor as jsonb), :scope, :rules,
          case when :whole then null else (select max(started_at) - %s from customers.duplicate_scan
            where kind = :kind and state = 'done' and rules = :rules and scope in (:scope, 'ALL')) end,
          (select cast(trunc(greatest(reltuples, 0) / %d) as int) + 1 from pg_class where oid = cast(:table as regclass)), 'running'
        on conflict do nothing
        """
            .formatted(OVERLAP, RECORDS_PER_SLICE);
    int added =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(sql)
                    .bind("id", id)
                    .bind("kind", kind.name())
                    .bind("actorId", actor.id())
                    .bind("actor", text(actor))
                    .bind("scope", scope(actor))
                    .bind("rules", DuplicateScore.RULES)
                    .bind("whole", whole)
                    .bind("table", kind.table())
                    .execute());
    return added == 0 ? Optional.empty() : Optional.of(id);
  }

  Optional<StoredScan> find(UUID id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "where s.id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .map(Scans::scan)
                .findFirst());
  }

  /** Who started it, with the scope of that moment. */
  Actor actor(UUID id) {
    String text =
        jdbi.withHandle(
            h ->
                h.createQuery("select actor from customers.duplicate_scan where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
    try {
      return json.readValue(text, Actor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored actor cannot be read", e);
    }
  }

  /** The newest scans of an account. */
  List<StoredScan> of(Actor actor, DuplicateKind kind) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + "where s.actor_id = :actor and s.kind = :kind order by s.started_at desc,"
                        + " s.id desc limit :most")
                .bind("actor", actor.id())
                .bind("kind", kind.name())
                .bind("most", LISTED)
                .mapTo(String.class)
                .map(Scans::scan)
                .list());
  }

  List<UUID> running() {
    return jdbi.withHandle(
        h ->
            h.createQuery("select id from customers.duplicate_scan where state = 'running'")
                .mapTo(UUID.class)
                .list());
  }

  void cancel(UUID id) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.duplicate_scan set cancelled = true where id = ? and state ="
                    + " 'running'",
                id));
  }

  /** Notes that one more step of the search for pairs is done. */
  void stepped(UUID id, int step, long crowded, long crowdedRecords) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.duplicate_scan set step = ?, crowded = crowded + ?,"
                    + " crowded_records = crowded_records + ? where id = ?",
                step,
                crowded,
                crowdedRecords,
                id));
  }

  /** Notes how many pairs are to be compared. */
  void counted(UUID id) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.duplicate_scan set total = (select count(*) from"
                    + " customers.duplicate_candidate where scan_id = ?) where id = ?",
                id,
                id));
  }

  void compared(UUID id, int pairs, int found, UUID first, UUID second) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.duplicate_scan set done = done + ?, found = found + ?, at_first ="
                    + " ?, at_second = ? where id = ?",
                pairs,
                found,
                first,
                second,
                id));
  }

  /** Ends the scan and drops what it had yet to compare. */
  void end(UUID id, ScanState state) {
    jdbi.useTransaction(
        h -> {
          h.execute("delete from customers.duplicate_candidate where scan_id = ?", id);
          h.execute(
              "update customers.duplicate_scan set state = ?, ended_at = now() where id = ?",
              state.name(),
              id);
        });
  }

  /** Two accounts that see the same rows have the same text. */
  private static String scope(Actor actor) {
    if (actor.scope() == Scope.ALL) {
      return "ALL";
    }
    return actor.id()
        + (actor.scope() == Scope.OWN
            ? ""
            : actor.visibleUnits().stream()
                .map(UUID::toString)
                .sorted()
                .collect(Collectors.joining(" ", " ", "")));
  }

  private static StoredScan scan(String row) {
    return Rows.read(Rows.parse(row), StoredScan.class);
  }

  private String text(Actor actor) {
    try {
      return json.writeValueAsString(actor);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
