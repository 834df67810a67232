package jp.enishi.customers.duplicate;

import java.util.HashSet;
import java.util.Set;

/**
 * How much two keys are alike, 0 to 1: the share of runs of three characters that they have in
 * common, as the database's pg_trgm counts it, so that its index finds what is scored here.
 */
final class Similarity {
  private Similarity() {}

  static double of(String one, String other) {
    Set<String> some = runs(one);
    Set<String> others = runs(other);
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    int all = some.size() + others.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  private static Set<String> runs(String key) {
    Set<String> runs = new HashSet<>();
    if (key.isEmpty()) {
      return runs;
    }
    int[] points = ("  " + key + " ").codePoints().toArray();
    for (int i = 0; i + 3 <= points.length; i++) {
      runs.add(new String(points, i, 3));
    }
    return runs;
  }
}
