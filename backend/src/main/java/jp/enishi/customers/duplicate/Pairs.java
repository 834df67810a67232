package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.query.SortKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The pairs that were found. One is seen by whoever may see both its records. */
@Singleton
class Pairs {

  /** What comparing one batch came to; the ids of the last pair are null when none was left. */
  record Compared(int pairs, int listed, UUID first, UUID second) {}

  private record Candidate(UUID first, UUID second, DuplicateScore score) {

    ObjectNode row(DuplicateKind kind) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("id", Transactions.newId().toString());
      row.put("kind", kind.name());
      row.put("first_id", first.toString());
      row.put("second_id", second.toString());
      row.put("score", score.points());
      ArrayNode reasons = row.putArray("reasons");
      score.reasons().forEach(reason -> reasons.add(reason.name()));
      return row;
    }
  }

  private static final List<SortKey> SORTS =
      List.of(
          new SortKey("score", "p.score", "int"),
          new SortKey("foundAt", "p.found_at", "timestamptz"));
  private static final UUID NOWHERE = new UUID(0, 0);

  private final Jdbi jdbi;

  Pairs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Page<JsonNode> list(Visibility visibility, PairFilter filter, ListRequest request) {
    Listing list = listing(visibility, filter.kind());
    filter.applyTo(list);
    return list.page(
        jdbi,
        columns(filter.kind()),
        request.orders(SORTS, "-score"),
        request.size(),
        request.cursor);
  }

  Optional<JsonNode> find(Visibility visibility, UUID id) {
    for (DuplicateKind kind : DuplicateKind.values()) {
      Page<JsonNode> page =
          listing(visibility, kind)
              .where("p.id = :id", Map.of("id", id))
              .page(jdbi, columns(kind), new ListRequest().orders(SORTS, "-score"), 1, null);
      if (!page.items().isEmpty()) {
        return page.items().stream().findFirst();
      }
    }
    return Optional.empty();
  }

  private static Listing listing(Visibility visibility, DuplicateKind kind) {
    String from =
        """
        customers.duplicate_pair p join %1$s a on a.id = p.first_id join %1$s b on b.id = p.second_id
        left join customers.duplicate_dismissal d on d.kind = p.kind and d.first_id = p.first_id and d.second_id = p.second_id
        left join access.account w on w.id = d.dismissed_by
        left join access.account oa on oa.id = a.owner_id left join access.account ob on ob.id = b.owner_id
        """
            .formatted(kind.table());
    return Listing.of(from, "p")
        .where("p.kind = '%s'".formatted(kind.name()))
        .where(kind.present("a"))
        .where(kind.present("b"))
        .where(visibility.condition("a"), visibility.parameters())
        .where(visibility.condition("b"));
  }

  private static List<String> columns(DuplicateKind kind) {
    return List.of(
        "p.kind",
        "p.score",
        "p.reasons",
        "p.found_at",
        side(kind, "a", "oa") + " as one",
        side(kind, "b", "ob") + " as other",
        "case when d.id is not null then jsonb_build_object('by_name', w.name, 'at', d.created_at)"
            + " end as dismissal");
  }

  private static String side(DuplicateKind kind, String alias, String owner) {
    return """
    jsonb_build_object('id', %1$s.id, 'name', %2$s, 'place', nullif(concat(%1$s.prefecture, %1$s.city), ''),
      'phone', %3$s, 'owner_name', %4$s.name, 'updated_at', %1$s.updated_at)
    """
        .formatted(alias, kind.name(alias), kind.phone(alias), owner)
        .strip();
  }

  /** Compares the next pairs of a scan, keeps those that may be duplicates and forgets the rest. */
  Compared compare(StoredScan scan, DuplicateKind kind, int most) {
    String sql =
        """
        select x.first_id, x.second_id, case when a.id is not null then %2$s end as one, case when b.id is not null then %3$s end as other
        from (select first_id, second_id from customers.duplicate_candidate where scan_id = :scan
          and (first_id, second_id) > (:first, :second) order by first_id, second_id limit :most) x
        left join %1$s a on a.id = x.first_id left join %1$s b on b.id = x.second_id order by x.first_id, x.second_id
        """
            .formatted(kind.table(), kind.traits("a"), kind.traits("b"));
    List<Candidate> batch =
        jdbi.withHandle(
            h -> {
              // the pairs of a scan came all at once, and the planner does not know them yet
              h.execute("set local enable_seqscan = off");
              return h.createQuery(sql)
                  .bind("scan", scan.id())
                  .bind("first", orNowhere(scan.atFirst()))
                  .bind("second", orNowhere(scan.atSecond()))
                  .bind("most", most)
                  .map(
                      (row, context) ->
                          new Candidate(
                              row.getObject(1, UUID.class),
                              row.getObject(2, UUID.class),
                              score(kind, row.getString(3), row.getString(4))))
                  .list();
            });
    if (batch.isEmpty()) {
      return new Compared(0, 0, NOWHERE, NOWHERE);
    }
    List<Candidate> listed = batch.stream().filter(c -> c.score().isListed()).toList();
    put(kind, listed);
    forget(kind, batch.stream().filter(c -> !c.score().isListed()).toList());
    Candidate last = batch.getLast();
    return new Compared(batch.size(), listed.size(), last.first(), last.second());
  }

  /** A record that went meanwhile is no duplicate of anything. */
  private static DuplicateScore score(
      DuplicateKind kind, @Nullable String one, @Nullable String other) {
    return one == null || other == null
        ? DuplicateScore.NONE
        : DuplicateScore.of(kind.read(Rows.parse(one)), kind.read(Rows.parse(other)));
  }

  /** Keeps one pair, whatever its score: somebody has decided about it. */
  UUID put(DuplicateKind kind, UUID one, UUID other, DuplicateScore score) {
    boolean inOrder = one.toString().compareTo(other.toString()) < 0;
    Candidate pair = new Candidate(inOrder ? one : other, inOrder ? other : one, score);
    put(kind, List.of(pair));
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select id from customers.duplicate_pair where kind = :kind and first_id ="
                        + " :first and second_id = :second")
                .bind("kind", kind.name())
                .bind("first", pair.first())
                .bind("second", pair.second())
                .mapTo(UUID.class)
                .one());
  }

  private void put(DuplicateKind kind, List<Candidate> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    String rows = pairs.stream().map(pair -> pair.row(kind)).toList().toString();
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into customers.duplicate_pair (id, kind, first_id, second_id, score, reasons)
                select id, kind, first_id, second_id, score, reasons
                from jsonb_populate_recordset(null::customers.duplicate_pair, cast(? as jsonb))
                on conflict (kind, first_id, second_id) do update set score = excluded.score, reasons = excluded.reasons
                where duplicate_pair.score <> excluded.score or duplicate_pair.reasons <> excluded.reasons
                """,
                rows));
  }

  private void forget(DuplicateKind kind, List<Candidate> pairs) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                delete from customers.duplicate_pair p using unnest(cast(? as uuid[]), cast(? as uuid[])) x(first_id, second_id)
                where p.kind = ? and p.first_id = x.first_id and p.second_id = x.second_id and not exists (
                  select 1 from customers.duplicate_dismissal d
                  where d.kind = p.kind and d.first_id = p.first_id and d.second_id = p.second_id)
                """,
                pairs.stream().map(Candidate::first).toArray(UUID[]::new),
                pairs.stream().map(Candidate::second).toArray(UUID[]::new),
                kind.name()));
  }

  private static UUID orNowhere(@Nullable UUID id) {
    return id == null ? NOWHERE : id;
  }
}
