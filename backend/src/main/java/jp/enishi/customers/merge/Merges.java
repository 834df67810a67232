package jp.enishi.customers.merge;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import jp.enishi.register.Merging;
import jp.enishi.register.Reference;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The merges and what each did to which row. */
@Singleton
class Merges {

  private static final String SELECT =
      """
      select to_jsonb(m) || jsonb_build_object('actor_name', a.name, 'undone_by_name', u.name) from customers.merge m
      left join access.account a on a.id = m.actor_id left join access.account u on u.id = m.undone_by
      """;

  /** A row a merge has touched. */
  record Touched(String table, UUID id) {}

  /** What became of a row when a merge was taken back. */
  record TakenBack(Touched row, List<String> restored, List<String> leftAlone, String reason) {}

  private final Jdbi jdbi;

  Merges(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Merges wait for each other: they are rare, and the order of two that touch matters. */
  void oneAtATime() {
    jdbi.useHandle(
        handle -> handle.execute("select pg_advisory_xact_lock(hashtext('customers.merge'), 0)"));
  }

  /** Nobody changes these records, or begins to refer to them, until the transaction ends. */
  void lock(String table, Collection<UUID> ids) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "select 1 from %s where id = any(?) order by id for update".formatted(table),
                (Object) ids.toArray(UUID[]::new)));
  }

  void add(UUID id, Merging merging, UUID actor) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into customers.merge (id, kind, survivor_id, loser_ids, actor_id) values (?, ?, ?, ?, ?)",
                id,
                merging.kind(),
                merging.survivor(),
                merging.losers().toArray(UUID[]::new),
                actor));
  }

  Optional<Merge> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            merges(handle.createQuery(SELECT + "where m.id = :id").bind("id", id)).stream()
                .findFirst());
  }

  /** The merges that a record and those it took in had a part in, the newest first, 100 at most. */
  List<Merge> of(UUID record) {
    String sql =
        """
        with recursive member(id) as (select cast(:id as uuid)
          union select l.id from member join customers.merge m on m.survivor_id = member.id and m.undone_at is null cross join unnest(m.loser_ids) l(id))
        %s where m.survivor_id in (select id from member) or m.loser_ids @> array[cast(:id as uuid)] order by m.no desc limit 100
        """
            .formatted(SELECT);
    return jdbi.withHandle(handle -> merges(handle.createQuery(sql).bind("id", record)));
  }

  /** Merges that were done later and touch what this one has touched, the oldest first. */
  List<Merge> builtOn(Merge merge) {
    List<Merge> chain = new ArrayList<>();
    Set<UUID> ids = new HashSet<>(idsIn(merge));
    Set<UUID> known = new HashSet<>(Set.of(merge.id()));
    for (Optional<Merge> next = next(merge.no(), ids, known);
        next.isPresent();
        next = next(merge.no(), ids, known)) {
      chain.add(next.get());
      known.add(next.get().id());
      ids.addAll(idsIn(next.get()));
    }
    chain.sort(Comparator.comparingLong(Merge::no));
    return chain;
  }

  private Optional<Merge> next(long after, Set<UUID> ids, Set<UUID> known) {
    String sql =
        SELECT
            + """
            where m.no > :after and m.undone_at is null and m.id <> all(:known) and (m.survivor_id = any(:ids) or m.loser_ids && :ids
              or exists (select 1 from customers.merge_effect e where e.merge_id = m.id and e.record_id = any(:ids))) order by m.no limit 1
            """;
    return jdbi.withHandle(
        handle ->
            merges(
                    handle
                        .createQuery(sql)
                        .bind("after", after)
                        .bind("known", array(known))
                        .bind("ids", array(ids)))
                .stream()
                .findFirst());
  }

  /** Merges in force that have put one of these records away, the oldest first. */
  List<Merge> thatPutAway(Set<UUID> records) {
    return jdbi.withHandle(
        handle ->
            merges(
                handle
                    .createQuery(
                        SELECT
                            + "where m.undone_at is null and m.loser_ids && :records order by m.no")
                    .bind("records", array(records))));
  }

  /** The records a merge joined, the rows it touched, and all that those referred to. */
  Set<UUID> idsIn(Merge merge) {
    String sql =
        """
        select distinct cast(x.id as uuid) from customers.merge_effect e
        cross join lateral (select e.record_id::text union select value from jsonb_each_text(e.before)) x(id)
        where e.merge_id = :merge and x.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        """;
    Set<UUID> ids =
        jdbi.withHandle(
            handle -> handle.createQuery(sql).bind("merge", merge.id()).mapTo(UUID.class).set());
    ids.addAll(merge.merging().members());
    return ids;
  }

  /** The rows that refer to the losers. */
  Set<UUID> referring(Reference reference, Merging merging) {
    String sql =
        "select id from %1$s where %2$s and id <> all(:members)"
            .formatted(
                reference.table(),
                reference.column() + (reference.many() ? " && :losers" : " = any(:losers)"));
    return jdbi.withHandle(
        handle -> bound(handle.createQuery(sql), merging).mapTo(UUID.class).set());
  }

  /** Makes references to the losers ones to the survivor; those among the members stay. */
  void move(Reference reference, Merging merging) {
    if (reference.many()) {
      moveMany(reference, merging);
      return;
    }
    String sql =
        """
        update %1$s set %2$s = ?, version = version + 1, updated_at = platform.moment() where %2$s = any(?) and id <> all(?)
        """
            .formatted(reference.table(), reference.column());
    jdbi.useHandle(
        handle ->
            handle.execute(
                sql, merging.survivor(), array(merging.losers()), array(merging.members())));
  }

  /** Where several are named the survivor takes the first place that one of the members had. */
  private void moveMany(Reference reference, Merging merging) {
    String sql =
        """
        update %1$s t set %2$s = (select array_agg(one.id order by one.place) from (
            select case when n.id = any(:losers) then :survivor else n.id end as id, min(n.place) as place
            from unnest(t.%2$s) with ordinality n (id, place) group by 1) one),
          version = version + 1, updated_at = platform.moment() where %2$s && :losers
        """
            .formatted(reference.table(), reference.column());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("survivor", merging.survivor())
                .bind("losers", array(merging.losers()))
                .execute());
  }

  /** The losers leave lists, search and trash. */
  void putAway(String table, Merging merging) {
    String sql =
        """
        update %s set merged_into = ?, deleted_at = platform.moment(), version = version + 1, updated_at = platform.moment() where id = any(?)
        """
            .formatted(table);
    jdbi.useHandle(handle -> handle.execute(sql, merging.survivor(), array(merging.losers())));
  }

  /** Where the journal of the running transaction stands. */
  long mark() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select coalesce(max(id), 0) from journal.entry where change_id = cast(current_setting('enishi.change_id') as uuid)")
                .mapTo(Long.class)
                .one());
  }

  /** Keeps what the running transaction did since the mark as the merge's doing. */
  Set<Touched> remember(UUID merge, long mark) {
    String sql =
        """
        insert into customers.merge_effect (merge_id, table_name, record_id, operation, before, after)
        select :merge, table_name, record_id, operation, before, after from journal.entry
        where change_id = cast(current_setting('enishi.change_id') as uuid) and id > :mark order by id
        returning table_name, record_id
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("merge", merge)
                .bind("mark", mark)
                .map((row, context) -> new Touched(row.getString(1), row.getObject(2, UUID.class)))
                .set());
  }

  /** Takes back what a merge did, except to the rows named. */
  List<TakenBack> takeBack(UUID merge, Collection<UUID> except) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from customers.take_back(:merge, :except)")
                .bind("merge", merge)
                .bind("except", array(except))
                .map(
                    (row, context) ->
                        new TakenBack(
                            new Touched(row.getString(1), row.getObject(2, UUID.class)),
                            List.of((String[]) row.getArray(3).getArray()),
                            List.of((String[]) row.getArray(4).getArray()),
                            row.getString(5) == null ? "" : row.getString(5)))
                .list());
  }

  void undone(UUID merge, UUID actor) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update customers.merge set undone_at = now(), undone_by = ? where id = ?",
                actor,
                merge));
  }

  private static Query bound(Query query, Merging merging) {
    return query.bind("losers", array(merging.losers())).bind("members", array(merging.members()));
  }

  private static List<Merge> merges(Query query) {
    return query.mapTo(String.class).map(json -> Rows.read(Rows.parse(json), Merge.class)).list();
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
