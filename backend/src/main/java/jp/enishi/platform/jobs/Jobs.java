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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Background work that survives a restart: the order to do it stands in the database, and any
 * replica takes it up. When a replica dies, another one goes on within a minute.
 */
@Singleton
public class Jobs {
  private static final int AT_ONCE = 2;

  private final Scheduler scheduler;
  private final Map<String, OneTimeTask<Void>> tasks;

  Jobs(AgroalDataSource dataSource, @All List<Job> jobs) {
    this.tasks =
        jobs.stream()
            .map(
                job ->
                    Tasks.oneTime(job.name())
                        .execute((order, _) -> job.run(UUID.fromString(order.getId()))))
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

  void start(@Observes StartupEvent event) {
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent event) {
    scheduler.stop();
  }
}
