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
    AHEAD,
    /** 火曜: the last or the next one. */
    OPEN
  }

  /** A day that is meant exactly. Today has happened. */
  static DayPhrase exactly(LocalDate day, LocalDate today) {
    return new DayPhrase(day, day, day.isAfter(today) ? Lean.AHEAD : Lean.PAST);
  }

  /** A day of which the last and the next are known: the one that is much nearer is meant. */
  static DayPhrase nearest(LocalDate past, LocalDate ahead, LocalDate today) {
    long since = today.toEpochDay() - past.toEpochDay();
    long until = ahead.toEpochDay() - today.toEpochDay();
    if (since == 0 || since * 3 < until) {
      return new DayPhrase(past, past, Lean.PAST);
    }
    if (until * 3 < since) {
      return new DayPhrase(ahead, ahead, Lean.AHEAD);
    }
    return new DayPhrase(past, ahead, Lean.OPEN);
  }
}
