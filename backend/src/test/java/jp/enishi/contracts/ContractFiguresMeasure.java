package jp.enishi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Owner;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * How long lists, the calendar, recurring revenue and hints take over 100,000 contracts and 200,000
 * deals: {@code mvnw test -Dtest=ContractFiguresMeasure}. Not one of the tests that run each time.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestProfile(ContractFiguresMeasure.Alone.class)
class ContractFiguresMeasure {

  /** Nothing is different but the database. */
  public static class Alone implements QuarkusTestProfile {}

  private static final int CONTRACTS = Integer.getInteger("contracts", 100_000);
  private static final int DEALS = Integer.getInteger("deals", 200_000);
  private static final int CUSTOMERS = 30_000;
  private static final int PRODUCTS = 300;

  /** Some products are sold to very many, most to few; one to three on each. */
  private static final String LINES =
      "array(select distinct product.ids[1 + floor(power(random(), 3) * %d)::int] from generate_series(1, 1 + i %% 3))"
          .formatted(PRODUCTS);

  private static final String PRODUCT =
      "product as (select array_agg(id order by substr(name, 3)::int) as ids from products.product where name ~ '^商品[0-9]+$')";

  private static final long MOST_MILLIS = 1_500;

  @Inject Jdbi jdbi;

  @Test
  void every_figure_is_there_within_a_second_and_a_half() {
    Somebody sales = Somebody.sales();
    String owner = sales.request().get("/api/me").path("id");
    String team = sales.request().get("/api/me").path("units[0].id");
    fill(owner, team);
    Map<String, Somebody> readers = new LinkedHashMap<>();
    readers.put("all", Somebody.admin());
    readers.put("team", sales);
    List<String> slow = new ArrayList<>();
    for (Map.Entry<String, Somebody> reader : readers.entrySet()) {
      for (String address : addresses()) {
        reader.getValue().request().get(address).then().statusCode(200);
        long from = System.nanoTime();
        reader.getValue().request().get(address).then().statusCode(200);
        long millis = (System.nanoTime() - from) / 1_000_000;
        System.out.printf("%5d ms %-5s %s%n", millis, reader.getKey(), address);
        if (millis > MOST_MILLIS) {
          slow.add(reader.getKey() + " " + address);
        }
      }
    }
    assertThat(slow).isEmpty();
  }

  /** Figures, and hints for a contract with what many customers have, and with what few have. */
  private List<String> addresses() {
    List<String> addresses =
        new ArrayList<>(
            List.of(
                "/api/contracts",
                "/api/contracts?status=active,ending&sort=endsOn",
                "/api/contracts?alert=notice,end,overdue&sort=endsOn",
                "/api/contracts?status=cancelled",
                "/api/contracts?recurring=true&inForceOn=2026-06-30&sort=-mrrYen",
                "/api/contracts/renewals",
                "/api/contracts/recurring-revenue",
                "/api/contracts/recurring-revenue?from=2022-01&to=2026-11",
                "/api/contracts/recurring-revenue/movements?month=2026-06&movement=churned"));
    for (int rank : List.of(1, PRODUCTS / 10, PRODUCTS - 1)) {
      UUID contract =
          jdbi.withHandle(
              handle ->
                  handle
                      .select(
                          "select c.id from contracts.contract c join products.product p on p.name = ? and c.product_ids[1] = p.id where c.owner_id is not null limit 1",
                          "商品" + rank)
                      .mapTo(UUID.class)
                      .one());
      addresses.add("/api/contracts/" + contract + "/offers");
    }
    return addresses;
  }

  /** Half of them with nobody; four fifths recur, a third is over, some renew others. */
  private void fill(String owner, String team) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              """
              insert into products.product (id, name, tax_class, active, name_key, sort_kana, kana_row)
              select gen_random_uuid(), '商品' || i, 'standard', true, 'k' || i, '', '他' from generate_series(1, ?) i
              """,
              PRODUCTS);
          handle.execute(
              """
              insert into customers.company (id, name, name_key, sort_kana, kana_row)
              select gen_random_uuid(), '会社' || i, 'k' || i, '', '他' from generate_series(1, ?) i
              """,
              CUSTOMERS);
          handle.execute(
              """
              with company as (select array_agg(id) as ids from customers.company), %s
              insert into contracts.contract (id, title, company_id, amount_yen, billing, term_months, signed_on, starts_on, ends_on, auto_renewal,
                renewal_months, notice_period, notice_unit, cancelled_on, owner_id, team_id, mrr_yen, notice_by, over_on, product_ids)
              select gen_random_uuid(), '契約' || i, company.ids[1 + (random() * (? - 1))::int], 120000, 'monthly', 12, start, start, start + 364, auto,
                case when auto then 12 end, 1, 'month', case when random() < 0.1 then start + 100 end,
                case when i %% 2 = 0 then cast(? as uuid) end, case when i %% 2 = 0 then cast(? as uuid) end,
                case when i %% 5 > 0 then 1000 + i %% 9000 end, start + 334, case when auto then null else start + 364 end, %s
              from (select i, date '2020-01-01' + (random() * 2500)::int as start, random() < 0.4 as auto from generate_series(1, ?) i) g, company, product
              """
                  .formatted(PRODUCT, LINES),
              CUSTOMERS,
              owner,
              team,
              CONTRACTS);
          handle.execute(
              """
              with company as (select array_agg(id) as ids from customers.company),
                stage as (select array_agg(id) as ids from deals.stage), %s
              insert into deals.deal (id, title, company_id, stage_id, billing, owner_id, team_id, product_ids)
              select gen_random_uuid(), '商談' || i, c.ids[1 + (random() * (? - 1))::int], s.ids[1 + (random() * (cardinality(s.ids) - 1))::int], 'once',
                case when i %% 2 = 0 then cast(? as uuid) end, case when i %% 2 = 0 then cast(? as uuid) end, %s
              from generate_series(1, ?) i, company c, stage s, product
              """
                  .formatted(PRODUCT, LINES),
              CUSTOMERS,
              owner,
              team,
              DEALS);
        });
    Owner.analyze("contracts.contract");
    Owner.analyze("deals.deal");
  }
}
