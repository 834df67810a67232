package jp.enishi.contracts.renewal;

import static jp.enishi.contracts.ContractSteps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RenewalResourceTest {

  private final Somebody sales = Somebody.sales();
  private final ContractSteps steps = new ContractSteps(sales);

  @Test
  void what_is_due_is_pointed_out_so_many_days_ahead_as_the_settings_say() {
    String tag = "期限" + UUID.randomUUID();
    Map<String, Object> tags = Map.of("tags", List.of(tag));
    String notice =
        steps.running(
            today().minusMonths(6),
            today().plusDays(120),
            Map.of(
                "tags",
                List.of(tag),
                "autoRenewal",
                true,
                "noticePeriod",
                100,
                "noticeUnit",
                "day"));
    String end = steps.running(today().minusMonths(6), today().plusDays(50), tags);
    steps.running(today().minusMonths(6), today().plusDays(300), tags);
    String renewed = steps.running(today().minusMonths(6), today().plusDays(50), tags);
    steps.created(Map.of("previousId", renewed));
    sales
        .request()
        .get("/api/contracts?alert=notice,end,overdue&tag=" + tag)
        .then()
        .body("items.id", containsInAnyOrder(notice, end));
    steps.get(notice).then().body("facts.alert", equalTo("notice"));
    steps.get(end).then().body("facts.alert", equalTo("end"));
    steps.change(notice, 1, Map.of("noticeGivenOn", today().toString())).then().statusCode(200);
    steps.get(notice).then().body("facts.alert", nullValue());
  }

  @Test
  void an_administrator_changes_how_many_days_ahead_and_takes_it_back() {
    Somebody admin = Somebody.admin();
    Response before = admin.request().get("/api/contract-settings");
    String version = before.header("ETag");
    admin
        .request()
        .header("If-Match", version)
        .body(Map.of("endLeadDays", 366))
        .patch("/api/contract-settings")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/endLeadDays"));
    Response changed =
        admin
            .request()
            .header("If-Match", version)
            .body(Map.of("endLeadDays", 61))
            .patch("/api/contract-settings");
    changed.then().statusCode(200).body("attributes.endLeadDays", equalTo(61));
    admin
        .request()
        .header("If-Match", version)
        .body(Map.of("endLeadDays", 62))
        .patch("/api/contract-settings")
        .then()
        .statusCode(412);
    sales
        .request()
        .post("/api/changes/" + changed.header("Change-Id") + "/undo")
        .then()
        .statusCode(404);
    admin
        .request()
        .post("/api/changes/" + changed.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    sales
        .request()
        .get("/api/contract-settings")
        .then()
        .body("attributes.endLeadDays", equalTo(60));
  }

  @Test
  void the_calendar_tells_each_month_what_can_be_ended_what_is_extended_and_what_is_over() {
    String tag = "暦" + UUID.randomUUID();
    YearMonth month = YearMonth.from(today()).plusMonths(2);
    String extended =
        steps.running(
            month.atDay(1).minusMonths(6),
            month.atDay(20),
            Map.of(
                "tags",
                List.of(tag),
                "autoRenewal",
                true,
                "noticePeriod",
                10,
                "noticeUnit",
                "day"));
    String over =
        steps.running(month.atDay(1).minusMonths(6), month.atDay(25), Map.of("tags", List.of(tag)));
    steps.running(today(), month.atEndOfMonth().plusYears(1), Map.of("tags", List.of(tag)));
    steps.created(
        Map.of("tags", List.of(tag), "endsOn", month.atDay(5).toString(), "termMonths", 1));
    sales
        .request()
        .get(
            "/api/contracts/renewals?tag=" + tag + "&from=" + month.minusMonths(1) + "&to=" + month)
        .then()
        .statusCode(200)
        .body("months.month", contains(month.minusMonths(1).toString(), month.toString()))
        .body("months[0].events", empty())
        .body("months[1].events.contractId", contains(extended, extended, over))
        .body("months[1].events.kind", contains("notice", "renewal", "end"))
        .body("months[1].events[0].customerName", containsString("商談先"))
        .body("months[1].notice.count", equalTo(1))
        .body("months[1].renewal.mrrYen", equalTo(10_000))
        .body("months[1].end.count", equalTo(1))
        .body("months[1].more", equalTo(false));
    Somebody.salesOfTheOtherTeam()
        .request()
        .get("/api/contracts/renewals?tag=" + tag)
        .then()
        .body("months.size()", equalTo(12))
        .body("months.events.flatten()", empty());
    for (String span :
        List.of("from=2026-10&to=2026-09", "from=2026-01&to=2029-01", "from=2026-13")) {
      sales.request().get("/api/contracts/renewals?" + span).then().statusCode(400);
    }
  }

  @Test
  void the_calendar_tells_of_no_renewal_out_of_sight() {
    String tag = "暦" + UUID.randomUUID();
    YearMonth month = YearMonth.from(today()).plusMonths(2);
    String contract =
        steps.running(month.atDay(1).minusMonths(6), month.atDay(25), Map.of("tags", List.of(tag)));
    Response stranger = Somebody.salesOfTheOtherTeam().request().get("/api/me");
    Somebody admin = Somebody.admin();
    admin
        .request()
        .body(
            Map.of(
                "title",
                "他課の更新契約",
                "companyId",
                steps.deals().company(),
                "previousId",
                contract,
                "ownerId",
                stranger.<String>path("id"),
                "teamId",
                stranger.<String>path("units[0].id")))
        .post("/api/contracts")
        .then()
        .statusCode(201);
    String calendar = "/api/contracts/renewals?tag=" + tag + "&from=" + month + "&to=" + month;
    sales.request().get(calendar).then().body("months[0].events.renewed", contains(false));
    admin.request().get(calendar).then().body("months[0].events.renewed", contains(true));
  }

  @Test
  void the_renewal_deal_has_what_the_contract_has_and_they_know_each_other() {
    String contract =
        steps.running(
            today().minusMonths(10),
            today().plusMonths(2),
            Map.of(
                "title",
                "清掃契約",
                "autoRenewal",
                true,
                "renewalMonths",
                6,
                "noticePeriod",
                1,
                "lines",
                List.of(Map.of("name", "清掃", "price", 30_000, "billing", "monthly")),
                "amountYen",
                360_000));
    Response answer = steps.sellRenewal(contract, 1, Map.of());
    answer
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("facts.renewalDealTitle", equalTo("清掃契約 更新"));
    String deal = answer.path("attributes.renewalDealId");
    steps
        .deals()
        .get(deal)
        .then()
        .body("attributes.companyId", equalTo(steps.deals().company()))
        .body("attributes.lines[0].price", equalTo(30_000))
        .body("attributes.amountYen", equalTo(180_000))
        .body("attributes.billingMonths", equalTo(6))
        .body(
            "attributes.expectedCloseOn", equalTo(today().plusMonths(2).minusMonths(1).toString()))
        .body("facts.status", equalTo("open"));
    sales
        .request()
        .get("/api/contracts?renewalDeal=" + deal)
        .then()
        .body("items.id", contains(contract));
    steps
        .sellRenewal(contract, 2, Map.of())
        .then()
        .statusCode(409)
        .body("detail", containsString("すでにあります"));
    steps
        .deals()
        .move(deal, 1, Map.of("stageId", steps.deals().stage("受注")))
        .then()
        .statusCode(200);
    steps
        .contract(deal, Map.of())
        .then()
        .statusCode(201)
        .body("attributes.previousId", equalTo(contract))
        .body("attributes.title", equalTo("清掃契約"))
        .body("attributes.startsOn", equalTo(today().plusMonths(2).plusDays(1).toString()))
        .body("attributes.autoRenewal", equalTo(true))
        .body("attributes.noticePeriod", equalTo(1));
    steps.get(contract).then().body("facts.renewedByTitle", equalTo("清掃契約"));
  }

  @Test
  void a_lost_renewal_can_be_tried_again_and_a_draft_has_none() {
    String draft = steps.created(Map.of());
    steps.sellRenewal(draft, 1, Map.of()).then().statusCode(409);
    String contract = steps.running(today().minusMonths(11), today().plusMonths(1), Map.of());
    steps
        .sellRenewal(contract, 1, Map.of("pipelineId", UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/pipelineId"));
    String deal = steps.sellRenewal(contract, 1, Map.of()).path("attributes.renewalDealId");
    steps
        .deals()
        .move(
            deal,
            1,
            Map.of("stageId", steps.deals().stage("失注"), "set", Map.of("outcomeReason", "価格")))
        .then()
        .statusCode(200);
    steps.sellRenewal(contract, 2, Map.of()).then().statusCode(200).body("version", equalTo(3));
  }

  @Test
  void of_twenty_at_once_one_makes_the_renewal_deal() throws Exception {
    String contract = steps.running(today().minusMonths(11), today().plusMonths(1), Map.of());
    List<Integer> answers =
        AtOnce.twenty(_ -> steps.sellRenewal(contract, 1, Map.of()).statusCode());
    assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    sales
        .request()
        .get("/api/deals?company=" + steps.deals().company())
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void the_renewal_of_a_contract_costs_what_the_contract_did_to_the_yen() {
    String contract =
        steps.running(
            today().minusMonths(11), today().plusMonths(1), Map.of("amountYen", 1_000_000));
    String deal = steps.sellRenewal(contract, 1, Map.of()).path("attributes.renewalDealId");
    steps.deals().get(deal).then().body("attributes.amountYen", equalTo(1_000_000));
    String longer =
        steps.running(
            today().minusMonths(11),
            today().plusMonths(1),
            Map.of("amountYen", 1_000_000, "autoRenewal", true, "renewalMonths", 7));
    String next = steps.sellRenewal(longer, 1, Map.of()).path("attributes.renewalDealId");
    steps.deals().get(next).then().body("attributes.amountYen", equalTo(583_333));
  }
}
