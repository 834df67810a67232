package jp.enishi.tasks.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.enishi.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Knows something of what somebody did on a day or is going to do, for the draft of their report.
 * Whatever implements it is asked.
 */
interface DraftSource {

  /** Where a line stands in the report. */
  enum Section {
    activities,
    results,
    plans
  }

  /**
   * A line of the draft.
   *
   * @param at when it was; lines without a time come last
   */
  record Line(Section section, @Nullable Instant at, String text) {}

  /** What it knows of the actor's day, as far as they may see it. */
  List<Line> lines(Actor actor, LocalDate day, Locale language);
}
