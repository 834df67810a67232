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

  private final Map<Integer, List<Need>> needs = new HashMap<>();
  private final Map<Integer, Integer> stages = new HashMap<>();

  void needs(int row, int needed, Runnable cut) {
    needs.computeIfAbsent(row, _ -> new ArrayList<>()).add(new Need(needed, cut));
  }

  /** The stage of each row that needs another one; a row that needs none has stage 0. */
  Map<Integer, Integer> stages() {
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
    return stages;
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
