package jp.enishi.forecast.snapshot;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.db.Patience;

/** Writes down each evening soon after midnight; any replica may, and the first one does. */
@Singleton
class SnapshotJob {

  private final Snapshots snapshots;

  SnapshotJob(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void take() {
    Patience.inBackground(() -> snapshots.take(CommonRules.today().minusDays(1)));
  }
}
