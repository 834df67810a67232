package jp.enishi.tasks.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Knows something of what somebody did on a day or is going to do, for the draft of their report.
 * Whatever implements it is asked.
 */
public interface DraftSource {

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
   * @param deeds what was done and with whom, in every way another source may have it too
   */
  record Line(Section section, @Nullable Instant at, String text, Set<Deed> deeds) {

    public Line(Section section, @Nullable Instant at, String text) {
      this(section, at, text, Set.of());
    }
  }

  /** Something done with a customer: a kind such as {@code call}, or the words for it. */
  record Deed(String what, UUID customer) {}

  /** Whether a line of its is left out for one of another source that tells of the same deed. */
  default boolean yields() {
    return false;
  }

  /** What it knows of the actor's day, as far as they may see it. */
  List<Line> lines(Actor actor, LocalDate day, Locale language);
}
