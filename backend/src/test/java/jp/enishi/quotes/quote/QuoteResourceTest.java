package jp.enishi.quotes.quote;

import static jp.enishi.testing.QuoteTrials.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.enishi.testing.QuoteTrials;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class QuoteResourceTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();

  @Test
  void a_draft_has_no_number_and_takes_what_the_firm_usually_says() {
    QuoteTrials trials = new QuoteTrials(sales);
    trials
        .create(
            Map.of(
                "title",
                "複合機入替",
                "lines",
                List.of(
                    item("複合機", 2, 450_000),
                    item("お茶", 10, 150, "reduced"),
                    item("印紙", 1, 400, "outside"),
                    item("値引き", 1, -50_000))))
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("attributes.state", equalTo("draft"))
        .body("attributes.number", nullValue())
        .body("attributes.quotedOn", equalTo(today.toString()))
        .body("attributes.validUntil", equalTo(today.plusDays(30).toString()))
        .body("attributes.paymentTerms", equalTo("月末締め翌月末払い"))
        .body("attributes.rounding", equalTo("down"))
        .body("attributes.lines[1].rate", equalTo(8))
        .body("totals.taxes.netYen", contains(850_000, 1_500, 400))
        .body("totals.taxes.taxYen", contains(85_000, 120, 0))
        .body("totals.totalYen", equalTo(937_020))
        .body("facts.expired", equalTo(false));
  }

  @Test
  void a_deal_gives_its_quote_title_customer_lines_units_and_whose_it_is() {
    QuoteTrials trials = new QuoteTrials(sales);
    String product =
        Somebody.admin()
            .request()
            .body(
                Map.of(
                    "name",
                    "保守 " + UUID.randomUUID(),
                    "unit",
                    "式",
                    "costYen",
                    6_000,
                    "prices",
                    List.of(Map.of("from", "2020-01-01", "yen", 10_000))))
            .post("/api/products")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String deal =
        trials
            .deals()
            .created(
                Map.of(
                    "title",
                    "保守契約",
                    "billing",
                    "monthly",
                    "billingMonths",
                    12,
                    "lines",
                    List.of(
                        Map.of("product", product, "billing", "monthly"),
                        item("初期費用", 1, 30_000))));
    String quote = trials.ofDeal(deal);
    trials
        .get(quote)
        .then()
        .body("attributes.title", equalTo("保守契約"))
        .body("attributes.dealId", equalTo(deal))
        .body("attributes.companyId", equalTo(trials.deals().company()))
        .body("attributes.lines[0].unit", equalTo("式"))
        .body("attributes.lines[0].cost", equalTo(6_000))
        .body("attributes.lines[0].rate", equalTo(10))
        .body("totals.netYen", equalTo(150_000))
        .body("facts.dealTitle", equalTo("保守契約"));
    sales
        .request()
        .get("/api/quotes?deal=" + deal)
        .then()
        .body("items.id", contains(quote))
        .body("items[0].facts.totalYen", equalTo(165_000));
  }

  @Test
  void a_quote_of_a_day_has_that_day_s_rates_and_they_follow_when_the_day_changes() {
    QuoteTrials trials = new QuoteTrials(sales);
    Map<String, Object> fixed = item("経過措置", 1, 1_000);
    fixed.put("rate", 7);
    Map<String, Object> draft =
        Map.of(
            "quotedOn", "2019-09-30",
            "validUntil", "2019-12-31",
            "lines", List.of(item("品目", 1, 1_000), fixed));
    String quote = trials.created(draft);
    trials.get(quote).then().body("attributes.lines.rate", contains(8, 7));
    trials
        .change(quote, 1, Map.of("quotedOn", "2019-10-01"))
        .then()
        .statusCode(200)
        .body("attributes.lines.rate", contains(10, 7));
    trials
        .create(
            Map.of(
                "quotedOn", "1988-01-01",
                "validUntil", "1988-02-01",
                "lines", List.of(item("昔の品目", 1, 1_000))))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/lines/0/rate"))
        .body("errors.code", contains("deals.line.no-rate"));
  }

  @Test
  void impossible_values_are_refused_each_by_its_name() {
    QuoteTrials trials = new QuoteTrials(sales);
    Map<String, Object> monthly = item("月額", 1, 1_000);
    monthly.put("billing", "monthly");
    trials
        .create(
            Map.of(
                "validUntil", today.minusDays(1).toString(),
                "personId", UUID.randomUUID(),
                "dealId", UUID.randomUUID(),
                "number", "Q2026-9999",
                "state", "issued",
                "lines",
                    List.of(
                        item("", 1, 1),
                        item("多すぎ", 999_999_999, 999_999_999_999L),
                        Map.of("kind", "heading"),
                        monthly)))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/number",
                "/state",
                "/validUntil",
                "/personId",
                "/dealId",
                "/lines/0/name",
                "/lines/1/price",
                "/lines/2/name",
                "/billingMonths",
                "/lines"));
    trials
        .create(Map.of("lines", List.of(item("品目", 1, 100), item("値引き", 1, -101))))
        .then()
        .statusCode(400)
        .body("errors.code", contains("quotes.lines.negative"));
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("companyId", null);
    trials
        .create(nobody)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("deals.customer.required"));
    trials.create(Map.of("title", "だめ\u0000")).then().statusCode(400);
  }

  @Test
  void an_issued_quote_stays_as_it_is_by_every_door() {
    QuoteTrials trials = new QuoteTrials(sales);
    String quote = trials.draft();
    Response edit = trials.change(quote, 1, Map.of("title", "直した件名"));
    Response issued = trials.issue(quote, 2);
    issued
        .then()
        .statusCode(200)
        .body("attributes.state", equalTo("issued"))
        .body("attributes.revision", equalTo(1));
    trials
        .change(quote, 3, Map.of("title", "あとから", "remarks", "あとから", "lines", List.of()))
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/title", "/remarks", "/lines"))
        .body("errors.code", hasItem("quotes.issued.final"));
    trials
        .change(quote, 3, Map.of("number", "Q1", "state", "draft"))
        .then()
        .statusCode(400)
        .body("errors.code", contains("quotes.given", "quotes.given"));
    sales
        .request()
        .header("If-Match", "\"3\"")
        .delete("/api/quotes/" + quote)
        .then()
        .statusCode(409)
        .body("errors.code", contains("quotes.issued.kept"));
    sales
        .request()
        .post("/api/changes/" + issued.header("Change-Id") + "/undo")
        .then()
        .statusCode(409)
        .body("errors.code", contains("quotes.issued.for-good"));
    sales
        .request()
        .post("/api/changes/" + edit.header("Change-Id") + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(0))
        .body("conflicts.reason", contains("refused"));
    trials
        .issue(quote, 3)
        .then()
        .statusCode(409)
        .body("errors.code", contains("quotes.step.issued"));
    trials
        .change(quote, 3, Map.of("note", "先方は検討中"))
        .then()
        .statusCode(200)
        .body("attributes.note", equalTo("先方は検討中"))
        .body("attributes.title", equalTo("直した件名"));
  }

  @Test
  void nothing_is_issued_without_an_item_or_of_an_older_version() {
    QuoteTrials trials = new QuoteTrials(sales);
    String empty = trials.created(Map.of("lines", List.of(Map.of("kind", "text", "name", "説明だけ"))));
    trials
        .issue(empty, 1)
        .then()
        .statusCode(400)
        .body("errors.code", contains("quotes.issue.empty"));
    trials.issue(empty, 9).then().statusCode(412).body("current.version", equalTo(1));
    sales.request().post("/api/quotes/" + empty + "/issue").then().statusCode(428);
  }

  @Test
  void a_revision_is_the_next_version_of_the_number_and_takes_the_place_of_the_one_before() {
    QuoteTrials trials = new QuoteTrials(sales);
    String first = trials.draft();
    String number = trials.issued(first).path("attributes.number");
    String second =
        sales
            .request()
            .post("/api/quotes/" + first + "/revisions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    sales
        .request()
        .post("/api/quotes/" + first + "/revisions")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/series"));
    trials.change(second, 1, Map.of("lines", List.of(item("品目", 1, 900)))).then().statusCode(200);
    trials
        .issue(second, 2)
        .then()
        .statusCode(200)
        .body("attributes.number", equalTo(number + "-2"))
        .body("attributes.revision", equalTo(2))
        .body("attributes.revises", equalTo(first));
    trials.get(first).then().body("attributes.state", equalTo("replaced"));
    sales
        .request()
        .post("/api/quotes/" + first + "/revisions")
        .then()
        .statusCode(409)
        .body("errors.code", contains("quotes.revise.newer"));
    trials
        .step(first, 3, "accept", Map.of())
        .then()
        .statusCode(409)
        .body("errors.code", contains("quotes.step.replaced"));
    sales
        .request()
        .get("/api/quotes?series=" + number + "&sort=number")
        .then()
        .body("items.attributes.number", contains(number, number + "-2"));
  }

  @Test
  void a_draft_of_a_version_that_was_thrown_away_makes_room_for_another() {
    QuoteTrials trials = new QuoteTrials(sales);
    String first = trials.draft();
    trials.issued(first);
    String draft = sales.request().post("/api/quotes/" + first + "/revisions").path("id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/quotes/" + draft)
        .then()
        .statusCode(200);
    trials
        .issue(draft, 2)
        .then()
        .statusCode(409)
        .body("errors.code", contains("quotes.step.trashed"));
    sales.request().post("/api/quotes/" + first + "/revisions").then().statusCode(201);
    sales
        .request()
        .post("/api/quotes/" + draft + "/restore")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/series"));
  }

  @Test
  void a_copy_says_the_same_today_and_knows_nothing_of_the_number() {
    QuoteTrials trials = new QuoteTrials(sales);
    String quote =
        trials.created(
            Map.of(
                "quotedOn", "2019-09-01",
                "validUntil", "2019-09-30",
                "lines", List.of(item("品目", 3, 1_000))));
    trials.issued(quote);
    sales
        .request()
        .post("/api/quotes/" + quote + "/copies")
        .then()
        .statusCode(201)
        .body("attributes.state", equalTo("draft"))
        .body("attributes.number", nullValue())
        .body("attributes.series", nullValue())
        .body("attributes.quotedOn", equalTo(today.toString()))
        .body("attributes.lines[0].rate", equalTo(10))
        .body("totals.totalYen", equalTo(3_300));
  }

  @Test
  void issued_quotes_whose_time_has_passed_are_found_as_expired() {
    QuoteTrials trials = new QuoteTrials(sales);
    String old =
        trials.created(
            Map.of(
                "quotedOn", today.minusDays(40).toString(),
                "validUntil", today.minusDays(10).toString(),
                "lines", List.of(item("品目", 1, 1))));
    String now = trials.draft();
    trials.issued(old).then().body("facts.expired", equalTo(true));
    trials.issued(now).then().body("facts.expired", equalTo(false));
    String company = "&company=" + trials.deals().company();
    sales
        .request()
        .get("/api/quotes?state=expired" + company)
        .then()
        .body("items.id", contains(old));
    sales
        .request()
        .get("/api/quotes?state=issued" + company)
        .then()
        .body("items.id", contains(now));
    sales
        .request()
        .get("/api/quotes?state=expired,issued" + company)
        .then()
        .body("items", hasSize(2));
    sales.request().get("/api/quotes?state=lost").then().statusCode(400);
  }

  @Test
  void quotes_of_another_team_are_unknown_and_a_colleague_on_them_sees_them() {
    QuoteTrials trials = new QuoteTrials(sales);
    String quote = trials.draft();
    stranger.request().get("/api/quotes/" + quote).then().statusCode(404);
    stranger.request().get("/api/quotes/" + quote + "/pdf").then().statusCode(404);
    stranger.request().get("/api/quotes/" + quote + "/page").then().statusCode(404);
    stranger
        .request()
        .get("/api/quotes?company=" + trials.deals().company())
        .then()
        .body("items", empty());
    String foreignDeal = trials.deals().created(Map.of());
    stranger.request().post("/api/deals/" + foreignDeal + "/quotes").then().statusCode(404);
    new QuoteTrials(stranger)
        .create(Map.of("dealId", foreignDeal, "companyId", trials.deals().company()))
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/dealId", "/companyId"));
    String him = stranger.request().get("/api/me").path("id");
    trials.change(quote, 1, Map.of("coOwnerIds", List.of(him))).then().statusCode(200);
    stranger
        .request()
        .get("/api/quotes/" + quote)
        .then()
        .statusCode(200)
        .body("facts.companyName", nullValue());
    stranger.request().get("/api/quotes").then().body("items.id", hasItem(quote));
    sales.request().get("/api/quotes/" + quote + "/history").then().body("items", hasSize(2));
  }

  @Test
  void the_search_box_finds_a_quote_by_its_number_and_title() {
    QuoteTrials trials = new QuoteTrials(sales);
    String title = "検索用" + UUID.randomUUID();
    String quote = trials.created(Map.of("title", title, "lines", List.of(item("品目", 1, 1))));
    String number = trials.issued(quote).path("attributes.number");
    for (String words : List.of(title, number)) {
      sales
          .request()
          .queryParam("q", words)
          .get("/api/quotes")
          .then()
          .body("items.id", hasItem(quote));
      sales.request().queryParam("q", words).get("/api/search").then().statusCode(200);
      stranger
          .request()
          .queryParam("q", words)
          .get("/api/quotes")
          .then()
          .body("items.id", not(hasItem(quote)));
    }
  }

  @Test
  void merged_customers_keep_their_quotes_even_issued_ones() {
    QuoteTrials trials = new QuoteTrials(sales);
    String quote = trials.draft();
    trials.issued(quote);
    String survivor =
        trials.deals().created("/api/companies", Map.of("name", "残る会社 " + UUID.randomUUID()));
    sales
        .request()
        .body(
            Map.of(
                "survivorId",
                survivor,
                "records",
                List.of(
                    Map.of("id", survivor, "version", 1),
                    Map.of("id", trials.deals().company(), "version", 1))))
        .post("/api/companies/merges")
        .then()
        .statusCode(201);
    trials.get(quote).then().body("attributes.companyId", equalTo(survivor));
    assertThat(trials.pdf(quote)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void bulk_edits_hand_quotes_over_and_leave_issued_ones_as_they_are() {
    QuoteTrials trials = new QuoteTrials(sales);
    String draft = trials.draft();
    String issued = trials.draft();
    trials.issued(issued);
    Response edit =
        sales
            .request()
            .body(
                Map.of(
                    "kind", "quote",
                    "ids", List.of(draft, issued),
                    "change", Map.of("trash", true)))
            .post("/api/bulk-edits");
    edit.then().statusCode(201);
    String id = edit.path("id");
    for (int i = 0; i < 400 && !"planned".equals(state(id)); i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    sales
        .request()
        .get("/api/bulk-edits/" + id + "/rows")
        .then()
        .body("items.outcome", containsInAnyOrder("change", "refused"));
  }

  private String state(String edit) {
    return sales.request().get("/api/bulk-edits/" + edit).path("state");
  }
}
