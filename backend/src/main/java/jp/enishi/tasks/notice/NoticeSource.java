package jp.enishi.tasks.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import org.jspecify.annotations.Nullable;

/** A business area that tells somebody of its records. */
public interface NoticeSource {

  /**
   * What is said of a record in a notice.
   *
   * @param title what it is called
   * @param day the day it is about
   * @param time the hours and minutes of that day
   */
  record Subject(@Nullable String title, @Nullable LocalDate day, @Nullable String time) {}

  /** The kinds of notices it writes; no other source does. */
  Set<NoticeKind> kinds();

  /** Those of these records that the actor may still see; of others nothing is told any more. */
  Map<UUID, Subject> subjects(Actor actor, NoticeKind kind, Collection<UUID> ids);
}
