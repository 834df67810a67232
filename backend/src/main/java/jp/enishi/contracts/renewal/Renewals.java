package jp.enishi.contracts.renewal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.contracts.contract.ContractFilter;
import jp.enishi.contracts.contract.Contracts;
import jp.enishi.contracts.renewal.RenewalCalendar.Event;
import jp.enishi.contracts.renewal.RenewalCalendar.Figures;
import jp.enishi.contracts.renewal.RenewalCalendar.Kind;
import jp.enishi.contracts.renewal.RenewalCalendar.Month;
import jp.enishi.platform.db.Rows;

/** Puts the renewal calendar together. */
@Singleton
class Renewals {

  private static final int SHOWN = 50;

  private static final String EVENTS =
      """
      , event as (
        select l.*, l.notice_by as day, 'notice' as kind from listed l
          where l.notice_by between :first and :last and l.notice_given_on is null and l.cancelled_on is null
        union all select l.*, coalesce(l.over_on, l.ends_on), case when l.over_on is null then 'renewal' else 'end' end from listed l
          where coalesce(l.over_on, l.ends_on) between :first and :last),
      placed as (select e.*, to_char(e.day, 'YYYY-MM') as month,
        row_number() over (partition by date_trunc('month', e.day) order by e.day, e.id) as place from event e)
      """;

  private static final String FIGURES =
      EVENTS
          + """
          select to_jsonb(f) from (select month, kind, count(*) as count, coalesce(sum(mrr_yen), 0) as mrr_yen from placed group by month, kind) f
          """;

  private static final String FIRST =
      EVENTS
          + """
          select to_jsonb(p) from (select p.*, p.id as contract_id,
            exists (select 1 from contracts.contract n where n.previous_id = p.id and n.deleted_at is null and %s) as renewed
            from placed p where p.place <= :shown order by p.day, p.id) p
          """;

  private record Sum(String month, Kind kind, long count, long mrrYen) {}

  private final Contracts contracts;

  Renewals(Contracts contracts) {
    this.contracts = contracts;
  }

  RenewalCalendar calendar(Actor actor, ContractFilter filter, YearMonth from, YearMonth to) {
    Visibility visibility = Visibility.of(actor);
    filter.turning(from.atDay(1), to.atEndOfMonth());
    Map<String, Object> values =
        Map.of("first", from.atDay(1), "last", to.atEndOfMonth(), "shown", SHOWN);
    Map<String, Map<Kind, Figures>> figures = new HashMap<>();
    for (JsonNode row :
        contracts.derived(visibility, filter, columns(visibility), FIGURES, values)) {
      Sum sum = Rows.read(row, Sum.class);
      figures
          .computeIfAbsent(sum.month(), _ -> new HashMap<>())
          .put(sum.kind(), new Figures(sum.count(), sum.mrrYen()));
    }
    Map<String, List<Event>> events = new HashMap<>();
    for (JsonNode row :
        contracts.derived(
            visibility,
            filter,
            columns(visibility),
            FIRST.formatted(visibility.in(contracts.sight()).condition("n")),
            values)) {
      events
          .computeIfAbsent(row.get("month").asText(), _ -> new ArrayList<>())
          .add(Rows.read(row, Event.class));
    }
    List<Month> months = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      String name = month.toString();
      months.add(
          month(name, figures.getOrDefault(name, Map.of()), events.getOrDefault(name, List.of())));
    }
    return new RenewalCalendar(months);
  }

  private static Month month(String name, Map<Kind, Figures> figures, List<Event> events) {
    long all = figures.values().stream().mapToLong(Figures::count).sum();
    return new Month(
        name,
        figures.getOrDefault(Kind.notice, Figures.NONE),
        figures.getOrDefault(Kind.renewal, Figures.NONE),
        figures.getOrDefault(Kind.end, Figures.NONE),
        events,
        all > events.size());
  }

  private static List<String> columns(Visibility visibility) {
    return List.of(
        "c.id",
        "c.title",
        "c.amount_yen",
        "c.mrr_yen",
        "c.notice_by",
        "c.over_on",
        "c.ends_on",
        "c.notice_given_on",
        "c.cancelled_on",
        "c.renewal_deal_id",
        "(select a.name from access.account a where a.id = c.owner_id) as owner_name",
        """
        coalesce((select k.name from customers.company k where k.id = c.company_id and %1$s),
          (select concat_ws(' ', k.family_name, k.given_name) from customers.person k where k.id = c.person_id and %1$s)) as customer_name\
        """
            .formatted(visibility.condition("k")));
  }
}
