package jp.enishi.tasks.reminder;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.tasks.notice.NoticeKind;
import jp.enishi.tasks.notice.NoticeSource;
import jp.enishi.tasks.notice.NoticeSubjects;

/** What notices say of tasks. */
@Singleton
class ReminderNotices implements NoticeSource {

  private final NoticeSubjects subjects;

  ReminderNotices(NoticeSubjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.reminder);
  }

  @Override
  public Map<UUID, Subject> subjects(Actor actor, NoticeKind kind, Collection<UUID> ids) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select t.id, t.title, t.due_on, t.due_time from tasks.task t where t.id = any(:ids) and t.deleted_at is null and %s
        """
            .formatted(visibility.condition("t"));
    return subjects.read(sql, visibility, Map.of("ids", ids.toArray(UUID[]::new)));
  }
}
