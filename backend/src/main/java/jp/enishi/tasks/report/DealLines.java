package jp.enishi.tasks.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.deals.deal.Deals;
import jp.enishi.platform.problem.Messages;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The deals that somebody began or moved on the day. */
@Singleton
class DealLines implements DraftSource {

  private static final int MOST = 50;

  private final Jdbi jdbi;
  private final Deals deals;

  DealLines(Jdbi jdbi, Deals deals) {
    this.jdbi = jdbi;
    this.deals = deals;
  }

  @Override
  public List<Line> lines(Actor actor, LocalDate day, Locale language) {
    if (!actor.may(deals.permission())) {
      return List.of();
    }
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select y.entered_at, d.title, k.name, y.stage_name, y.kind,
          (select b.stage_name from deals.stage_stay b where b.deal_id = y.deal_id and b.id < y.id order by b.id desc limit 1)
        from deals.stage_stay y join deals.deal d on d.id = y.deal_id left join customers.company k on k.id = d.company_id and %s
        where y.actor_id = :me and y.entered_at >= cast(:day as timestamp) at time zone 'Asia/Tokyo'
          and y.entered_at < cast(:next as timestamp) at time zone 'Asia/Tokyo' and d.deleted_at is null and %s
        order by y.entered_at, y.id limit :most
        """
            .formatted(visibility.condition("k"), visibility.in(Sight.CO_OWNERS).condition("d"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(visibility.in(Sight.CO_OWNERS).parameters())
                .bindMap(Map.of("me", actor.id(), "day", day, "next", day.plusDays(1)))
                .bind("most", MOST)
                .map(
                    (row, _) ->
                        new Line(
                            Section.results,
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            text(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(6),
                                language)))
                .list());
  }

  private static String text(
      String title,
      @Nullable String company,
      String stage,
      @Nullable String before,
      Locale language) {
    String deal = company == null ? title : company + " " + title;
    return before == null
        ? Messages.of("tasks.report.deal.new", List.of(deal, stage), language)
        : Messages.of("tasks.report.deal.moved", List.of(deal, before, stage), language);
  }
}
