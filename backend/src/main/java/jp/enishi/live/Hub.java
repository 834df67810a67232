package jp.enishi.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.enishi.access.Accounts;
import jp.enishi.journal.Feed;
import jp.enishi.journal.Snapshot;
import jp.enishi.live.News.RecordName;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The open streams of this process, and how far they were told. */
@Singleton
class Hub {

  /** One stream for each browser is usual; more than this is a fault. */
  private static final int MOST_PER_ACCOUNT = 50;

  private static final Duration BEAT = Duration.ofSeconds(20);

  private final Feed feed;
  private final Audience audience;
  private final Accounts accounts;
  private final ObjectMapper json;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Snapshot position;
  private volatile boolean stopping;

  /**
   * The server waits for its last requests before it tells anybody that it stops; these would not
   * end by themselves.
   */
  private final Thread goodbye = new Thread(this::endAll, "live-goodbye");

  Hub(Feed feed, Audience audience, Accounts accounts, ObjectMapper json, MeterRegistry meters) {
    this.feed = feed;
    this.audience = audience;
    this.accounts = accounts;
    this.json = json;
    meters.gaugeCollectionSize("enishi.live.connections", List.of(), connections);
  }

  boolean isEmpty() {
    return connections.isEmpty();
  }

  /**
   * Opens a stream, after what it missed.
   *
   * @param last where it was cut off; null for a new one
   */
  void join(Connection connection, @Nullable Snapshot last) {
    Snapshot joined = add(connection);
    try {
      connection.open(
          last == null ? List.of(Message.hello(joined)) : List.of(missed(connection, last)));
    } catch (RuntimeException e) {
      leave(connection);
      throw e;
    }
  }

  void leave(Connection connection) {
    connections.remove(connection);
  }

  /** What somebody missed since a moment. */
  private Message missed(Connection connection, Snapshot last) {
    return feed.since(
        last,
        audience.deciding(),
        news ->
            news.lost() || !news.crowded().isEmpty()
                ? Message.reset(news.at())
                : Message.news(news.at(), written(audience.bulletin(news).as(connection.actor()))));
  }

  /** Tells every stream what is new since the last time. */
  synchronized void tellNews() {
    Snapshot before = position;
    if (before != null && !isEmpty()) {
      position =
          feed.since(
              before,
              audience.deciding(),
              news -> {
                tell(news);
                return news.at();
              });
    }
  }

  private void tell(Feed.News news) {
    if (news.lost()) {
      connections.forEach(c -> c.send(Message.reset(news.at())));
      return;
    }
    Bulletin bulletin = audience.bulletin(news);
    Map<News, Message> messages = new HashMap<>();
    for (Connection connection : connections) {
      News theirs = bulletin.as(connection.actor());
      if (!theirs.isEmpty()) {
        connection.send(messages.computeIfAbsent(theirs, n -> Message.news(news.at(), written(n))));
      }
    }
  }

  /** Tells those who are on these records that somebody came, went or began to edit. */
  void tellPresence(Map<UUID, Set<RecordName>> byAccount) {
    for (Connection connection : connections) {
      Set<RecordName> records = byAccount.get(connection.actor().id());
      if (records != null) {
        connection.send(Message.presence(written(records)));
      }
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void keep() {
    Snapshot at = position;
    Instant now = Instant.now();
    for (Connection connection : connections) {
      if (connection.isClosed() || !connection.ends().isAfter(now)) {
        end(connection);
      } else if (at != null && connection.lastSent().plus(BEAT).isBefore(now)) {
        connection.send(Message.beat(at));
      }
    }
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void endThoseOfDisabledAccounts() {
    if (!isEmpty()) {
      Set<UUID> disabled =
          accounts.disabled(
              connections.stream().map(c -> c.actor().id()).collect(Collectors.toSet()));
      connections.stream().filter(c -> disabled.contains(c.actor().id())).forEach(this::end);
    }
  }

  void start(@Observes StartupEvent event) {
    Runtime.getRuntime().addShutdownHook(goodbye);
  }

  void stop(@Observes ShutdownEvent event) {
    endAll();
  }

  private void endAll() {
    stopping = true;
    connections.forEach(this::end);
  }

  private void end(Connection connection) {
    leave(connection);
    connection.close();
  }

  /** From the answered moment on, the connection is told everything. */
  private synchronized Snapshot add(Connection connection) {
    if (stopping) {
      throw ProblemException.of(ProblemType.UNAVAILABLE);
    }
    UUID account = connection.actor().id();
    if (connections.stream().filter(c -> c.actor().id().equals(account)).count()
        >= MOST_PER_ACCOUNT) {
      throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS);
    }
    Snapshot at = position;
    if (at == null || isEmpty()) {
      at = feed.now();
      position = at;
    }
    connections.add(connection);
    return at;
  }

  private String written(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
