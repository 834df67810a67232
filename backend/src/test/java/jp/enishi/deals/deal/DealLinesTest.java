package jp.enishi.deals.deal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** What is sold, for how much, and that it stays so. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DealLinesTest {

  private final Somebody sales = Somebody.with("manager", Somebody.FIRST_TEAM);

  private String product(DealSteps steps, Map<String, ?> more) {
    Map<String, Object> details = new HashMap<>(more);
    details.putIfAbsent("name", "商品 " + UUID.randomUUID());
    details.putIfAbsent(
        "prices",
        List.of(
            Map.of("from", "2015-01-01", "yen", 800), Map.of("from", "2020-04-01", "yen", 1_000)));
    return steps.created("/api/products", details);
  }

  @Test
  void a_line_takes_name_price_cost_and_tax_from_its_product_and_the_deal_their_sum() {
    DealSteps steps = new DealSteps(sales);
    String product = product(steps, Map.of("name", "保守", "costYen", 400));
    steps
        .create(
            Map.of(
                "lines",
                List.of(
                    Map.of("product", product, "quantity", 3),
                    Map.of("name", "値引き", "price", -500, "cost", 0))))
        .then()
        .statusCode(201)
        .body("attributes.lines[0].name", equalTo("保守"))
        .body("attributes.lines[0].price", equalTo(1_000))
        .body("attributes.lines[0].cost", equalTo(400))
        .body("attributes.lines[0].tax", equalTo("standard"))
        .body("attributes.lines[0].rate", equalTo(10))
        .body("attributes.lines[0].billing", equalTo("once"))
        .body("attributes.lines[1].quantity", equalTo(1))
        .body("attributes.amountYen", equalTo(2_500))
        .body("attributes.costYen", equalTo(1_200))
        .body("facts.marginYen", equalTo(1_300));
    sales.request().get("/api/deals?product=" + product).then().body("items.size()", equalTo(1));
  }

  @Test
  void prices_and_tax_rates_are_those_of_the_day_the_deal_is_priced_on() {
    DealSteps steps = new DealSteps(sales);
    String standard = product(steps, Map.of());
    String reduced = product(steps, Map.of("taxClass", "reduced"));
    String exempt = product(steps, Map.of("taxClass", "exempt"));
    List<Map<String, Object>> lines =
        List.of(Map.of("product", standard), Map.of("product", reduced), Map.of("product", exempt));
    steps
        .create(Map.of("pricedOn", "2026-04-01", "lines", lines))
        .then()
        .statusCode(201)
        .body("attributes.lines.price", contains(1_000, 1_000, 1_000))
        .body("attributes.lines.rate", contains(10, 8, 0));
    steps
        .create(Map.of("pricedOn", "2019-09-30", "lines", List.of(lines.get(0), lines.get(2))))
        .then()
        .statusCode(201)
        .body("attributes.lines.price", contains(800, 800))
        .body("attributes.lines.rate", contains(8, 0));
    steps
        .create(Map.of("pricedOn", "2019-09-30", "lines", lines))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/lines/1/rate"))
        .body("errors.code", contains("deals.line.no-rate"));
    steps
        .create(Map.of("pricedOn", "1989-03-31", "lines", List.of(lines.getFirst())))
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/lines/0/price", "/lines/0/rate"));
  }

  @Test
  void a_line_keeps_its_price_when_the_product_changes_or_goes() {
    DealSteps steps = new DealSteps(sales);
    String product = product(steps, Map.of());
    Response made = steps.create(Map.of("lines", List.of(Map.of("product", product))));
    String id = made.path("id");
    List<Map<String, Object>> lines = made.path("attributes.lines");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("prices", List.of(Map.of("from", "2020-04-01", "yen", 9_999))))
        .patch("/api/products/" + product)
        .then()
        .statusCode(200);
    steps
        .change(id, 1, Map.of("note", "一", "lines", lines))
        .then()
        .statusCode(200)
        .body("attributes.lines[0].price", equalTo(1_000));
    sales
        .request()
        .header("If-Match", "\"2\"")
        .delete("/api/products/" + product)
        .then()
        .statusCode(200);
    steps
        .change(id, 2, Map.of("note", "二", "lines", lines))
        .then()
        .statusCode(200)
        .body("attributes.lines[0].price", equalTo(1_000));
    steps
        .create(Map.of("lines", List.of(Map.of("product", product))))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/lines/0/product"));
  }

  @Test
  void monthly_lines_count_for_every_month_and_make_the_monthly_revenue() {
    DealSteps steps = new DealSteps(sales);
    List<Map<String, Object>> lines =
        List.of(
            Map.of("name", "初期費用", "price", 50_000, "cost", 10_000),
            Map.of(
                "name", "利用料", "price", 9_800, "cost", 1_000, "quantity", 2, "billing", "monthly"));
    steps
        .create(Map.of("lines", lines, "billing", "monthly", "billingMonths", 12))
        .then()
        .statusCode(201)
        .body("attributes.amountYen", equalTo(50_000 + 12 * 19_600))
        .body("attributes.costYen", equalTo(10_000 + 12 * 2_000))
        .body("facts.mrrYen", equalTo(19_600));
    steps
        .create(Map.of("lines", lines))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/billing"));
  }

  @Test
  void with_lines_no_other_amount_is_taken() {
    DealSteps steps = new DealSteps(sales);
    List<Map<String, Object>> lines = List.of(Map.of("name", "作業", "price", 700));
    steps
        .create(Map.of("lines", lines, "amountYen", 800))
        .then()
        .statusCode(400)
        .body("errors.code", contains("deals.lines.amount"));
    String id = steps.created(Map.of("lines", lines, "amountYen", 700, "costYen", 300));
    steps.get(id).then().body("attributes.costYen", equalTo(300));
    steps.change(id, 1, Map.of("amountYen", 1)).then().statusCode(400);
    steps
        .change(id, 1, Map.of("lines", List.of(Map.of("name", "作業", "price", 900))))
        .then()
        .statusCode(200)
        .body("attributes.amountYen", equalTo(900));
    steps
        .change(id, 2, Map.of("lines", List.of(), "amountYen", 5))
        .then()
        .statusCode(200)
        .body("attributes.amountYen", equalTo(5));
  }

  @Test
  void fractions_of_a_quantity_are_rounded_to_the_yen_once_a_line() {
    DealSteps steps = new DealSteps(sales);
    steps
        .create(
            Map.of(
                "lines",
                List.of(
                    Map.of("name", "一", "price", 333, "quantity", 1.5),
                    Map.of("name", "二", "price", 1, "quantity", 0.125))))
        .then()
        .statusCode(201)
        .body("attributes.lines[0].quantity", equalTo(1.5f))
        .body("attributes.amountYen", equalTo(500));
  }

  @Test
  void what_cannot_be_a_line_is_refused_and_its_place_is_named() {
    DealSteps steps = new DealSteps(sales);
    List<Map<String, Object>> bad = new ArrayList<>();
    bad.add(Map.of("price", 1));
    bad.add(Map.of("name", "名"));
    bad.add(Map.of("name", "数", "price", 1, "quantity", -1));
    bad.add(Map.of("name", "数", "price", 1, "quantity", 0.0001));
    bad.add(Map.of("name", "数", "price", 1, "quantity", 1e300));
    bad.add(Map.of("name", "額", "price", 1_000_000_000_000L, "cost", -1));
    bad.add(Map.of("name", "税", "price", 1, "rate", 101));
    bad.add(Map.of("product", UUID.randomUUID().toString()));
    bad.add(null);
    steps
        .create(Map.of("lines", bad))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/lines/0/name",
                "/lines/1/price",
                "/lines/2/quantity",
                "/lines/3/quantity",
                "/lines/4/quantity",
                "/lines/5/price",
                "/lines/5/cost",
                "/lines/6/rate",
                "/lines/7/product",
                "/lines/8"));
    List<Map<String, Object>> huge = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      huge.add(Map.of("name", "大", "price", 999_999_999_999L, "quantity", 999));
    }
    steps
        .create(Map.of("lines", huge))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/lines"));
    huge.add(huge.getFirst());
    steps
        .create(Map.of("lines", huge))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/lines"));
    steps
        .create(Map.of("lines", List.of(Map.of("name", "値引き", "price", -1))))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/lines"));
  }

  @Test
  void a_line_of_more_than_there_is_money_is_refused_where_it_stands_also_beside_its_opposite() {
    DealSteps steps = new DealSteps(sales);
    Map<String, Object> much =
        Map.of("name", "巨額", "quantity", 999_999_999, "price", 999_999_999_999L);
    Map<String, Object> opposite =
        Map.of("name", "巨額値引き", "quantity", 999_999_999, "price", -999_999_999_999L);
    Map<String, Object> dear =
        Map.of("name", "巨額原価", "price", 1, "quantity", 999_999_999, "cost", 999_999_999_999L);
    steps
        .create(Map.of("lines", List.of(much, opposite, dear)))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/lines/0/price", "/lines/1/price", "/lines/2/cost"));
    sales
        .request()
        .body(
            Map.of("title", "巨額契約", "companyId", steps.company(), "lines", List.of(much, opposite)))
        .post("/api/contracts")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/lines/0/price", "/lines/1/price"));
  }
}
