package jp.enishi.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Comes in between, while somebody else is in the middle of something. */
public final class Meanwhile {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Meanwhile() {}

  /**
   * Locks something, begins the work, and as soon as that waits for the lock does the rest and lets
   * go; answers what came of the work.
   */
  public static <T> T waiting(
      Jdbi jdbi, Consumer<Handle> lock, Callable<T> work, Consumer<Handle> rest)
      throws InterruptedException, ExecutionException {
    try (var thread = Executors.newSingleThreadExecutor()) {
      Future<T> begun =
          jdbi.inTransaction(
              handle -> {
                lock.accept(handle);
                Future<T> waiting = thread.submit(work);
                Instant end = Instant.now().plus(PATIENCE);
                while (!waiting.isDone() && !isWaitedFor(handle) && Instant.now().isBefore(end)) {
                  LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
                rest.accept(handle);
                return waiting;
              });
      return begun.get();
    }
  }

  private static boolean isWaitedFor(Handle handle) {
    return handle
        .createQuery(
            "select exists (select 1 from pg_locks l where not l.granted and pg_backend_pid() = any(pg_blocking_pids(l.pid)))")
        .mapTo(Boolean.class)
        .one();
  }
}
