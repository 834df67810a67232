package jp.enishi.live;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import jp.enishi.testing.Somebody;
import org.jspecify.annotations.Nullable;

/** Somebody's open stream of events, read as a page reads it. */
final class Stream implements AutoCloseable {

  /** One event as it came. */
  record Event(@Nullable String id, String name, String data) {

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(data);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final Event END = new Event(null, "end", "");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final List<Event> all = new CopyOnWriteArrayList<>();
  private volatile @Nullable String lastId;

  private Stream(String token, @Nullable String lastId) {
    this.lastId = lastId;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/events"))
            .header("Authorization", "Bearer " + token);
    if (lastId != null) {
      request.header("Last-Event-ID", lastId);
    }
    try {
      HttpResponse<java.util.stream.Stream<String>> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("status " + answer.statusCode());
      }
      Thread.ofVirtual().start(() -> read(answer.body()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens the stream and waits until it is known to be open. */
  static Stream of(Somebody somebody) {
    Stream stream = new Stream(somebody.token(), null);
    stream.next(event -> event.name().equals("hello"));
    return stream;
  }

  static Stream with(String token) {
    return new Stream(token, null);
  }

  /** Goes on after an event. */
  static Stream of(Somebody somebody, String lastId) {
    return new Stream(somebody.token(), lastId);
  }

  @Nullable String lastId() {
    return lastId;
  }

  private void read(java.util.stream.Stream<String> lines) {
    String[] id = new String[1];
    String[] name = {"message"};
    StringBuilder data = new StringBuilder();
    try {
      lines.forEach(
          line -> {
            if (line.isEmpty()) {
              Event event = new Event(id[0], name[0], data.toString());
              all.add(event);
              events.add(event);
              if (id[0] != null) {
                lastId = id[0];
              }
              id[0] = null;
              data.setLength(0);
            } else if (line.startsWith("id:")) {
              id[0] = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
              name[0] = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
              data.append(line.substring(5));
            }
          });
    } catch (RuntimeException e) {
      // cut off: an end like any other
    }
    events.add(END);
  }

  /** The next event that fits; fails after a while. */
  Event next(Predicate<Event> wanted) {
    long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    List<Event> others = new ArrayList<>();
    try {
      while (true) {
        Event event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (event == null || (END.equals(event) && !wanted.test(END))) {
          throw new AssertionError("no such event, only " + others);
        }
        if (wanted.test(event)) {
          return event;
        }
        others.add(event);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the next news say of a record. */
  JsonNode changeOf(String id) {
    Event event = next(e -> e.name().equals("news") && change(e, id) != null);
    return requireNonNull(change(event, id));
  }

  private static @Nullable JsonNode change(Event event, String id) {
    for (JsonNode change : event.json().path("changed")) {
      if (change.path("recordId").asText().equals(id)) {
        return change;
      }
    }
    return null;
  }

  void goneIs(String id) {
    next(
        e ->
            e.name().equals("news")
                && e.json().path("gone").findValuesAsText("recordId").contains(id));
  }

  void end() {
    next(END::equals);
  }

  /** Waits for whatever comes next, no longer than given. */
  void await(Duration most) {
    try {
      events.poll(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that has come so far, asked for or not. */
  List<Event> soFar() {
    return all;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
