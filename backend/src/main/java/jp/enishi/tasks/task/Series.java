package jp.enishi.tasks.task;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.time.Holidays;
import jp.enishi.register.Stored;
import jp.enishi.tasks.task.Occurrences.Occurrence;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Which task comes after another one of its series. Each is followed by one at most, which the
 * database holds too: so the next is made once, whoever finishes, takes back and finishes again.
 */
@Singleton
class Series {

  private final Jdbi jdbi;

  Series(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The occurrence after a task that is over; empty when it is there already, or none comes. */
  Optional<Occurrence> after(Stored<TaskDetails, TaskKeys> task) {
    TaskDetails details = task.details();
    Recurrence rule = details.recurrence();
    LocalDate dueOn = details.dueOn();
    if (rule == null || dueOn == null || details.state() == TaskState.open || task.isTrashed()) {
      return Optional.empty();
    }
    LocalDate on = dayOf(task.id());
    LocalDate phase = on == null ? dueOn : on;
    LocalDate latest =
        Stream.of(phase, dueOn, CommonRules.today().minusDays(1))
            .max(LocalDate::compareTo)
            .orElse(dueOn);
    return isFollowed(task.id())
        ? Optional.empty()
        : new Occurrences(rule, Holidays.ofJapan()).next(phase, latest);
  }

  /** The next task that is added within the transaction comes after this one; none: after none. */
  void next(@Nullable UUID task, @Nullable LocalDate on) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select set_config('enishi.follows', :follows, true)")
                .bind("follows", task == null ? "" : task + " " + Objects.requireNonNull(on))
                .mapTo(String.class)
                .one());
  }

  private @Nullable LocalDate dayOf(UUID task) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select series_on from tasks.task where id = :id")
                .bind("id", task)
                .mapTo(LocalDate.class)
                .findFirst()
                .orElse(null));
  }

  private boolean isFollowed(UUID task) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from tasks.task where follows_id = :id)")
                .bind("id", task)
                .mapTo(Boolean.class)
                .one());
  }
}
