package jp.enishi.platform.db;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Runs a use case in one transaction and tells the database who acts and why, so that its triggers
 * can write the journal. Everything that goes through {@link Jdbi} on the same thread inside joins
 * the transaction; a transaction inside another joins the outer one.
 */
@Singleton
public class Transactions {

  private static final ScopedValue<Boolean> WITHIN = ScopedValue.newInstance();
  private static final int MOST_TRIES = 4;

  /** SQLSTATE of a deadlock, and of work that another has overtaken. */
  private static final Set<String> LOST_RACES = Set.of("40P01", "40001");

  private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

  private final Jdbi jdbi;
  private final CurrentChange current;
  private final List<AfterWrite> listeners;

  Transactions(Jdbi jdbi, CurrentChange current, @All List<AfterWrite> listeners) {
    this.jdbi = jdbi;
    this.current = current;
    this.listeners = listeners;
  }

  /** A new identity: UUID version 7, so that ids grow with time and indexes stay dense. */
  public static UUID newId() {
    return IDS.generate();
  }

  /**
   * Runs the work; all of it stands or none.
   *
   * @param actor who acts, null for the system itself
   */
  public <T extends @Nullable Object> T write(@Nullable UUID actor, Cause cause, Supplier<T> work) {
    UUID change = newId();
    if (actor != null && isRequest()) {
      current.note(change);
    }
    T result =
        together(
            handle -> {
              handle
                  .createQuery(
                      """
                      select case when coalesce(current_setting('enishi.change_id', true), '') = '' then
                        set_config('enishi.change_id', :change, true) || set_config('enishi.actor_id', :actor, true)
                        || set_config('enishi.cause_kind', :kind, true) || set_config('enishi.cause_id', :cause, true) end
                      """)
                  .bind("change", change.toString())
                  .bind("actor", actor == null ? "" : actor.toString())
                  .bind("kind", cause.kind())
                  .bind("cause", cause.id() == null ? "" : cause.id().toString())
                  .mapTo(String.class)
                  .findFirst();
              return work.get();
            });
    listeners.forEach(AfterWrite::written);
    return result;
  }

  /** Not so in background work, and where there is no server at all. */
  private static boolean isRequest() {
    ArcContainer container = Arc.container();
    return container != null && container.requestContext().isActive();
  }

  /** Runs reads that must see one moment of the database. */
  public <T extends @Nullable Object> T read(Supplier<T> work) {
    return together(handle -> work.get());
  }

  /**
   * Runs work whose parts stand together or not at all. Of two that wait for each other the
   * database ends one; that one begins anew, from the outermost transaction on.
   */
  public <T extends @Nullable Object> T together(Function<Handle, T> work) {
    if (WITHIN.isBound()) {
      return jdbi.inTransaction(work::apply);
    }
    for (int tries = 1; ; tries++) {
      try {
        return ScopedValue.where(WITHIN, true).call(() -> jdbi.inTransaction(work::apply));
      } catch (RuntimeException e) {
        if (tries == MOST_TRIES || !isLostRace(e)) {
          throw e;
        }
        LockSupport.parkNanos(
            TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(10, 60L * tries)));
      }
    }
  }

  private static boolean isLostRace(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof SQLException sql && LOST_RACES.contains(sql.getSQLState()));
  }
}
