package jp.enishi.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.platform.db.Patience;

/**
 * Background work that survives a restart: the order to do it stands in the database, and any
 * replica takes it up. When a replica dies, another one goes on within a minute.
 */
@Singleton
public class Jobs {
  private static final int AT_ONCE = 2;
  private static final int MOST_TRIES = 100;

  private final Scheduler scheduler;
  private final Map<String, OneTimeTask<Void>> tasks;

  Jobs(AgroalDataSource dataSource, @All List<Job> jobs) {
    this.tasks =
        jobs.stream()
            .map(
                job ->
                    Tasks.oneTime(job.name())
                        .execute(
                            (order, _) ->
                                Patience.inBackground(
                                    () -> job.run(UUID.fromString(order.getId())))))
            .collect(Collectors.toUnmodifiableMap(OneTimeTask::getName, Function.identity()));
    this.scheduler =
        Scheduler.create(dataSource, List.copyOf(tasks.values()))
            .tableName("platform.scheduled_task")
            .threads(AT_ONCE)
            .pollingInterval(Duration.ofSeconds(2))
            .heartbeatInterval(Duration.ofSeconds(10))
            .shutdownMaxWait(Duration.ofSeconds(5))
            .enableImmediateExecution()
            .build();
  }

  /**
   * Orders the work on one thing. Ordering what is ordered already changes nothing.
   *
   * @param name the name of the job
   * @param id of what the job works on
   * @return whether it was not ordered before
   */
  public boolean order(String name, UUID id) {
    OneTimeTask<Void> task = tasks.get(name);
    if (task == null) {
      throw new IllegalArgumentException("no job is called " + name);
    }
    return scheduler.scheduleIfNotExists(task.instance(id.toString()), Instant.now());
  }

  /**
   * Orders work on a thing that was worked on before: the order of the last time may stand a moment
   * longer than its work.
   */
  public void orderNext(String name, UUID id) {
    for (int tries = 0; tries < MOST_TRIES && !order(name, id); tries++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /** Whether the database was only away for a moment, so that the same work may succeed later. */
  public static boolean isPassing(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null
            || state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("99")
            || state.startsWith("40");
      }
    }
    return false;
  }

  void start(@Observes StartupEvent event) {
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent event) {
    scheduler.stop();
  }
}
