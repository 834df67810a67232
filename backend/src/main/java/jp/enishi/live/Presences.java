package jp.enishi.live;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.live.News.RecordName;
import jp.enishi.live.Presence.Onlooker;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are on which records. A page says it again every few seconds; one that no longer does
 * is gone.
 */
@Singleton
class Presences {

  /** After this long without a word a page is taken for gone. */
  private static final String ALIVE = "p.seen_at > now() - interval '13 seconds'";

  /** Pages that one account may have open; the oldest are forgotten. */
  private static final int MOST_PER_ACCOUNT = 50;

  private record Place(UUID account, RecordName record, @Nullable String field) {}

  private final Jdbi jdbi;
  private volatile Set<Place> known = Set.of();

  Presences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes down where a page is, and answers whether it was not there, or not so, before. */
  boolean put(UUID account, UUID page, Presence presence) {
    return jdbi.withHandle(
        handle -> {
          boolean same =
              handle
                  .createQuery(
                      """
                      with was as (select p.kind = :kind and p.record_id = :record and p.field is not distinct from :field and %s as same
                        from live.presence p where p.account_id = :account and p.page = :page)
                      insert into live.presence (account_id, page, kind, record_id, field) values (:account, :page, :kind, :record, :field)
                      on conflict (account_id, page) do update set kind = :kind, record_id = :record, field = :field, seen_at = now(),
                        since = case when presence.record_id = :record then presence.since else now() end
                      returning coalesce((select was.same from was), false)
                      """
                          .formatted(ALIVE))
                  .bind("account", account)
                  .bind("page", page)
                  .bind("kind", presence.kind())
                  .bind("record", presence.recordId())
                  .bindByType("field", presence.field(), String.class)
                  .mapTo(Boolean.class)
                  .one();
          if (!same) {
            handle.execute(
                "delete from live.presence where account_id = ? and page in (select page from live.presence where account_id = ? order by seen_at desc offset ?)",
                account,
                account,
                MOST_PER_ACCOUNT);
          }
          return !same;
        });
  }

  /** Answers whether the page was anywhere. */
  boolean remove(UUID account, UUID page) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "delete from live.presence where account_id = ? and page = ?", account, page)
                > 0);
  }

  /** Who is on a record that the caller was found to see; who came first stands first. */
  List<Onlooker> on(@Nullable String kind, UUID record) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.account_id, a.name, array_remove(array_agg(distinct p.field), null)
                    from live.presence p join access.account a on a.id = p.account_id
                    where p.kind = :kind and p.record_id = :record and %s group by p.account_id, a.name order by min(p.since), p.account_id
                    """
                        .formatted(ALIVE))
                .bind("kind", kind)
                .bind("record", record)
                .map(
                    (row, context) ->
                        new Onlooker(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            Arrays.asList((String[]) row.getArray(3).getArray())))
                .list());
  }

  /** The records on which something has moved since the last call, by the accounts on them. */
  Map<UUID, Set<RecordName>> moved() {
    Set<Place> before = known;
    Set<Place> now = places();
    known = now;
    Set<Place> either = new HashSet<>(before);
    either.addAll(now);
    Set<RecordName> moved =
        either.stream()
            .filter(place -> !(before.contains(place) && now.contains(place)))
            .map(Place::record)
            .collect(Collectors.toSet());
    Map<UUID, Set<RecordName>> byAccount = new HashMap<>();
    now.stream()
        .filter(place -> moved.contains(place.record()))
        .forEach(
            place ->
                byAccount
                    .computeIfAbsent(place.account(), account -> new HashSet<>())
                    .add(place.record()));
    return byAccount;
  }

  private Set<Place> places() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select p.account_id, p.kind, p.record_id, p.field from live.presence p where "
                        + ALIVE)
                .map(
                    (row, context) ->
                        new Place(
                            row.getObject(1, UUID.class),
                            new RecordName(row.getString(2), row.getObject(3, UUID.class)),
                            row.getString(4)))
                .set());
  }

  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    jdbi.useHandle(
        handle -> handle.execute("delete from live.presence p where not (%s)".formatted(ALIVE)));
  }
}
