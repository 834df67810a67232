package jp.enishi.tasks.notice;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The stored notices. They stand under the journal, so that open pages hear of them. */
@Singleton
public class Notices implements JournaledRecords {

  private static final String TABLE = "tasks.notice";
  private static final int MOST = 50;

  /** So many are read, because some may tell of what is gone. */
  private static final int READ = 200;

  private record Row(
      UUID id,
      NoticeKind kind,
      UUID subjectId,
      @Nullable String actorName,
      Instant createdAt,
      @Nullable Instant readAt) {

    Notice of(NoticeSource.Subject subject) {
      return new Notice(
          id,
          kind,
          subjectId,
          subject.title(),
          subject.day(),
          subject.time(),
          actorName,
          createdAt,
          readAt);
    }
  }

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final List<NoticeSource> sources;

  Notices(Jdbi jdbi, Transactions transactions, @All List<NoticeSource> sources) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.sources = sources;
  }

  /** Tells somebody. Must run inside a transaction of {@link Transactions#write}. */
  public void tell(UUID account, NoticeKind kind, UUID subject, @Nullable UUID actor) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into tasks.notice (id, kind, subject_id, owner_id, actor_id) values (:id, :kind, :subject, :account, :actor)")
                .bind("id", Transactions.newId())
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("account", account)
                .bindByType("actor", actor, UUID.class)
                .execute());
  }

  /** The newest of the actor's own, as far as what they tell of may still be seen. */
  List<Notice> of(Actor actor) {
    List<Row> rows = rows(actor);
    Map<NoticeKind, Map<UUID, NoticeSource.Subject>> subjects = new EnumMap<>(NoticeKind.class);
    for (NoticeSource source : sources) {
      for (NoticeKind kind : source.kinds()) {
        Set<UUID> ids =
            rows.stream()
                .filter(row -> row.kind() == kind)
                .map(Row::subjectId)
                .collect(Collectors.toSet());
        subjects.put(kind, ids.isEmpty() ? Map.of() : source.subjects(actor, kind, ids));
      }
    }
    List<Notice> notices = new ArrayList<>();
    for (Row row : rows) {
      NoticeSource.Subject subject =
          subjects.getOrDefault(row.kind(), Map.of()).get(row.subjectId());
      if (subject != null && notices.size() < MOST) {
        notices.add(row.of(subject));
      }
    }
    return notices;
  }

  private List<Row> rows(Actor actor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select to_jsonb(x) from (
                      select n.id, n.kind, n.subject_id, n.created_at, n.read_at, a.name as actor_name
                      from tasks.notice n left join access.account a on a.id = n.actor_id
                      where n.owner_id = :me order by n.created_at desc, n.id desc limit :most) x
                    """)
                .bind("me", actor.id())
                .bind("most", READ)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), Row.class))
                .list());
  }

  /** Marks the actor's own as read: these, or all. It is no change that anybody would take back. */
  void read(Actor actor, @Nullable List<UUID> ids) {
    transactions.write(
        null,
        Cause.API,
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            update tasks.notice set read_at = now(), version = version + 1, updated_at = now()
                            where owner_id = :me and read_at is null and (cast(:ids as uuid[]) is null or id = any(:ids))
                            """)
                        .bind("me", actor.id())
                        .bindByType(
                            "ids", ids == null ? null : ids.toArray(UUID[]::new), UUID[].class)
                        .execute()));
  }

  /** Marks as read what the actor was told of something they have seen now. */
  public void seen(Actor actor, UUID subject) {
    List<UUID> unread =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id from tasks.notice where owner_id = :me and subject_id = :subject and read_at is null")
                    .bind("me", actor.id())
                    .bind("subject", subject)
                    .mapTo(UUID.class)
                    .list());
    if (!unread.isEmpty()) {
      read(actor, unread);
    }
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public boolean seenByCare() {
    return true;
  }

  @Override
  public Sight sight() {
    return Sight.OWNER;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    Visibility visibility = Visibility.of(actor).in(sight());
    String sql =
        "select n.id from tasks.notice n where n.id = any(:ids) and " + visibility.condition("n");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", ids.toArray(UUID[]::new))
                .bindMap(visibility.parameters())
                .mapTo(UUID.class)
                .set());
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return Set.of(); // that somebody was told cannot be taken back
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
