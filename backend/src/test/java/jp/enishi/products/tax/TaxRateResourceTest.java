package jp.enishi.products.tax;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TaxRateResourceTest {

  private final Somebody admin = Somebody.admin();
  private final Somebody sales = Somebody.sales();

  private Response on(String day) {
    return sales.request().queryParam("on", day).get("/api/tax-rates/in-force");
  }

  private Response create(Map<String, ?> details) {
    return admin.request().body(details).post("/api/tax-rates");
  }

  @Test
  void the_rates_of_a_day_are_those_the_law_had() {
    on("2019-09-30")
        .then()
        .statusCode(200)
        .body("attributes.taxClass", contains("standard"))
        .body("attributes.rate", contains(8.0f));
    on("2019-10-01")
        .then()
        .body("attributes.taxClass", contains("standard", "reduced"))
        .body("attributes.rate", contains(10.0f, 8.0f));
    on("1997-03-31").then().body("attributes.rate", contains(3.0f));
    on("1997-04-01").then().body("attributes.rate", contains(5.0f));
    sales.request().get("/api/tax-rates/in-force").then().body("attributes.rate", hasItem(10.0f));
  }

  @Test
  void a_day_before_there_was_a_tax_is_refused_and_the_day_is_named() {
    on("1989-03-31")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?on"))
        .body("errors.code", contains("products.tax.none"));
    on("2026-02-30").then().statusCode(400).body("errors.pointer", contains("?on"));
  }

  @Test
  void a_new_rate_is_an_administrators_row_and_holds_from_its_day_on() {
    Response made = create(Map.of("taxClass", "reduced", "rate", 0, "validFrom", "2150-04-01"));
    made.then().statusCode(201).header("ETag", "\"1\"");
    String address = "/api/tax-rates/" + made.path("id");
    on("2150-03-31").then().body("attributes.rate", contains(10.0f, 8.0f));
    on("2150-04-01").then().body("attributes.rate", contains(10.0f, 0.0f));
    create(Map.of("taxClass", "reduced", "rate", 1, "validFrom", "2150-04-01"))
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/validFrom"));
    admin
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("rate", 2.5))
        .patch(address)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("attributes.rate", equalTo(2.5f));
    admin
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("rate", 3))
        .patch(address)
        .then()
        .statusCode(412)
        .body("current.version", equalTo(2));
    Response removed = admin.request().header("If-Match", "\"2\"").delete(address);
    removed.then().statusCode(204);
    on("2150-04-01").then().body("attributes.rate", contains(10.0f, 8.0f));
    String undo = "/api/changes/" + removed.header("Change-Id") + "/undo";
    sales.request().post(undo).then().statusCode(404);
    admin.request().post(undo).then().statusCode(200);
    on("2150-04-01").then().body("attributes.rate", contains(10.0f, 2.5f));
    admin.request().header("If-Match", "\"2\"").delete(address).then().statusCode(204);
  }

  @Test
  void what_cannot_be_a_rate_is_refused_and_named() {
    create(Map.of()).then().statusCode(400).body("errors.pointer", hasItem("/rate"));
    create(Map.of("taxClass", "exempt", "rate", 101, "validFrom", "1500-01-01"))
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/taxClass", "/rate", "/validFrom"));
    for (Object rate : List.of(-1, 1.234, 1e300, "10", true, List.of())) {
      create(Map.of("taxClass", "standard", "rate", rate, "validFrom", "2160-01-01"))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/rate"));
    }
    sales
        .request()
        .body(Map.of("taxClass", "standard", "rate", 1, "validFrom", "2160-01-01"))
        .post("/api/tax-rates")
        .then()
        .statusCode(403);
  }

  private Response change(String rate, int version, Map<String, ?> patch) {
    return admin
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/tax-rates/" + rate);
  }

  private Response remove(String rate, int version) {
    return admin
        .request()
        .header("If-Match", "\"" + version + "\"")
        .delete("/api/tax-rates/" + rate);
  }

  private Response undo(Response change) {
    return admin.request().post("/api/changes/" + change.header("Change-Id") + "/undo");
  }

  @Test
  void a_rate_that_lines_were_priced_with_stays_and_is_told_by_what_it_is_used() {
    Response made = create(Map.of("taxClass", "standard", "rate", 12, "validFrom", "2170-04-01"));
    String rate = made.path("id");
    Response later = create(Map.of("taxClass", "standard", "rate", 13, "validFrom", "2171-04-01"));
    List<Map<String, Object>> lines = List.of(Map.of("name", "品", "price", 100));
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of("title", "先の商談", "pricedOn", "2170-05-01", "lines", lines));
    String quote =
        deals.created(
            "/api/quotes",
            Map.of(
                "title",
                "先の見積",
                "companyId",
                deals.company(),
                "quotedOn",
                "2171-03-31",
                "validUntil",
                "2171-04-30",
                "lines",
                lines));
    String contract =
        deals.created(
            "/api/contracts",
            Map.of(
                "title",
                "先の契約",
                "companyId",
                deals.company(),
                "pricedOn",
                "2170-04-01",
                "lines",
                lines));
    admin
        .request()
        .get("/api/tax-rates/" + rate + "/uses")
        .then()
        .statusCode(200)
        .body("inUse", equalTo(true))
        .body("records.kind", contains("contract", "deal", "quote"))
        .body("records.id", contains(contract, deal, quote))
        .body("records.title", contains("先の契約", "先の商談", "先の見積"))
        .body("more", equalTo(false));
    change(rate, 1, Map.of("rate", 11)).then().statusCode(409);
    change(rate, 1, Map.of("validFrom", "2170-03-01")).then().statusCode(409);
    remove(rate, 1).then().statusCode(409).body("detail", containsString("明細"));
    undo(made)
        .then()
        .statusCode(200)
        .body("undone", equalTo(0))
        .body("conflicts.reason", contains("used"));
    on("2170-05-01").then().body("attributes.rate", hasItem(12.0f));
    remove(later.path("id"), 1).then().statusCode(204);

    sales.request().header("If-Match", "\"1\"").delete("/api/quotes/" + quote);
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("lines", List.of()))
        .patch("/api/contracts/" + contract)
        .then()
        .statusCode(200);
    remove(rate, 1).then().statusCode(409);
    deals
        .change(deal, 1, Map.of("lines", List.of(Map.of("name", "品", "price", 100, "rate", 10))))
        .then()
        .statusCode(200);
    remove(rate, 1)
        .then()
        .statusCode(409); // the trash can be emptied by nobody: what is in it comes back
  }

  @Test
  void what_a_rate_is_used_by_is_told_as_far_as_it_may_be_seen() {
    String rate =
        create(Map.of("taxClass", "reduced", "rate", 7, "validFrom", "2175-04-01")).path("id");
    new DealSteps(sales)
        .created(
            Map.of(
                "pricedOn",
                "2175-05-01",
                "lines",
                List.of(Map.of("name", "品", "price", 100, "tax", "reduced"))));
    Somebody narrow =
        new Somebody(
            UUID.randomUUID().toString(),
            "二課の管理者",
            Set.of("admin", "scope-team"),
            Set.of(Somebody.SECOND_TEAM));
    narrow
        .request()
        .get("/api/tax-rates/" + rate + "/uses")
        .then()
        .statusCode(200)
        .body("inUse", equalTo(true))
        .body("records", empty());
    narrow
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/tax-rates/" + rate)
        .then()
        .statusCode(409);
    sales.request().get("/api/tax-rates/" + rate + "/uses").then().statusCode(403);
    admin.request().get("/api/tax-rates/" + UUID.randomUUID() + "/uses").then().statusCode(404);
  }

  @Test
  void the_history_tells_of_every_rate_also_of_one_that_is_gone() {
    String rate =
        create(Map.of("taxClass", "standard", "rate", 21, "validFrom", "2180-04-01")).path("id");
    change(rate, 1, Map.of("rate", 20)).then().statusCode(200);
    Response removed = remove(rate, 2);
    removed.then().statusCode(204);
    String mine = "items.findAll { it.recordId == '" + rate + "' }";
    sales
        .request()
        .get("/api/tax-rates/history")
        .then()
        .statusCode(200)
        .body(mine + ".operation", contains("delete", "update", "insert"))
        .body(mine + "[1].fields.field", contains("rate"))
        .body(mine + "[1].fields[0].before", equalTo(21.0f))
        .body(mine + "[1].fields[0].after", equalTo(20.0f));
    undo(removed).then().statusCode(200).body("undone", equalTo(1));
    sales
        .request()
        .get("/api/tax-rates/history")
        .then()
        .body(mine + ".operation", contains("insert", "delete", "update", "insert"))
        .body(mine + "[0].cause", equalTo("undo"));
    sales.request().get("/api/tax-rates/history?cursor=x").then().statusCode(400);
    remove(rate, 2).then().statusCode(204);
  }
}
