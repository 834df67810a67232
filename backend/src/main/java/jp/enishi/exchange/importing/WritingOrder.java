package jp.enishi.exchange.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which order rows can be written that refer to one another: whoever is referred to first. Two
 * rows that refer to each other cannot both be: such a circle is cut where it costs least.
 */
final class WritingOrder {
  private static final int UNDER_WAY = -1;

  /** How hard it is to do without what a row waits for. */
  private enum Bond {
    /** The row can bring it along itself. */
    LOOSE,
    /** The row is written without the reference. */
    REFERENCE,
    /** The row cannot be written without. */
    FIRM
  }

  /**
   * What a row waits for.
   *
   * @param cut makes it do without
   */
  private record Wait(int row, Bond bond, Runnable cut) {}

  /**
   * A row on the path that is being walked.
   *
   * @param by what led to it from the row before; null for the first
   */
  private record Step(int row, @Nullable Wait by) {}

  private final Map<Integer, List<Wait>> waits = new HashMap<>();
  private final Map<Integer, Integer> stages = new HashMap<>();

  /** A row refers to what another one creates. */
  void needs(int row, int needed, Runnable cut) {
    add(row, new Wait(needed, Bond.REFERENCE, cut));
  }

  /**
   * A row goes on with what an earlier one creates. Rows of one stage are written in their order,
   * so it may have the same stage.
   */
  void follows(int row, int earlier) {
    add(row, new Wait(earlier, Bond.FIRM, () -> {}));
  }

  /** The same, of a row that could bring what it goes on with itself. */
  void follows(int row, int earlier, Runnable bring) {
    add(row, new Wait(earlier, Bond.LOOSE, bring));
  }

  private void add(int row, Wait wait) {
    waits.computeIfAbsent(row, _ -> new ArrayList<>(1)).add(wait);
  }

  /** The stage of each row that waits for another one; a row that waits for none has stage 0. */
  Map<Integer, Integer> stages() {
    // Not recursive: a chain may be as long as the file.
    Deque<Step> path = new ArrayDeque<>();
    for (Integer row : List.copyOf(waits.keySet())) {
      if (!stages.containsKey(row)) {
        enter(path, new Step(row, null));
      }
      while (!path.isEmpty()) {
        Wait next = open(path.element().row());
        if (next == null) {
          leave(path.pop().row());
        } else if (stages.containsKey(next.row())) {
          cut(path, next);
        } else {
          enter(path, new Step(next.row(), next));
        }
      }
    }
    return stages;
  }

  /** A row waited for that has no stage yet. */
  private @Nullable Wait open(int row) {
    return waits(row).stream()
        .filter(wait -> stages.getOrDefault(wait.row(), UNDER_WAY) == UNDER_WAY)
        .findFirst()
        .orElse(null);
  }

  private List<Wait> waits(int row) {
    return waits.getOrDefault(row, List.of());
  }

  private void enter(Deque<Step> path, Step step) {
    stages.put(step.row(), UNDER_WAY);
    path.push(step);
  }

  private void leave(int row) {
    int stage = 0;
    for (Wait wait : waits(row)) {
      int least = Objects.requireNonNull(stages.get(wait.row()));
      stage = Math.max(stage, wait.bond() == Bond.REFERENCE ? least + 1 : least);
    }
    stages.put(row, stage);
  }

  /**
   * Opens a circle at its loosest bond, the last of several. It is never firm: who only goes on
   * with earlier rows does not come back.
   */
  private void cut(Deque<Step> path, Wait closing) {
    Wait loosest = closing;
    for (Step step : path) {
      if (step.row() == closing.row()) {
        break;
      }
      Wait by = Objects.requireNonNull(step.by());
      loosest = by.bond().compareTo(loosest.bond()) < 0 ? by : loosest;
    }
    loosest.cut().run();
    for (Wait at = closing; !at.equals(loosest); ) {
      Step back = path.pop();
      stages.remove(back.row());
      at = Objects.requireNonNull(back.by());
    }
    waits(path.element().row()).remove(loosest);
  }
}
