package jp.enishi.exchange.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which order rows can be written that refer to one another: whoever is referred to first. Two
 * rows that refer to each other cannot both be; the reference that closes the circle is cut.
 */
final class WritingOrder {
  private static final int UNDER_WAY = -1;

  private record Need(int row, Runnable cut) {}

  /** Rounds of settling after which what still moves is taken to go round in a circle. */
  private static final int MOST_ROUNDS = 100;

  private record Row(int row, int earlier) {}

  private final Map<Integer, List<Need>> needs = new HashMap<>();
  private final List<Row> followers = new ArrayList<>();
  private final Map<Integer, Integer> stages = new HashMap<>();

  void needs(int row, int needed, Runnable cut) {
    needs.computeIfAbsent(row, _ -> new ArrayList<>()).add(new Need(needed, cut));
  }

  /** A row goes on with what an earlier one creates. To be told in the order of the rows. */
  void follows(int row, int earlier) {
    followers.add(new Row(row, earlier));
  }

  /** The stage of each row that waits for another one; a row that waits for none has stage 0. */
  Map<Integer, Integer> stages() {
    byNeeds();
    for (int round = 0; !followers.isEmpty() && settle(round > MOST_ROUNDS); round++) {}
    return stages;
  }

  /**
   * Rows of one stage are written in their order, so a row that goes on with an earlier one needs
   * no later stage than that one's; whoever needs the row then moves up as well.
   *
   * @return whether a row moved
   */
  private boolean settle(boolean cutting) {
    boolean moved = false;
    for (Row each : followers) {
      moved |= raise(each.row(), stages.getOrDefault(each.earlier(), 0));
    }
    for (Map.Entry<Integer, List<Need>> each : needs.entrySet()) {
      for (Need need : List.copyOf(each.getValue())) {
        if (!raise(each.getKey(), stages.getOrDefault(need.row(), 0) + 1)) {
          continue;
        }
        moved = true;
        if (cutting) {
          need.cut().run();
          each.getValue().remove(need);
        }
      }
    }
    return moved;
  }

  private boolean raise(int row, int least) {
    if (stages.getOrDefault(row, 0) >= least) {
      return false;
    }
    stages.put(row, least);
    return true;
  }

  private void byNeeds() {
    // Not recursive: a chain may be as long as the file.
    for (Integer row : List.copyOf(needs.keySet())) {
      Deque<Integer> path = new ArrayDeque<>();
      if (!stages.containsKey(row)) {
        enter(path, row);
      }
      while (!path.isEmpty()) {
        Integer next = next(path.element());
        if (next == null) {
          leave(path.pop());
        } else {
          enter(path, next);
        }
      }
    }
  }

  private void enter(Deque<Integer> path, Integer row) {
    stages.put(row, UNDER_WAY);
    path.push(row);
  }

  private void leave(Integer row) {
    int above =
        needs.getOrDefault(row, List.of()).stream()
            .mapToInt(need -> stages.getOrDefault(need.row(), 0))
            .max()
            .orElse(-1);
    stages.put(row, above + 1);
  }

  /** A row needed that has not been looked at; needs that lead back are cut on the way. */
  private @Nullable Integer next(Integer row) {
    List<Need> all = needs.getOrDefault(row, List.of());
    for (Need need : List.copyOf(all)) {
      Integer stage = stages.get(need.row());
      if (stage == null) {
        return need.row();
      }
      if (stage == UNDER_WAY) {
        need.cut().run();
        all.remove(need);
      }
    }
    return null;
  }
}
