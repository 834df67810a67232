package jp.enishi.products.tax;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
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
}
