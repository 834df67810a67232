package jp.enishi.tasks.report;

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

/** What notices say of daily reports. */
@Singleton
class ReportNotices implements NoticeSource {

  private final Jdbi jdbi;

  ReportNotices(Jdbi jdbi) {
    this.jdbi = jdbi;
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
        select r.id, r.day from tasks.report r where r.id = any(:ids) and (r.owner_id = :me or r.state = 'sent' and %s)
        """
            .formatted(visibility.condition("r"));
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bindMap(visibility.parameters())
                    .bind("ids", ids.toArray(UUID[]::new))
                    .bind("me", actor.id())
                    .map(
                        (row, _) ->
                            Map.entry(
                                row.getObject(1, UUID.class),
                                new Subject(null, row.getObject(2, LocalDate.class), null)))
                    .list())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
