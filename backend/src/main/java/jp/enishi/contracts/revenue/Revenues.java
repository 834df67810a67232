package jp.enishi.contracts.revenue;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.contracts.contract.ContractFilter;
import jp.enishi.contracts.contract.Contracts;
import jp.enishi.contracts.revenue.MovementList.Item;
import jp.enishi.contracts.revenue.RecurringRevenue.Month;
import jp.enishi.platform.db.Rows;
import org.jspecify.annotations.Nullable;

/** Reads recurring revenue from the days on which contracts begin and end. */
@Singleton
class Revenues {

  private static final int MONTHS = 12;
  private static final int SHOWN = 500;
  private static final int DECIMALS = 4;

  /** What the contracts of a list are told by: what recurs and was signed. */
  private static final List<String> COLUMNS =
      List.of(
          "c.id",
          "c.title",
          "c.previous_id",
          "c.mrr_yen",
          "c.signed_on",
          "c.starts_on",
          "c.over_on",
          "coalesce(c.company_id, c.person_id) as customer_id");

  /**
   * A contract counts from the month in which it begins until the month on whose last day it is no
   * longer in force; months are numbers. A renewal counts to the customer whose contract it renews.
   * Each customer's steps from month to month are the movements.
   */
  private static final String MOVEMENTS =
      """
      , counting as (
        select l.*, cast(extract(year from l.starts_on) * 12 + extract(month from l.starts_on) - 1 as int) as begins,
          cast(extract(year from l.over_on + 1) * 12 + extract(month from l.over_on + 1) - 1 as int) as ends
        from listed l where l.signed_on is not null and l.starts_on is not null and l.mrr_yen > 0),
      chain as (
        select c.id, c.customer_id as account from counting c where not exists (select 1 from counting p where p.id = c.previous_id)
        union all select c.id, chain.account from counting c join chain on chain.id = c.previous_id),
      step as (
        select s.account, s.month, sum(s.yen) as change from (
          select chain.account, c.begins as month, c.mrr_yen as yen from counting c join chain on chain.id = c.id
          union all select chain.account, c.ends, -c.mrr_yen from counting c join chain on chain.id = c.id where c.ends is not null) s
        group by s.account, s.month having sum(s.yen) <> 0),
      level as (
        select t.*, sum(t.change) over (partition by t.account order by t.month) as now from step t),
      movement as (
        select v.account, v.month, v.change, v.now - v.change as before, v.now, case
          when v.now = v.change and v.month = min(v.month) over (partition by v.account) then 'gained'
          when v.now = v.change then 'reactivated' when v.now = 0 then 'churned'
          when v.change > 0 then 'expanded' else 'contracted' end as movement
        from level v)
      """;

  private static final String FIGURES =
      MOVEMENTS
          + """
          select to_jsonb(f) from (select greatest(month, :first - 1) as month, movement, count(*) as customers, sum(change) as change_yen
            from movement where month <= :last group by 1, 2) f
          """;

  private static final String BEHIND =
      MOVEMENTS
          + """
          , touched as (
            select chain.account, jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'mrr_yen', c.mrr_yen,
                'began', c.begins = :month, 'ended', c.ends is not distinct from :month) order by c.starts_on, c.id) as contracts
            from counting c join chain on chain.id = c.id
            where (c.begins = :month) <> (c.ends is not distinct from :month) group by chain.account)
          select to_jsonb(b) from (select m.account as customer_id, m.before as before_yen, m.now as after_yen, t.contracts,
            count(*) over () as customers, sum(m.change) over () as change_yen,
            coalesce((select k.name from customers.company k where k.id = m.account and %1$s),
              (select concat_ws(' ', k.family_name, k.given_name) from customers.person k where k.id = m.account and %1$s)) as customer_name
            from movement m join touched t on t.account = m.account
            where m.month = :month and m.movement = :movement order by abs(m.change) desc, m.account limit :shown) b
          """;

  private record Sum(int month, Movement movement, long customers, long changeYen) {}

  private record Totals(long customers, long changeYen) {}

  private final Contracts contracts;

  Revenues(Contracts contracts) {
    this.contracts = contracts;
  }

  RecurringRevenue months(Actor actor, ContractFilter filter, YearMonth from, YearMonth to) {
    Map<Integer, Map<Movement, Sum>> sums = new HashMap<>();
    Map<String, Object> span = Map.of("first", number(from), "last", number(to));
    contracts.derived(Visibility.of(actor), filter, COLUMNS, FIGURES, span).stream()
        .map(row -> Rows.read(row, Sum.class))
        .forEach(
            sum ->
                sums.computeIfAbsent(sum.month(), _ -> new EnumMap<>(Movement.class))
                    .put(sum.movement(), sum));
    Map<Movement, Sum> past = sums.getOrDefault(number(from) - 1, Map.of());
    long yen = past.values().stream().mapToLong(Sum::changeYen).sum();
    long customers =
        customers(past, Movement.gained)
            + customers(past, Movement.reactivated)
            - customers(past, Movement.churned);
    List<Month> months = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      Month told = month(month, yen, customers, sums.getOrDefault(number(month), Map.of()));
      months.add(told);
      yen = told.closingYen();
      customers = told.closingCustomers();
    }
    return new RecurringRevenue(months);
  }

  private static Month month(
      YearMonth month, long opening, long customers, Map<Movement, Sum> sums) {
    long lost = -yen(sums, Movement.churned) - yen(sums, Movement.contracted);
    long closing = opening + sums.values().stream().mapToLong(Sum::changeYen).sum();
    return new Month(
        month.toString(),
        opening,
        yen(sums, Movement.gained),
        yen(sums, Movement.reactivated),
        yen(sums, Movement.expanded),
        -yen(sums, Movement.contracted),
        -yen(sums, Movement.churned),
        closing,
        closing * MONTHS,
        customers,
        customers(sums, Movement.gained),
        customers(sums, Movement.reactivated),
        customers(sums, Movement.expanded),
        customers(sums, Movement.contracted),
        customers(sums, Movement.churned),
        customers
            + customers(sums, Movement.gained)
            + customers(sums, Movement.reactivated)
            - customers(sums, Movement.churned),
        rate(customers(sums, Movement.churned), customers),
        rate(lost, opening),
        rate(lost - yen(sums, Movement.expanded), opening));
  }

  /** The customers behind one figure. */
  MovementList behind(Actor actor, ContractFilter filter, YearMonth month, Movement movement) {
    Visibility visibility = Visibility.of(actor);
    var rows =
        contracts.derived(
            visibility,
            filter,
            COLUMNS,
            BEHIND.formatted(visibility.condition("k")),
            Map.of("month", number(month), "movement", movement.name(), "shown", SHOWN));
    Totals totals = rows.isEmpty() ? new Totals(0, 0) : Rows.read(rows.getFirst(), Totals.class);
    return new MovementList(
        month.toString(),
        movement,
        totals.customers(),
        totals.changeYen(),
        rows.stream().map(row -> Rows.read(row, Item.class)).toList(),
        totals.customers() > rows.size());
  }

  private static int number(YearMonth month) {
    return month.getYear() * MONTHS + month.getMonthValue() - 1;
  }

  private static long yen(Map<Movement, Sum> sums, Movement movement) {
    Sum sum = sums.get(movement);
    return sum == null ? 0 : sum.changeYen();
  }

  private static long customers(Map<Movement, Sum> sums, Movement movement) {
    Sum sum = sums.get(movement);
    return sum == null ? 0 : sum.customers();
  }

  private static @Nullable Double rate(long part, long whole) {
    return whole == 0
        ? null
        : Double.valueOf(
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
                .doubleValue());
  }
}
