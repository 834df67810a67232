package jp.enishi.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.enishi.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It never makes anybody wait: who reads more slowly than is written is cut off,
 * and goes on where they were when they come back.
 */
final class Connection {

  private static final int MOST_PENDING = 32;

  private final Actor actor;
  private final Instant ends;
  private final SseEventSink sink;
  private final Sse sse;
  private final AtomicInteger pending = new AtomicInteger();
  private @Nullable List<Message> held = new ArrayList<>();
  private volatile Instant lastSent = Instant.now();

  Connection(Actor actor, Instant ends, SseEventSink sink, Sse sse) {
    this.actor = actor;
    this.ends = ends;
    this.sink = sink;
    this.sse = sse;
  }

  Actor actor() {
    return actor;
  }

  Instant ends() {
    return ends;
  }

  Instant lastSent() {
    return lastSent;
  }

  boolean isClosed() {
    return sink.isClosed();
  }

  /** Lets out what was said before, then what was said since the connection joined. */
  synchronized void open(List<Message> caughtUp) {
    List<Message> waiting = held;
    held = null;
    caughtUp.forEach(this::write);
    if (waiting != null) {
      waiting.forEach(this::write);
    }
  }

  synchronized void send(Message message) {
    if (held == null) {
      write(message);
    } else if (held.size() < MOST_PENDING) {
      held.add(message);
    } else {
      close();
    }
  }

  void close() {
    sink.close();
  }

  private void write(Message message) {
    if (sink.isClosed()) {
      return;
    }
    if (pending.incrementAndGet() > MOST_PENDING) {
      close();
      return;
    }
    OutboundSseEvent.Builder event =
        sse.newEventBuilder().name(message.name()).data(String.class, message.data());
    if (message.at() != null) {
      event.id(message.at().toString());
    }
    lastSent = Instant.now();
    sink.send(event.build()).whenComplete((done, failure) -> pending.decrementAndGet());
  }
}
