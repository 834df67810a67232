package jp.enishi.tasks.report;

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

/** What notices say of daily reports. */
@Singleton
class ReportNotices implements NoticeSource {

  private final NoticeSubjects subjects;

  ReportNotices(NoticeSubjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.report, NoticeKind.comment);
  }

  @Override
  public Map<UUID, Subject> subjects(Actor actor, NoticeKind kind, Collection<UUID> ids) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select r.id, null, r.day, null from tasks.report r where r.id = any(:ids) and %s
        """
            .formatted(Reports.seen(actor, visibility.condition("r")));
    return subjects.read(
        sql, visibility, Map.of("ids", ids.toArray(UUID[]::new), "reader", actor.id()));
  }
}
