package jp.enishi.activities.reading;

import java.time.LocalDate;

/**
 * A day as people say it: which day it is when it lies behind, and which when it lies ahead.
 *
 * @param past today at the latest
 * @param ahead today at the earliest
 */
record DayPhrase(LocalDate past, LocalDate ahead, Lean lean) {

  /** Where a day lies by what was said. */
  enum Lean {
    PAST,
    TODAY,
    AHEAD,
    /** 火曜: the last or the next one. */
    OPEN
  }

  /** A day that is meant exactly. */
  static DayPhrase exactly(LocalDate day, LocalDate today) {
    int side = day.compareTo(today);
    return new DayPhrase(day, day, side > 0 ? Lean.AHEAD : side < 0 ? Lean.PAST : Lean.TODAY);
  }

  /** Whether it can be the day of something that was done. */
  boolean canBePast() {
    return lean != Lean.AHEAD;
  }

  /** Whether it can be the day of something that is to be done. */
  boolean canBeAhead() {
    return lean != Lean.PAST;
  }

  /** A day of which the last and the next are known: the one that is much nearer is meant. */
  static DayPhrase nearest(LocalDate past, LocalDate ahead, LocalDate today) {
    long since = today.toEpochDay() - past.toEpochDay();
    long until = ahead.toEpochDay() - today.toEpochDay();
    if (since * 3 < until) {
      return exactly(past, today);
    }
    if (until * 3 < since || until == 0) {
      return exactly(ahead, today);
    }
    return new DayPhrase(past, ahead, Lean.OPEN);
  }
}
