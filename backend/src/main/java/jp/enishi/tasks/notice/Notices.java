package jp.enishi.tasks.notice;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
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

  private final Jdbi jdbi;
  private final Transactions transactions;

  Notices(Jdbi jdbi, Transactions transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
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
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select to_jsonb(x) from (
          select n.id, n.kind, n.subject_id, n.created_at, n.read_at, a.name as actor_name, t.title, coalesce(t.due_on, r.day) as day, t.due_time as time
          from tasks.notice n left join access.account a on a.id = n.actor_id
          left join tasks.task t on n.kind = 'reminder' and t.id = n.subject_id and t.deleted_at is null and %s
          left join tasks.report r on n.kind <> 'reminder' and r.id = n.subject_id and (r.owner_id = :me or r.state = 'sent' and %s)
          where n.owner_id = :me and (t.id is not null or r.id is not null) order by n.created_at desc, n.id desc limit :most) x
        """
            .formatted(visibility.condition("t"), visibility.condition("r"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(visibility.parameters())
                .bind("me", actor.id())
                .bind("most", MOST)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), Notice.class))
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
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from tasks.notice where id = any(:ids) and owner_id = :me")
                .bindMap(Map.of("ids", ids.toArray(UUID[]::new), "me", actor.id()))
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
