package jp.enishi.tasks.reminder;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.enishi.access.Accounts;
import jp.enishi.access.Actor;
import jp.enishi.access.Actors;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.mail.Outbox;
import jp.enishi.platform.time.Holidays;
import jp.enishi.tasks.task.TaskFilter;
import jp.enishi.tasks.task.TaskService;
import jp.enishi.tasks.task.TaskSummary;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The mail of the morning: what is due today, what is overdue, and what other areas have to say,
 * once for each day and person.
 */
@Singleton
class MorningMail {

  private static final Clock TOKYO = Clock.system(ZoneId.of("Asia/Tokyo"));
  private static final LocalTime FROM = LocalTime.of(8, 0);
  private static final LocalTime TO = LocalTime.of(12, 0);
  private static final int AT_ONCE = 20;

  /** So many are counted; the mail names the first of them. */
  private static final int MOST = 1_000;

  private final Jdbi jdbi;
  private final Preferences preferences;
  private final Accounts accounts;
  private final Actors actors;
  private final TaskService tasks;
  private final ReminderMail mail;
  private final Outbox outbox;
  private final List<MorningSource> sources;

  MorningMail(
      Jdbi jdbi,
      Preferences preferences,
      Accounts accounts,
      Actors actors,
      TaskService tasks,
      ReminderMail mail,
      Outbox outbox,
      @All List<MorningSource> sources) {
    this.jdbi = jdbi;
    this.preferences = preferences;
    this.accounts = accounts;
    this.actors = actors;
    this.tasks = tasks;
    this.mail = mail;
    this.outbox = outbox;
    this.sources = sources;
  }

  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    LocalDate today = LocalDate.now(TOKYO);
    LocalTime time = LocalTime.now(TOKYO);
    if (Holidays.ofJapan().isBusinessDay(today) && !time.isBefore(FROM) && time.isBefore(TO)) {
      while (sendSome(today) == AT_ONCE) {
        // more wait
      }
    }
  }

  /** To how many of those who want it: whoever has it is written down with the mail. */
  int sendSome(LocalDate day) {
    return jdbi.inTransaction(
        _ -> {
          List<UUID> claimed = preferences.claimMorning(day, AT_ONCE);
          for (UUID account : claimed) {
            actors
                .of(account)
                .ifPresent(
                    actor ->
                        accounts
                            .email(account)
                            .ifPresent(
                                email -> write(actor, email, day, preferences.language(account))));
          }
          return claimed.size();
        });
  }

  private void write(Actor actor, String email, LocalDate day, Locale language) {
    List<TaskSummary> overdue = tasks.all(actor, due(actor, null, day.minusDays(1)), "dueOn", MOST);
    List<TaskSummary> today = tasks.all(actor, due(actor, day, day), "dueOn", MOST);
    Map<String, List<MorningSource.Line>> more = new LinkedHashMap<>();
    for (MorningSource source : sources) {
      more.put(source.heading(language), source.lines(actor, language));
    }
    if (!overdue.isEmpty()
        || !today.isEmpty()
        || more.values().stream().anyMatch(lines -> !lines.isEmpty())) {
      outbox.put(
          email,
          mail.morningSubject(day, overdue.size(), today.size(), language),
          mail.morningBody(overdue, today, more, language));
    }
  }

  private static TaskFilter due(Actor actor, @Nullable LocalDate from, LocalDate to) {
    TaskFilter filter = new TaskFilter();
    filter.state = new AnyOf(List.of("open"));
    filter.owner = new AnyOf(List.of(actor.id().toString()));
    filter.dueFrom = from;
    filter.dueTo = to;
    return filter;
  }
}
