package jp.enishi.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import jp.enishi.access.Actor;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Who looked at which record, and who took data out. Looks are gathered for a second and written
 * together, so that opening a page costs no write of its own; an export is written before its first
 * row leaves.
 */
@Singleton
public class AccessLog {

  private record Look(Instant at, UUID actor, String kind, UUID record) {}

  private final Jdbi jdbi;
  private final LinkedBlockingQueue<Look> looks = new LinkedBlockingQueue<>(100_000);

  AccessLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The actor opened a record. */
  public void viewed(Actor actor, String kind, UUID record) {
    if (!looks.offer(new Look(Instant.now(), actor.id(), kind, record))) {
      write();
      looks.add(new Look(Instant.now(), actor.id(), kind, record));
    }
  }

  /** The actor takes records out. Part of the caller's transaction. */
  public void exported(Actor actor, String kind, long records, String purpose, String detailJson) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into journal.access (actor_id, action, kind, records, purpose, detail) values (?, 'export', ?, ?, ?, cast(? as jsonb))",
                actor.id(),
                kind,
                records,
                purpose,
                detailJson));
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    List<Look> batch = new ArrayList<>();
    looks.drainTo(batch);
    if (batch.isEmpty()) {
      return;
    }
    try {
      jdbi.useHandle(
          handle -> {
            PreparedBatch insert =
                handle.prepareBatch(
                    "insert into journal.access (at, actor_id, action, kind, record_id) values (?, ?, 'view', ?, ?)");
            batch.forEach(look -> insert.add(look.at(), look.actor(), look.kind(), look.record()));
            insert.execute();
          });
    } catch (RuntimeException e) {
      looks.addAll(batch);
      throw e;
    }
  }

  void stop(@Observes ShutdownEvent event) {
    write();
  }
}
