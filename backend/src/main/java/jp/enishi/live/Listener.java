package jp.enishi.live;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears from the other processes that there is something to read. Keeps one connection for it, and
 * gets a new one when that is lost.
 */
@Singleton
class Listener {

  private static final int WAIT_MS = 10_000;
  private static final int RETRY_MS = 1_000;
  private static final Logger LOG = Logger.getLogger(Listener.class);

  private final AgroalDataSource dataSource;
  private final Broadcaster broadcaster;
  private final Pulse pulse;
  private final Thread thread;
  private volatile boolean stopped;

  Listener(AgroalDataSource dataSource, Broadcaster broadcaster, Pulse pulse) {
    this.dataSource = dataSource;
    this.broadcaster = broadcaster;
    this.pulse = pulse;
    this.thread = Thread.ofPlatform().name("live-listener").daemon().unstarted(this::work);
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    thread.interrupt();
  }

  private void work() {
    while (!stopped) {
      try {
        listen();
      } catch (SQLException e) {
        LOG.debug("Listening broken off; the broadcaster looks by itself meanwhile", e);
      }
      try {
        Thread.sleep(RETRY_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("listen " + Broadcaster.CHANNEL);
      pulse.say(Pulse.Beat.HEARD); // whatever was said while nobody listened
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (!stopped) {
        PGNotification[] heard = postgres.getNotifications(WAIT_MS);
        if (heard == null || heard.length == 0) {
          statement.execute("select 1"); // a dead connection says so
        } else if (Arrays.stream(heard).anyMatch(this::isOfAnother)) {
          pulse.say(Pulse.Beat.HEARD);
        }
      }
      statement.execute("unlisten *");
    }
  }

  private boolean isOfAnother(PGNotification notification) {
    return !notification.getParameter().equals(broadcaster.name());
  }
}
