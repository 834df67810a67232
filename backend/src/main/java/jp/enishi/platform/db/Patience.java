package jp.enishi.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long a statement may wait for a word of the database. Whoever sent a request is told soon
 * that the database is away; who lets work be done waits longer.
 */
public final class Patience {

  private static final Duration USUAL = Duration.ofSeconds(12);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final ScopedValue<Duration> GRANTED = ScopedValue.newInstance();

  private Patience() {}

  /** Runs work whose statements may take long: jobs, and files that are written whole. */
  public static void inBackground(Runnable work) {
    ScopedValue.where(GRANTED, LONG).run(work);
  }

  static Connection of(Connection connection) throws SQLException {
    int most = Math.toIntExact(GRANTED.orElse(USUAL).toMillis());
    connection.setNetworkTimeout(Runnable::run, most);
    return connection;
  }
}
