package jp.enishi.journal;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jp.enishi.platform.db.Patience;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the journal in order behind the writers: seals what is new, and has next month's partition
 * ready. Any replica may do it.
 */
@Singleton
class JournalKeeper {

  /** A piece of so many entries is hardly the last one; fewer may wait for the next round. */
  private static final long MANY = 1_000;

  private final Jdbi jdbi;

  JournalKeeper(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void seal() {
    Patience.inBackground(
        () -> {
          while (sealPiece() >= MANY) {
            // the next piece waits already
          }
        });
  }

  private long sealPiece() {
    return jdbi.withHandle(
        handle -> handle.select("select journal.seal_entries()").mapTo(Long.class).one());
  }

  @Scheduled(every = "12h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void partitions() {
    jdbi.useHandle(handle -> handle.execute("select journal.ensure_partitions()"));
  }
}
