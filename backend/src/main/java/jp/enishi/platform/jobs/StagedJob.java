package jp.enishi.platform.jobs;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Work on a thing that is stored with its state: it is done while the state asks for it, and a
 * failure that will not pass is noted there, for whoever waits.
 *
 * @param <T> the thing
 */
public abstract class StagedJob<T> implements Job {

  private static final String STATEMENT_TIMEOUT = "57014";

  private final Logger log = Logger.getLogger(getClass());
  private final String name;

  protected StagedJob(String name) {
    this.name = name;
  }

  /** The thing, when its state asks for this work. */
  protected abstract Optional<T> due(UUID id);

  /** Does the work and notes how it ended. */
  protected abstract void work(UUID id, T thing);

  /** Notes that the work failed. */
  protected abstract void fail(UUID id);

  /** Whether the same work may succeed a little later; what takes too long once does so again. */
  private static boolean isPassing(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return !STATEMENT_TIMEOUT.equals(sql.getSQLState()) && Jobs.isPassing(e);
      }
    }
    return false;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void run(UUID id) {
    Optional<T> thing = due(id);
    if (thing.isEmpty()) {
      return;
    }
    try {
      work(id, thing.get());
    } catch (RuntimeException e) {
      if (isPassing(e)) {
        throw e;
      }
      log.errorf(e, "%s of %s failed", name, id);
      fail(id);
    }
  }
}
