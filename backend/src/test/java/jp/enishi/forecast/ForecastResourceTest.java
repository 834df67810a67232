package jp.enishi.forecast;

import static jp.enishi.contracts.ContractSteps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.enishi.forecast.snapshot.Snapshots;
import jp.enishi.platform.time.FiscalYear;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was won and what is expected, on the deals of one pipeline alone. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ForecastResourceTest {

  private static final FiscalYear YEAR = FiscalYear.of(today(), 4);

  private final Somebody sales = Somebody.sales();
  private DealSteps steps;

  @Inject Snapshots snapshots;
  @Inject Jdbi jdbi;

  @BeforeEach
  void there_is_a_pipeline() {
    steps = DealSteps.alone(sales);
  }

  private String pipeline() {
    String deal = steps.created(Map.of());
    return steps.get(deal).path("facts.pipelineId");
  }

  private Response forecast(Somebody who, String query) {
    return who.request().get("/api/forecast?" + query);
  }

  private int month(LocalDate day) {
    return Math.floorMod(day.getMonthValue() - 4, 12);
  }

  private LocalDate inYear(int months, int day) {
    return YEAR.first().plusMonths(months).withDayOfMonth(day);
  }

  private String deal(long yen, int chance, LocalDate expected, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.putIfAbsent("amountYen", yen);
    all.put("probability", chance);
    all.put("expectedCloseOn", expected.toString());
    return steps.created(all);
  }

  private String won(long yen, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.putAll(
        Map.of("stageId", steps.stage("受注"), "amountYen", yen, "closedOn", today().toString()));
    return steps.created(all);
  }

  @Test
  void each_deal_stands_in_its_month_and_in_one_of_four_buckets() {
    String pipeline = pipeline();
    LocalDate later = inYear(11, 15);
    won(1_000, Map.of("costYen", 400));
    deal(333, 80, later, Map.of());
    deal(500, 79, later, Map.of());
    deal(700, 49, later, Map.of("costYen", 200));
    deal(9_999, 90, YEAR.last().plusDays(1), Map.of());
    String at = "total.cells[%d].".formatted(11);
    Response answer = forecast(sales, "pipeline=" + pipeline);
    answer
        .then()
        .statusCode(200)
        .body("year", equalTo(YEAR.year()))
        .body("columns.size()", equalTo(12))
        .body("columns[0].from", equalTo(YEAR.first().toString()))
        .body("committedFrom", equalTo(80))
        .body(at + "committedYen", equalTo(333))
        .body(at + "bestCaseYen", equalTo(500))
        .body(at + "pipelineYen", equalTo(700))
        .body(at + "weightedYen", equalTo(266 + 395 + 343))
        .body(at + "targetYen", nullValue())
        .body("total.cells[%d].wonYen".formatted(month(today())), equalTo(1_000))
        .body("total.sum.outlookYen", equalTo(1_333))
        .body("total.sum.pipelineCount", equalTo(1))
        .body("undatedCount", equalTo(1))
        .body("rows.id", contains(sales.request().get("/api/me").<String>path("id")))
        .body("rows[0].name", equalTo(sales.name()));
    forecast(sales, "measure=margin&pipeline=" + pipeline)
        .then()
        .body("total.sum.wonYen", equalTo(600))
        .body("total.sum.pipelineYen", equalTo(500));
    forecast(sales, "period=quarter&by=team&pipeline=" + pipeline)
        .then()
        .body("columns.size()", equalTo(4))
        .body("total.cells[3].committedYen", equalTo(333))
        .body("rows[0].name", equalTo("営業一課"));
    forecast(sales, "period=year&pipeline=" + pipeline)
        .then()
        .body("total.cells[0].outlookYen", equalTo(1_333));
    forecast(Somebody.salesOfTheOtherTeam(), "pipeline=" + pipeline)
        .then()
        .body("rows", empty())
        .body("total.sum.outlookYen", equalTo(0));
  }

  @Test
  void by_product_a_deal_is_divided_by_its_lines_and_adds_up() {
    String pipeline = pipeline();
    Somebody manager = Somebody.with("manager", Somebody.FIRST_TEAM);
    String product =
        manager.request().body(Map.of("name", "予実商品")).post("/api/products").path("id");
    won(
        12_500,
        Map.of(
            "billing",
            "monthly",
            "billingMonths",
            12,
            "lines",
            List.of(
                Map.of("product", product, "price", 1_000, "cost", 300, "billing", "monthly"),
                Map.of("name", "作業", "price", 500, "cost", 100))));
    won(70, Map.of());
    Response answer = forecast(sales, "by=product&pipeline=" + pipeline);
    answer
        .then()
        .body("rows.size()", equalTo(2))
        .body("rows[0].id", equalTo(product))
        .body("rows[0].name", equalTo("予実商品"))
        .body("rows[0].sum.wonYen", equalTo(12_000))
        .body("rows[1].sum.wonYen", equalTo(570))
        .body("total.sum.wonYen", equalTo(12_570))
        .body("total.sum.wonCount", equalTo(2));
    assertThat(answer.<Object>path("rows[1].id")).isNull();
    forecast(sales, "by=product&measure=margin&pipeline=" + pipeline)
        .then()
        .body("rows[0].sum.wonYen", equalTo(8_400))
        .body("total.sum.wonYen", equalTo(8_800));
  }

  /** The list behind a number has the same sum, whatever deals there are. */
  @Test
  void every_number_opens_to_the_deals_behind_it() {
    Random random = new Random(2_026);
    String pipeline = pipeline();
    String me = sales.request().get("/api/me").path("id");
    for (int i = 0; i < 30; i++) {
      if (random.nextInt(3) == 0) {
        Map<String, Object> more = new HashMap<>();
        LocalDate day =
            YEAR.first()
                .plusDays(
                    random.nextInt(1 + (int) (today().toEpochDay() - YEAR.first().toEpochDay())));
        more.put("stageId", steps.stage("受注"));
        more.put("closedOn", day.toString());
        more.put("amountYen", random.nextInt(1_000_000));
        steps.created(more);
      } else {
        deal(
            random.nextInt(1_000_000),
            random.nextInt(101),
            YEAR.first().plusDays(random.nextInt(365)),
            Map.of());
      }
    }
    JsonPath answer = forecast(sales, "pipeline=" + pipeline + "&owner=me").jsonPath();
    for (int i = 0; i < 12; i++) {
      String column = "columns[" + i + "].";
      String cell = "rows[0].cells[" + i + "].";
      String from = answer.getString(column + "from");
      String to = answer.getString(column + "to");
      String expected = "status=open&expectedFrom=%s&expectedTo=%s".formatted(from, to);
      Map<String, String> lists =
          Map.of(
              "won", "status=won&closedFrom=%s&closedTo=%s".formatted(from, to),
              "committed", expected + "&chanceFrom=80",
              "bestCase", expected + "&chanceFrom=50&chanceTo=79",
              "pipeline", expected + "&chanceTo=49");
      lists.forEach(
          (bucket, filter) -> {
            Response list =
                sales
                    .request()
                    .get(
                        "/api/deals?limit=200&fields=amountYen&pipeline=%s&owner=%s&%s"
                            .formatted(pipeline, me, filter));
            List<Integer> amounts = list.path("items.attributes.amountYen");
            assertThat(amounts.stream().mapToLong(Integer::longValue).sum())
                .as(bucket)
                .isEqualTo(answer.getLong(cell + bucket + "Yen"));
            assertThat(amounts).as(bucket).hasSize(answer.getInt(cell + bucket + "Count"));
          });
      List<Integer> weighted =
          sales
              .request()
              .get("/api/deals?limit=200&pipeline=%s&owner=%s&%s".formatted(pipeline, me, expected))
              .path("items.facts.weightedYen");
      assertThat(weighted.stream().mapToLong(Integer::longValue).sum())
          .isEqualTo(answer.getLong(cell + "weightedYen"));
    }
  }

  @Test
  void what_was_said_on_an_evening_stays_so_whatever_becomes_of_the_deals() throws Exception {
    String pipeline = pipeline();
    LocalDate soon = YEAR.last();
    String stays = deal(100, 90, soon, Map.of());
    String moves = deal(1_000, 90, soon, Map.of());
    String goes = deal(10_000, 90, soon, Map.of());
    Response unmade =
        steps.create(
            Map.of("amountYen", 100_000, "probability", 90, "expectedCloseOn", soon.toString()));
    AtOnce.twenty(
        _ -> {
          snapshots.take(today());
          return true;
        });
    int states =
        jdbi.withHandle(
            h ->
                h.select(
                        "select count(*) from forecast.deal_state where deal_id = ?",
                        UUID.fromString(stays))
                    .mapTo(Integer.class)
                    .one());
    assertThat(states).isEqualTo(1);
    steps.change(moves, 1, Map.of("amountYen", 3_000, "probability", 10)).then().statusCode(200);
    sales.request().header("If-Match", "\"1\"").delete("/api/deals/" + goes).then().statusCode(200);
    sales
        .request()
        .post("/api/changes/" + unmade.header("Change-Id") + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(1));
    forecast(sales, "asOf=" + today() + "&pipeline=" + pipeline)
        .then()
        .statusCode(200)
        .body("asOf", equalTo(today().toString()))
        .body("total.sum.committedYen", equalTo(111_100));
    forecast(sales, "pipeline=" + pipeline)
        .then()
        .body("asOf", nullValue())
        .body("total.sum.committedYen", equalTo(100))
        .body("total.sum.pipelineYen", equalTo(3_000));
    snapshots.take(today().plusDays(3));
    forecast(sales, "asOf=" + today() + "&pipeline=" + pipeline)
        .then()
        .body("total.sum.committedYen", equalTo(111_100));
    forecast(sales, "asOf=" + today().plusDays(2) + "&pipeline=" + pipeline)
        .then()
        .body("asOf", equalTo(today().plusDays(2).toString()))
        .body("total.sum.committedYen", equalTo(100))
        .body("total.sum.pipelineYen", equalTo(3_000));
    forecast(Somebody.salesOfTheOtherTeam(), "asOf=" + today() + "&pipeline=" + pipeline)
        .then()
        .body("total.sum.committedYen", equalTo(0));
    sales
        .request()
        .get("/api/forecast?asOf=1999-01-01")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?asOf"));
    sales.request().get("/api/forecast/snapshots").then().body("first.size()", equalTo(10));
  }

  @Test
  void parameters_that_mean_nothing_are_named() {
    for (String query :
        List.of("measure=x", "by=x", "period=x", "year=1999", "owner=x", "asOf=x")) {
      String name = "?" + query.substring(0, query.indexOf('='));
      forecast(sales, query).then().statusCode(400).body("errors.pointer", hasItem(name));
    }
  }

  @Test
  void a_year_begins_in_the_month_in_which_the_firms_does() {
    fiscalYearStart(10);
    try {
      FiscalYear year = FiscalYear.of(today(), 10);
      forecast(sales, "pipeline=" + pipeline())
          .then()
          .statusCode(200)
          .body("year", equalTo(year.year()))
          .body("columns[0].from", equalTo(year.first().toString()));
    } finally {
      fiscalYearStart(4);
    }
  }

  private static void fiscalYearStart(int month) {
    Somebody admin = Somebody.admin();
    String version = admin.request().get("/api/issuer").header("ETag");
    admin
        .request()
        .header("If-Match", version)
        .body(Map.of("fiscalYearStart", month))
        .patch("/api/issuer")
        .then()
        .statusCode(200);
  }

  @Test
  void an_administrator_says_from_which_chance_a_deal_is_counted_on() {
    Somebody admin = Somebody.admin();
    Response before = admin.request().get("/api/forecast-settings");
    admin
        .request()
        .header("If-Match", before.header("ETag"))
        .body(Map.of("committedFrom", 40))
        .patch("/api/forecast-settings")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/bestCaseFrom"));
    Response changed =
        admin
            .request()
            .header("If-Match", before.header("ETag"))
            .body(Map.of("committedFrom", 81))
            .patch("/api/forecast-settings");
    changed.then().statusCode(200).body("attributes.committedFrom", equalTo(81));
    admin
        .request()
        .post("/api/changes/" + changed.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    sales
        .request()
        .get("/api/forecast-settings")
        .then()
        .body("attributes.committedFrom", equalTo(80));
  }

  @Test
  void lines_stored_with_more_than_a_report_can_tell_do_not_break_it() {
    String pipeline = pipeline();
    String product = UUID.randomUUID().toString();
    String deal = deal(1_000, 10, inYear(11, 15), Map.of());
    jdbi.useHandle(
        h ->
            h.execute(
                """
                update deals.deal set lines = array[
                  cast(row(cast(? as uuid), '巨額', 999999999, 999999999999, 0, 'standard', 10, 'once') as deals.line),
                  cast(row(null, '巨額値引き', 999999999, -999999999999, 0, 'standard', 10, 'once') as deals.line)]
                where id = cast(? as uuid)
                """,
                product,
                deal));
    forecast(sales, "by=product&pipeline=" + pipeline)
        .then()
        .statusCode(200)
        .body(
            "rows.find { it.id == '%s' }.sum.pipelineYen".formatted(product),
            equalTo(Long.MAX_VALUE))
        .body("total.sum.pipelineYen", equalTo(1_000));
    forecast(sales, "by=product&measure=margin&pipeline=" + pipeline).then().statusCode(200);
  }
}
