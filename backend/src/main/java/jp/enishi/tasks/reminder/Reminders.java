package jp.enishi.tasks.reminder;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actors;
import jp.enishi.access.Permission;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.mail.Outbox;
import jp.enishi.tasks.notice.NoticeKind;
import jp.enishi.tasks.notice.Notices;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Tells reminders when their moment has come. Any process may: it holds their rows while it writes
 * down, in one transaction, that they are told, the notice in the page, and the mail. So each is
 * told once, also when a process dies over it.
 */
@Singleton
class Reminders {

  private static final Cause CAUSE = new Cause("reminder", null);
  private static final int AT_ONCE = 100;

  /** A reminder whose moment has come. */
  record Reminder(
      UUID taskId,
      UUID accountId,
      @Nullable String email,
      String reminders,
      String language,
      String title,
      LocalDate dueOn,
      @Nullable String dueTime) {}

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final Actors actors;
  private final Notices notices;
  private final Outbox outbox;
  private final ReminderMail mail;

  Reminders(
      Jdbi jdbi,
      Transactions transactions,
      Actors actors,
      Notices notices,
      Outbox outbox,
      ReminderMail mail) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.actors = actors;
    this.notices = notices;
    this.outbox = outbox;
    this.mail = mail;
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tell() {
    while (isDue() && tellSome() == AT_ONCE) {
      // more wait
    }
  }

  private boolean isDue() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from tasks.reminder where told_at is null and at <= now())")
                .mapTo(Boolean.class)
                .one());
  }

  /** How many were told. */
  int tellSome() {
    return transactions.write(
        null,
        CAUSE,
        () -> {
          List<Reminder> due = claim();
          due.stream().filter(this::isStillHere).forEach(this::tell);
          return due.size();
        });
  }

  /** Whoever has lost all roles works here no more, as little as whoever is disabled. */
  private boolean isStillHere(Reminder reminder) {
    return actors.of(reminder.accountId()).filter(a -> a.may(Permission.TASKS_READ)).isPresent();
  }

  private void tell(Reminder reminder) {
    ReminderChoice choice = ReminderChoice.valueOf(reminder.reminders());
    if (choice == ReminderChoice.off) {
      return;
    }
    notices.tell(reminder.accountId(), NoticeKind.reminder, reminder.taskId(), null);
    String email = reminder.email();
    if (choice == ReminderChoice.mail && email != null) {
      outbox.put(email, mail.subject(reminder), mail.body(reminder));
    }
  }

  private List<Reminder> claim() {
    String sql =
        """
        with due as (select r.task_id from tasks.reminder r where r.told_at is null and r.at <= now()
            order by r.at limit :most for update skip locked),
          told as (update tasks.reminder r set told_at = now() from due where r.task_id = due.task_id returning r.task_id, r.account_id)
        select to_jsonb(x) from (select told.task_id, told.account_id, a.email, coalesce(p.reminders, 'page') as reminders,
            coalesce(p.language, 'ja') as language, t.title, t.due_on, t.due_time
          from told join tasks.task t on t.id = told.task_id join access.account a on a.id = told.account_id
          left join tasks.preference p on p.account_id = told.account_id) x
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("most", AT_ONCE)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), Reminder.class))
                .list());
  }
}
