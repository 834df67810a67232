package jp.enishi.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way at every run. */
final class Dice {

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The dice of one record: those of another record never change how these fall. */
  static Dice of(long seed, String kind, long index) {
    return new Dice((seed * 31 + kind.hashCode()) * 0x9E3779B97F4A7C15L + index);
  }

  /** A number from low to high, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** One of a list that begins with the commonest. */
  <T> T common(List<T> choices) {
    return choices.get((int) (choices.size() * Math.pow(random.nextDouble(), 1.7)));
  }

  /** A digit for each # of a pattern. */
  String digits(String pattern) {
    StringBuilder digits = new StringBuilder(pattern);
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) == '#') {
        digits.setCharAt(i, (char) ('0' + random.nextInt(10)));
      }
    }
    return digits.toString();
  }
}
