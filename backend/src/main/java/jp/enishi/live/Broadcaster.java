package jp.enishi.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import jp.enishi.live.Pulse.Beat;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads what is new, once for all streams of this process. Woken by this process's own writes and
 * by notifications of the others, but relies on neither: it also looks by itself every two seconds,
 * so that changes by other hands and lost notifications are told too.
 */
@Singleton
class Broadcaster {

  static final String CHANNEL = "enishi_live";

  /** What happens within this time is told together, and other processes are notified once. */
  private static final Duration TOGETHER = Duration.ofMillis(50);

  private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(2);
  private static final Logger LOG = Logger.getLogger(Broadcaster.class);

  /** Names this process among the others. */
  private final String name = UUID.randomUUID().toString();

  private final Jdbi jdbi;
  private final Hub hub;
  private final Presences presences;
  private final Pulse pulse;
  private final Thread thread;
  private volatile boolean stopped;

  Broadcaster(Jdbi jdbi, Hub hub, Presences presences, Pulse pulse) {
    this.jdbi = jdbi;
    this.hub = hub;
    this.presences = presences;
    this.pulse = pulse;
    this.thread = Thread.ofPlatform().name("live-broadcaster").daemon().unstarted(this::work);
  }

  String name() {
    return name;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    thread.interrupt();
  }

  private void work() {
    boolean well = true;
    while (!stopped) {
      try {
        round(pulse.await(AT_LEAST_EVERY));
        well = true;
        Thread.sleep(TOGETHER);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (well && !stopped) {
          LOG.warn("Cannot read the journal for the open pages; trying on", e);
        }
        well = false;
      }
    }
  }

  private void round(Set<Beat> beats) {
    if (beats.contains(Beat.WRITTEN) || beats.contains(Beat.MOVED)) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery("select cast(pg_notify(:channel, :name) as text)")
                  .bind("channel", CHANNEL)
                  .bind("name", name)
                  .mapTo(String.class)
                  .findFirst());
    }
    hub.tellNews();
    if (!hub.isEmpty() && (beats.isEmpty() || !beats.equals(Set.of(Beat.WRITTEN)))) {
      hub.tellPresence(presences.moved());
    }
  }
}
