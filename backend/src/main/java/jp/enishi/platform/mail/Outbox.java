package jp.enishi.platform.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.platform.db.Transactions;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Mail to be sent. What is put here within a transaction goes out if that stands, and not if it
 * does not. Whichever process comes first sends it, holding its row meanwhile; the row says
 * afterwards that it is sent. Only a process that dies between the server's word and its own, or a
 * server that says nothing, makes it go out twice, and then with the same {@code Message-ID}.
 */
@Singleton
public class Outbox {

  private static final Logger LOG = Logger.getLogger(Outbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  /** After which a mail is sent again that the server may have taken without saying so. */
  private static final Duration SILENCE = Duration.ofHours(6);

  private static final int DOUBLINGS = 10;

  private record Waiting(UUID id, String recipient, String subject, String body, int tries) {}

  private final Jdbi jdbi;
  private final Post post;
  private volatile boolean answering = true;

  Outbox(Jdbi jdbi, Post post) {
    this.jdbi = jdbi;
    this.post = post;
  }

  /** Puts a text into the post. */
  public void put(String recipient, String subject, String body) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into platform.mail (id, recipient, subject, body) values (?, ?, ?, ?)",
                Transactions.newId(),
                recipient,
                subject,
                body));
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() throws InterruptedException {
    while (isWaiting() && sendNext()) {
      // the next one
    }
  }

  /** What was sent, or could not be for three days, is forgotten after a month. */
  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from platform.mail where coalesce(sent_at, given_up_at) < now() - interval '30 days'"));
  }

  private boolean isWaiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from platform.mail where sent_at is null and given_up_at is null and due_at <= now())")
                .mapTo(Boolean.class)
                .one());
  }

  /** Whether it went, so that the next may go as well. */
  private boolean sendNext() throws InterruptedException {
    return jdbi.inTransaction(
        handle -> {
          Optional<Waiting> next = next(handle);
          if (next.isEmpty()) {
            return false;
          }
          Waiting mail = next.get();
          Post.Outcome outcome =
              post.hand(mail.id(), mail.recipient(), mail.subject(), mail.body());
          boolean taken = outcome == Post.Outcome.taken;
          if (taken) {
            handle.execute(
                "update platform.mail set sent_at = now(), body = '', tries = tries + 1 where id = ?",
                mail.id());
          } else {
            postpone(handle, mail, outcome == Post.Outcome.unanswered ? SILENCE : pause(mail));
          }
          note(taken);
          return taken;
        });
  }

  private static Optional<Waiting> next(Handle handle) {
    return handle
        .createQuery(
            """
            select id, recipient, subject, body, tries from platform.mail
            where sent_at is null and given_up_at is null and due_at <= now() order by due_at limit 1 for update skip locked
            """)
        .map(
            (row, _) ->
                new Waiting(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5)))
        .findFirst();
  }

  private static Duration pause(Waiting mail) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.tries(), DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static void postpone(Handle handle, Waiting mail, Duration pause) {
    handle.execute(
        """
        update platform.mail set tries = tries + 1, due_at = clock_timestamp() + make_interval(secs => ?),
          given_up_at = case when created_at < now() - interval '3 days' then now() end where id = ?
        """,
        pause.toSeconds(),
        mail.id());
  }

  /** Says once that the server is away, and once that it is back; never to whom a mail went. */
  private void note(boolean taken) {
    if (taken != answering) {
      answering = taken;
      if (taken) {
        LOG.info("the mail server takes mail again");
      } else {
        LOG.warn("the mail server does not take mail; trying on");
      }
    }
  }
}
