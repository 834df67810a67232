package jp.enishi.tasks.reminder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.tasks.notice.NoticeKind;
import jp.enishi.tasks.notice.NoticeSource;
import org.jdbi.v3.core.Jdbi;

/** What notices say of tasks. */
@Singleton
class ReminderNotices implements NoticeSource {

  private final Jdbi jdbi;

  ReminderNotices(Jdbi jdbi) {
    this.jdbi = jdbi;
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
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bindMap(visibility.parameters())
                    .bind("ids", ids.toArray(UUID[]::new))
                    .map(
                        (row, _) ->
                            Map.entry(
                                row.getObject(1, UUID.class),
                                new Subject(
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getString(4))))
                    .list())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
