package jp.enishi.journal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Takes back all that a cause did (an import, a bulk edit), newest change first and in pieces; what
 * was edited since stays and is listed. A piece and the note how far it went stand or fall
 * together, so that an undo that was broken off goes on where it stood.
 */
@Singleton
public class CauseUndo {

  private static final int AT_ONCE = 1_000;
  private static final int LISTED = 1_000;

  private final Undo undo;
  private final Transactions transactions;

  CauseUndo(Undo undo, Transactions transactions) {
    this.undo = undo;
    this.transactions = transactions;
  }

  /**
   * How far it went.
   *
   * @param before only older entries are left; null before the first piece, 0 after the last
   */
  public record Progress(@Nullable Long before, int undone, List<Undo.Conflict> conflicts) {

    /** From then on what is left of the work is not written any more. */
    public boolean isBegun() {
      return before != null;
    }

    boolean isDone() {
      return before != null && before == 0;
    }
  }

  /**
   * Whether the cause has changed anything, as the journal has it: it outlives the rows of an
   * import or a bulk edit.
   */
  public boolean hasWritten(Cause cause) {
    return undo.hasWritten(cause);
  }

  /** Goes on from what was noted last, until nothing is left. */
  public void run(Actor actor, Cause cause, Supplier<Progress> noted, Consumer<Progress> note) {
    for (Progress at = noted.get(); !at.isDone(); at = noted.get()) {
      step(actor, cause, at, note);
    }
  }

  private void step(Actor actor, Cause cause, Progress at, Consumer<Progress> note) {
    transactions.write(
        actor.id(),
        Cause.undo(cause.required()),
        () -> {
          long before = at.before() == null ? Long.MAX_VALUE : at.before();
          Undo.Step step = undo.step(actor, cause, cause.required(), before, AT_ONCE);
          List<Undo.Conflict> conflicts = new ArrayList<>(at.conflicts());
          step.outcome().conflicts().stream()
              .limit(LISTED - conflicts.size())
              .forEach(conflicts::add);
          note.accept(
              new Progress(step.lastEntry(), at.undone() + step.outcome().undone(), conflicts));
          return null;
        });
  }
}
