package jp.enishi.forecast.outlook;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Planned;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.time.FiscalYear;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the figures of forecasts from the deals as they are, or as they were on an evening. */
@Singleton
class Figures {

  /**
   * Deals of a month that are counted alike.
   *
   * @param month the first day of the month; null of open deals without an expected close
   */
  record Sum(
      @Nullable UUID key,
      @Nullable LocalDate month,
      Tally.Bucket bucket,
      long deals,
      BigDecimal yen,
      BigDecimal weighted) {}

  /** What of which deals is asked for. */
  record Question(
      Measure measure,
      Grouping by,
      FiscalYear year,
      int committedFrom,
      int bestCaseFrom,
      @Nullable List<UUID> owners,
      @Nullable List<UUID> units,
      @Nullable List<UUID> pipelines,
      @Nullable LocalDate evening) {}

  private static final String NOW =
      """
      select d.id, d.owner_id, d.team_id, d.site_id, d.co_owner_ids, d.pipeline_id, d.status, coalesce(d.probability, s.probability) as chance,
        d.amount_yen, d.margin_yen, d.billing_months, d.lines, d.expected_close_on, d.closed_on
      from deals.deal d join deals.stage s on s.id = d.stage_id where d.deleted_at is null
        and (d.status = 'open' or d.status = 'won' and d.closed_on between :first and :last)\
      """;

  private static final String THEN =
      """
      select v.deal_id as id, v.owner_id, v.team_id, v.site_id, v.co_owner_ids, v.pipeline_id, v.status, v.chance,
        v.amount_yen, v.margin_yen, v.billing_months, v.lines, v.expected_close_on, v.closed_on
      from forecast.deal_state v where v.from_day <= :evening and (v.to_day is null or v.to_day > :evening)
        and (v.status = 'open' or v.status = 'won' and v.closed_on between :first and :last)\
      """;

  private final Jdbi jdbi;

  Figures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Sum> of(Actor actor, Question question) {
    Visibility visibility = Visibility.of(actor).in(Sight.CO_OWNERS);
    String sql =
        """
        with source as (%s),
        deal as (select c.*, case when c.status = 'won' then c.closed_on else c.expected_close_on end as day,
          case when c.status = 'won' then 'won' when c.chance >= :committed then 'committed' when c.chance >= :best then 'bestCase'
            else 'pipeline' end as bucket
          from source c where %s%s)
        select to_jsonb(f) from (select x.key, cast(date_trunc('month', x.day) as date) as month, x.bucket, count(distinct x.id) as deals, sum(x.yen) as yen,
            coalesce(sum(div(x.yen * x.chance, 100)) filter (where x.bucket <> 'won'), 0) as weighted
          from (%s) x where x.day is null or x.day between :first and :last group by 1, 2, 3) f
        """
            .formatted(
                question.evening() == null ? NOW : THEN,
                visibility.condition("c"),
                narrowed(question),
                parts(question));
    Map<String, Object> values = values(question);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(values)
                .bindMap(visibility.parameters())
                .addCustomizer(Planned.FOR_ITS_VALUES)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), Sum.class))
                .list());
  }

  /**
   * Each deal under its owner, its team, or the products of its lines; what no line explains under
   * none.
   */
  private static String parts(Question question) {
    String whole = question.measure().column();
    return switch (question.by()) {
      case owner ->
          "select c.*, c.owner_id as key, coalesce(%s, 0) as yen from deal c".formatted(whole);
      case team ->
          "select c.*, c.team_id as key, coalesce(%s, 0) as yen from deal c".formatted(whole);
      case product -> byProduct(question.measure(), whole);
    };
  }

  private static String byProduct(Measure measure, String whole) {
    boolean sales = measure == Measure.sales;
    String line =
        "round(coalesce(l.quantity, 1) * %s) * case when l.billing = 'monthly' then coalesce(c.billing_months, 1) else 1 end"
            .formatted(sales ? "l.price" : "(l.price - l.cost)");
    String told = sales ? "true" : "l.cost is not null and %s is not null".formatted(whole);
    return """
    select c.*, p.key, p.yen from deal c cross join lateral (
      select q.key, sum(q.yen) as yen from (
        select l.product as key, %1$s as yen from unnest(c.lines) l where %2$s
        union all select null, coalesce(%3$s, 0) - coalesce((select sum(%1$s) from unnest(c.lines) l where %2$s), 0)) q
      group by q.key having sum(q.yen) <> 0 or q.key is not null) p\
    """
        .formatted(line, told, whole);
  }

  private static String narrowed(Question question) {
    return (question.owners() == null ? "" : " and c.owner_id = any(:owners)")
        + (question.units() == null
            ? ""
            : " and (c.team_id = any(:units) or c.site_id = any(:units))")
        + (question.pipelines() == null ? "" : " and c.pipeline_id = any(:pipelines)");
  }

  private static Map<String, Object> values(Question question) {
    Map<String, Object> values = new HashMap<>();
    values.put("first", question.year().first());
    values.put("last", question.year().last());
    values.put("committed", question.committedFrom());
    values.put("best", question.bestCaseFrom());
    put(values, "owners", question.owners());
    put(values, "units", question.units());
    put(values, "pipelines", question.pipelines());
    if (question.evening() != null) {
      values.put("evening", question.evening());
    }
    return values;
  }

  private static void put(Map<String, Object> values, String name, @Nullable List<UUID> ids) {
    if (ids != null) {
      values.put(name, ids.toArray(UUID[]::new));
    }
  }

  /** What the keys are called: people, teams and products, which every colleague may see. */
  Map<UUID, String> names(Grouping by, List<UUID> ids) {
    String table =
        switch (by) {
          case owner -> "access.account";
          case team -> "access.unit";
          case product -> "products.product";
        };
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select n.id, n.name from %s n where n.id = any(:ids)".formatted(table))
                .bind("ids", ids.toArray(UUID[]::new))
                .collectRows(
                    Collectors.toMap(
                        row -> row.getColumn(1, UUID.class),
                        row -> row.getColumn(2, String.class))));
  }
}
