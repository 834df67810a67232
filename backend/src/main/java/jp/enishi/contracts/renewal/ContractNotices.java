package jp.enishi.contracts.renewal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.contracts.renewal.ContractAlerts.Told;
import jp.enishi.platform.problem.Messages;
import jp.enishi.tasks.notice.NoticeKind;
import jp.enishi.tasks.notice.NoticeSource;
import jp.enishi.tasks.notice.NoticeSubjects;
import jp.enishi.tasks.reminder.MorningSource;
import org.jdbi.v3.core.Jdbi;

/** What notices and the mail of the morning say of contracts. */
@Singleton
class ContractNotices implements NoticeSource, MorningSource {

  private final Jdbi jdbi;
  private final NoticeSubjects subjects;

  ContractNotices(Jdbi jdbi, NoticeSubjects subjects) {
    this.jdbi = jdbi;
    this.subjects = subjects;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.contractNotice, NoticeKind.contractEnd);
  }

  @Override
  public Map<UUID, Subject> subjects(Actor actor, NoticeKind kind, Collection<UUID> ids) {
    if (!actor.may(Permission.CONTRACTS_READ)) {
      return Map.of();
    }
    Visibility visibility = Visibility.of(actor).in(Sight.CO_OWNERS);
    String sql =
        """
        select c.id, c.title, coalesce(%s, c.ends_on), null from contracts.contract c where c.id = any(:ids) and c.deleted_at is null and %s
        """
            .formatted(
                kind == NoticeKind.contractNotice ? Told.notice.day : Told.end.day,
                visibility.condition("c"));
    return subjects.read(sql, visibility, Map.of("ids", ids.toArray(UUID[]::new)));
  }

  @Override
  public String heading(Locale language) {
    return Messages.of("contracts.mail.morning", List.of(), language);
  }

  /** What was told in the page since the last mail, as far as it is still to come. */
  @Override
  public List<Line> lines(Actor actor, Locale language) {
    if (!actor.may(Permission.CONTRACTS_READ)) {
      return List.of();
    }
    Visibility visibility = Visibility.of(actor).in(Sight.CO_OWNERS);
    String sql =
        """
        with told as (update contracts.alert_told t set mailed_at = now() where t.account_id = :me and t.mailed_at is null
          and t.day >= contracts.today() returning t.contract_id, t.kind, t.day)
        select told.day, told.kind, c.title from told join contracts.contract c on c.id = told.contract_id
        where c.deleted_at is null and %s order by told.day, c.title
        """
            .formatted(visibility.condition("c"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(visibility.parameters())
                .bind("me", actor.id())
                .map(
                    (row, _) ->
                        new Line(
                            row.getObject(1, LocalDate.class),
                            Messages.of(
                                "contracts.mail.morning." + row.getString(2),
                                List.of(row.getString(3)),
                                language)))
                .list());
  }
}
