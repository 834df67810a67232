package jp.enishi.files;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import jp.enishi.files.store.ContentStore;
import org.jdbi.v3.core.Jdbi;

/**
 * Removes contents that have no file any more: uploads that were broken off, and those that were
 * taken back. Never one that a file names, the trash included: the database holds on to those.
 */
@Singleton
class Sweep {

  private static final int AT_ONCE = 1_000;

  private final Jdbi jdbi;
  private final ContentStore store;
  private final FileLimits limits;

  Sweep(Jdbi jdbi, ContentStore store, FileLimits limits) {
    this.jdbi = jdbi;
    this.store = store;
    this.limits = limits;
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() throws IOException {
    store.tidy();
    sweep(limits.keepUnused());
  }

  /** Notes which contents are unused, and removes those that were so for long. */
  void sweep(Duration kept) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update files.content c set unused_since = now() where c.unused_since is null
                  and not exists (select from files.file f where f.sha256 = c.sha256)
                """));
    for (int i = 0; i < AT_ONCE && removeOne(kept); i++) {
      // one after the other, each in its own transaction
    }
  }

  /**
   * The row goes first and stays locked while the content is removed: whoever stores the same
   * content at that moment waits, and stores it anew.
   */
  private boolean removeOne(Duration kept) {
    return jdbi.inTransaction(
        handle -> {
          Optional<String> unused =
              handle
                  .createQuery(
                      """
                      delete from files.content where sha256 = (
                        select c.sha256 from files.content c where c.unused_since <= now() - cast(:kept as interval)
                          and not exists (select from files.file f where f.sha256 = c.sha256)
                        order by c.unused_since limit 1 for update skip locked) returning sha256
                      """)
                  .bind("kept", kept.toString())
                  .mapTo(String.class)
                  .findFirst();
          unused.ifPresent(this::remove);
          return unused.isPresent();
        });
  }

  private void remove(String sha256) {
    try {
      store.remove(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
