package jp.enishi.activities.reading;

/** A part of a line that is understood. */
record Token(int from, int to, Meaning meaning) {

  boolean overlaps(int start, int end) {
    return from < end && start < to;
  }
}
