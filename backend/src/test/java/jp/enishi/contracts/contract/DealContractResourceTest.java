package jp.enishi.contracts.contract;

import static jp.enishi.contracts.ContractSteps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** A won deal becomes a contract in one step. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DealContractResourceTest {

  private final Somebody manager = Somebody.with("manager", Somebody.FIRST_TEAM);
  private final ContractSteps steps = new ContractSteps(manager);

  private String won(Map<String, ?> more) {
    Map<String, Object> all = new java.util.HashMap<>(more);
    all.put("stageId", steps.deals().stage("受注"));
    all.putIfAbsent("amountYen", 600_000);
    return steps.deals().created(all);
  }

  @Test
  void customer_lines_amount_billing_and_care_are_the_deals_and_dates_are_proposed() {
    String product =
        manager
            .request()
            .body(
                Map.of(
                    "name",
                    "保守 " + UUID.randomUUID(),
                    "prices",
                    List.of(Map.of("from", "2020-01-01", "yen", 5_000))))
            .post("/api/products")
            .path("id");
    String deal =
        steps
            .deals()
            .created(
                Map.of(
                    "title",
                    "保守の更新",
                    "stageId",
                    steps.deals().stage("受注"),
                    "billing",
                    "monthly",
                    "billingMonths",
                    24,
                    "tags",
                    List.of("重点"),
                    "lines",
                    List.of(Map.of("product", product, "quantity", 4, "billing", "monthly"))));
    String starts = today().withDayOfMonth(1).plusMonths(1).toString();
    String ends = today().withDayOfMonth(1).plusMonths(25).minusDays(1).toString();
    manager
        .request()
        .get("/api/deals/" + deal + "/contract")
        .then()
        .statusCode(200)
        .body("attributes.startsOn", equalTo(starts))
        .body("existing", empty());
    Response made = steps.contract(deal, Map.of("code", "K-" + deal));
    made.then()
        .statusCode(201)
        .header("Location", containsString("/api/contracts/" + made.path("id")))
        .body("attributes.title", equalTo("保守の更新"))
        .body("attributes.companyId", equalTo(steps.deals().company()))
        .body("attributes.dealId", equalTo(deal))
        .body("attributes.lines[0].product", equalTo(product))
        .body("attributes.lines[0].price", equalTo(5_000))
        .body("attributes.amountYen", equalTo(480_000))
        .body("attributes.billing", equalTo("monthly"))
        .body("attributes.signedOn", equalTo(today().toString()))
        .body("attributes.startsOn", equalTo(starts))
        .body("attributes.endsOn", equalTo(ends))
        .body("attributes.tags", contains("重点"))
        .body("facts.mrrYen", equalTo(20_000))
        .body("facts.dealTitle", equalTo("保守の更新"));
    manager
        .request()
        .get("/api/deals/" + deal + "/contract")
        .then()
        .body("existing.id", contains(made.<String>path("id")));
  }

  @Test
  void what_the_body_says_differently_counts_and_is_checked() {
    String deal = won(Map.of());
    steps
        .contract(deal, Map.of("endsOn", "1990-01-01"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/endsOn"));
    steps.contract(deal, Map.of("nmae", 1)).then().statusCode(400);
    steps
        .contract(deal, Map.of("title", "別名", "termMonths", 6))
        .then()
        .statusCode(201)
        .body("attributes.title", equalTo("別名"))
        .body("attributes.endsOn", equalTo(today().plusMonths(6).minusDays(1).toString()));
  }

  @Test
  void only_a_won_deal_and_only_once_unless_one_more_is_asked_for() {
    String open = steps.deals().created(Map.of());
    steps
        .contract(open, Map.of())
        .then()
        .statusCode(409)
        .body("detail", containsString("受注した商談だけ"));
    String deal = won(Map.of());
    String first = steps.contract(deal, Map.of()).then().statusCode(201).extract().path("id");
    steps.contract(deal, Map.of()).then().statusCode(409).body("detail", containsString("すでに"));
    manager
        .request()
        .body(Map.of())
        .post("/api/deals/" + deal + "/contract?another=true")
        .then()
        .statusCode(201);
    manager.request().get("/api/contracts?deal=" + deal).then().body("items.size()", equalTo(2));
    assertThat(first).isNotNull();
  }

  @Test
  void of_twenty_at_once_one_makes_the_contract() throws Exception {
    String deal = won(Map.of());
    List<Integer> answers = AtOnce.twenty(_ -> steps.contract(deal, Map.of()).statusCode());
    assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void a_product_that_went_to_the_trash_since_stays_as_a_name() {
    String product = manager.request().body(Map.of("name", "廃番")).post("/api/products").path("id");
    String deal =
        steps
            .deals()
            .created(
                Map.of(
                    "stageId", steps.deals().stage("受注"),
                    "lines", List.of(Map.of("product", product, "price", 700))));
    manager
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/products/" + product)
        .then()
        .statusCode(200);
    steps
        .contract(deal, Map.of())
        .then()
        .statusCode(201)
        .body("attributes.lines[0].product", nullValue())
        .body("attributes.lines[0].name", equalTo("廃番"))
        .body("attributes.amountYen", equalTo(700));
  }

  @Test
  void the_deal_of_another_team_is_not_found() {
    String deal = won(Map.of());
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    stranger.request().get("/api/deals/" + deal + "/contract").then().statusCode(404);
    stranger
        .request()
        .body(Map.of())
        .post("/api/deals/" + deal + "/contract")
        .then()
        .statusCode(404);
  }
}
