package jp.enishi.tasks.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.enishi.access.Actor;

/** A business area that has something to say in the mail of the morning besides tasks. */
public interface MorningSource {

  /** A line: what it is about, and its day. A mail leaves the house, so it names no customer. */
  record Line(LocalDate day, String text) {}

  /** What stands above its lines. */
  String heading(Locale language);

  /**
   * What somebody is to be told this morning. It is told once: whoever asks says it, in the same
   * transaction.
   */
  List<Line> lines(Actor actor, Locale language);
}
