package jp.enishi.contracts.contract;

import static jp.enishi.contracts.ContractSteps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractResourceTest {

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();

  @Test
  void a_contract_begins_as_a_draft_in_the_hands_of_whoever_made_it() {
    ContractSteps steps = new ContractSteps(sales);
    String me = sales.request().get("/api/me").path("id");
    steps
        .create(Map.of("title", "保守契約"))
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/contracts/"))
        .header("ETag", "\"1\"")
        .body("attributes.ownerId", equalTo(me))
        .body("attributes.billing", equalTo("once"))
        .body("attributes.autoRenewal", equalTo(false))
        .body("facts.status", equalTo("draft"))
        .body("facts.companyName", startsWith("商談先"))
        .body("facts.mrrYen", nullValue());
  }

  @Test
  void end_and_notice_deadline_follow_from_the_term_and_what_a_month_brings_from_the_amount() {
    ContractSteps steps = new ContractSteps(sales);
    steps
        .create(
            Map.of(
                "billing",
                "monthly",
                "termMonths",
                12,
                "startsOn",
                "2026-04-01",
                "amountYen",
                1_200_000,
                "autoRenewal",
                true,
                "noticePeriod",
                1))
        .then()
        .statusCode(201)
        .body("attributes.endsOn", equalTo("2027-03-31"))
        .body("attributes.renewalMonths", equalTo(12))
        .body("attributes.noticeUnit", equalTo("month"))
        .body("facts.noticeBy", equalTo("2027-02-28"))
        .body("facts.mrrYen", equalTo(100_000))
        .body("facts.arrYen", equalTo(1_200_000));
    steps
        .create(Map.of("startsOn", "2026-04-01", "endsOn", "2027-03-15"))
        .then()
        .body("attributes.termMonths", equalTo(12));
    steps
        .create(Map.of("billing", "yearly", "amountYen", 9_800))
        .then()
        .body("facts.mrrYen", equalTo(9_800))
        .body("attributes.endsOn", nullValue());
  }

  @Test
  void lines_are_priced_as_on_deals_and_recur_by_the_month_however_often_it_is_invoiced() {
    ContractSteps steps = new ContractSteps(sales);
    Map<String, Object> lines =
        Map.of(
            "lines",
            List.of(
                Map.of("name", "保守", "price", 10_000, "quantity", 3, "billing", "monthly"),
                Map.of("name", "初期費用", "price", 50_000)));
    Map<String, Object> yearly = new HashMap<>(lines);
    yearly.putAll(Map.of("billing", "yearly", "termMonths", 12));
    steps
        .create(yearly)
        .then()
        .statusCode(201)
        .body("attributes.amountYen", equalTo(410_000))
        .body("attributes.lines[0].rate", equalTo(10))
        .body("facts.mrrYen", equalTo(30_000));
    steps
        .create(lines)
        .then()
        .statusCode(400)
        .body("errors.code", contains("contracts.billing.monthly-lines"));
    yearly.put("amountYen", 1);
    steps.create(yearly).then().statusCode(400).body("errors.code", contains("deals.lines.amount"));
  }

  @Test
  void the_status_is_that_of_today() {
    ContractSteps steps = new ContractSteps(sales);
    Map<String, Map<String, Object>> expected = new LinkedHashMap<>();
    expected.put("draft", Map.of());
    expected.put(
        "upcoming", Map.of("signedOn", today(), "startsOn", today().plusDays(1), "termMonths", 1));
    expected.put("active", Map.of("signedOn", today(), "startsOn", today(), "endsOn", today()));
    expected.put(
        "ending",
        Map.of(
            "signedOn", today().minusDays(9),
            "startsOn", today().minusDays(9),
            "endsOn", today().plusDays(9),
            "noticeGivenOn", today()));
    expected.put(
        "ended",
        Map.of(
            "signedOn", today().minusDays(9),
            "startsOn", today().minusDays(9),
            "endsOn", today().minusDays(1)));
    expected.put(
        "cancelled",
        Map.of(
            "signedOn", today().minusDays(9),
            "startsOn", today().minusDays(9),
            "endsOn", today().plusDays(9),
            "cancelledOn", today().minusDays(1),
            "endReason", "予算削減"));
    String tag = "状態" + UUID.randomUUID();
    expected.forEach(
        (status, details) -> {
          Map<String, Object> all = new HashMap<>();
          details.forEach(
              (name, value) -> all.put(name, value instanceof Integer i ? i : value.toString()));
          all.put("tags", List.of(tag));
          String id = steps.created(all);
          steps.get(id).then().body("facts.status", equalTo(status));
          sales
              .request()
              .get("/api/contracts?tag=" + tag + "&status=" + status)
              .then()
              .body("items.id", contains(id));
        });
    sales
        .request()
        .get("/api/contracts?tag=" + tag + "&status=active,ending&sort=endsOn")
        .then()
        .body("items.facts.status", contains("active", "ending"));
  }

  @Test
  void impossible_values_are_refused_naming_each_field_and_nothing_is_stored() {
    ContractSteps steps = new ContractSteps(sales);
    String title = "だめな契約 " + UUID.randomUUID();
    steps
        .create(
            Map.ofEntries(
                Map.entry("title", title),
                Map.entry("amountYen", -1),
                Map.entry("termMonths", 0),
                Map.entry("renewalMonths", 601),
                Map.entry("noticePeriod", 0),
                Map.entry("startsOn", "2026-04-01"),
                Map.entry("endsOn", "2026-03-31"),
                Map.entry("signedOn", today().plusDays(1).toString()),
                Map.entry("cancelledOn", "2300-01-01"),
                Map.entry("ownerId", UUID.randomUUID()),
                Map.entry("coOwnerIds", List.of(UUID.randomUUID())),
                Map.entry("dealId", UUID.randomUUID()),
                Map.entry("renewalDealId", UUID.randomUUID()),
                Map.entry("previousId", UUID.randomUUID())))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/amountYen",
                "/termMonths",
                "/renewalMonths",
                "/noticePeriod",
                "/endsOn",
                "/signedOn",
                "/cancelledOn",
                "/ownerId",
                "/coOwnerIds/0",
                "/dealId",
                "/renewalDealId",
                "/previousId"));
    sales.request().queryParam("q", title).get("/api/contracts").then().body("items", empty());
  }

  @Test
  void notice_and_cancellation_must_fit_the_term() {
    ContractSteps steps = new ContractSteps(sales);
    Map<String, Object> term =
        Map.of("signedOn", "2026-01-10", "startsOn", "2026-02-01", "endsOn", "2026-02-28");
    Map<Map<String, Object>, String> refused = new LinkedHashMap<>();
    refused.put(Map.of("noticePeriod", 1), "contracts.notice.too-long");
    refused.put(Map.of("noticePeriod", 28, "noticeUnit", "day"), "contracts.notice.too-long");
    refused.put(Map.of("cancelledOn", "2026-01-31", "endReason", "x"), "contracts.cancel.outside");
    refused.put(Map.of("cancelledOn", "2026-03-01", "endReason", "x"), "contracts.cancel.outside");
    refused.put(Map.of("cancelledOn", "2026-02-10"), "contracts.cancel.reason");
    refused.forEach(
        (more, code) -> {
          Map<String, Object> all = new HashMap<>(term);
          all.putAll(more);
          steps.create(all).then().statusCode(400).body("errors.code", contains(code));
        });
    steps
        .create(Map.of("cancelledOn", "2026-02-10", "endReason", "x"))
        .then()
        .body("errors.code", contains("contracts.cancel.draft"));
    steps
        .create(Map.of("signedOn", "2026-01-10", "noticeGivenOn", "2026-01-11"))
        .then()
        .body("errors.code", contains("contracts.notice.no-term"));
    steps
        .create(Map.of("autoRenewal", true))
        .then()
        .body("errors.pointer", containsInAnyOrder("/endsOn", "/renewalMonths"));
    steps
        .create(Map.of("billing", "monthly", "signedOn", "2026-01-10"))
        .then()
        .body("errors.pointer", contains("/startsOn"));
    Map<String, Object> late = new HashMap<>(term);
    late.putAll(Map.of("noticePeriod", 20, "noticeUnit", "day", "noticeGivenOn", "2026-02-20"));
    steps
        .create(late)
        .then()
        .statusCode(201)
        .body("warnings.code", contains("contracts.notice.late"));
  }

  @Test
  void a_parent_of_another_team_is_as_unknown_as_none() {
    ContractSteps steps = new ContractSteps(sales);
    ContractSteps theirs = new ContractSteps(stranger);
    String company = theirs.deals().company();
    String deal = theirs.deals().created(Map.of());
    String contract = theirs.created(Map.of());
    Response foreign =
        steps.create(
            Map.of(
                "companyId", company,
                "dealId", deal,
                "renewalDealId", deal,
                "previousId", contract));
    UUID none = UUID.randomUUID();
    Response unknown =
        steps.create(
            Map.of("companyId", none, "dealId", none, "renewalDealId", none, "previousId", none));
    foreign.then().statusCode(400).body("errors.size()", equalTo(4));
    assertThat(foreign.<List<?>>path("errors")).isEqualTo(unknown.<List<?>>path("errors"));
  }

  @Test
  void contracts_do_not_renew_each_other_in_a_ring() {
    ContractSteps steps = new ContractSteps(sales);
    String first = steps.created(Map.of());
    String second = steps.created(Map.of("previousId", first));
    String third = steps.created(Map.of("previousId", second));
    steps.get(first).then().body("facts.renewedById", equalTo(second));
    for (String previous : List.of(first, third)) {
      steps
          .change(first, 1, Map.of("previousId", previous))
          .then()
          .statusCode(409)
          .body("errors.pointer", contains("/previousId"));
    }
  }

  @Test
  void another_team_sees_nothing_of_a_contract_unless_it_shares_it() {
    ContractSteps steps = new ContractSteps(sales);
    String title = "秘密の契約" + UUID.randomUUID().toString().substring(0, 8);
    String id = steps.created(Map.of("title", title));
    sales
        .request()
        .queryParam("q", title)
        .get("/api/search")
        .then()
        .body("groups.find { it.kind == 'contract' }.items.id", contains(id));
    stranger.request().queryParam("q", title).get("/api/search").then().body("groups", empty());
    stranger.request().queryParam("id", id).get("/api/contracts").then().body("items", empty());
    for (String door : List.of("", "/history")) {
      stranger.request().get("/api/contracts/" + id + door).then().statusCode(404);
    }
    String other = stranger.request().get("/api/me").path("id");
    steps.change(id, 1, Map.of("coOwnerIds", List.of(other))).then().statusCode(200);
    stranger
        .request()
        .get("/api/contracts/" + id)
        .then()
        .statusCode(200)
        .body("facts.companyName", nullValue());
    stranger.request().get("/api/contracts?member=me").then().body("items.id", hasItem(id));
  }

  @Test
  void a_change_needs_the_current_version_is_told_by_name_and_taken_back() {
    ContractSteps steps = new ContractSteps(sales);
    String deal = steps.deals().created(Map.of("title", "元の商談"));
    String id = steps.created(Map.of());
    Response changed = steps.change(id, 1, Map.of("dealId", deal, "note", "覚え"));
    changed.then().statusCode(200).body("facts.dealTitle", equalTo("元の商談"));
    steps.change(id, 1, Map.of("note", "別")).then().statusCode(412);
    sales
        .request()
        .get("/api/contracts/" + id + "/history")
        .then()
        .body("items[0].fields.field", containsInAnyOrder("dealId", "note"))
        .body("items[0].fields.find { it.field == 'dealId' }.afterName", equalTo("元の商談"));
    sales
        .request()
        .post("/api/changes/" + changed.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    steps.get(id).then().body("attributes.dealId", nullValue());
  }

  @Test
  void a_contract_goes_to_the_trash_and_comes_back_unless_its_number_is_taken() {
    ContractSteps steps = new ContractSteps(sales);
    String code = "K-" + UUID.randomUUID();
    String id = steps.created(Map.of("code", code));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/contracts/" + id)
        .then()
        .statusCode(200);
    sales.request().get("/api/contracts?code=" + code).then().body("items", empty());
    String again = steps.created(Map.of("code", code));
    sales
        .request()
        .post("/api/contracts/" + id + "/restore")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/code"));
    steps.change(again, 1, Map.of("code", code + "x")).then().statusCode(200);
    sales.request().post("/api/contracts/" + id + "/restore").then().statusCode(200);
  }

  @Test
  void a_list_is_narrowed_by_everything_a_contract_has() {
    ContractSteps steps = new ContractSteps(sales);
    String tag = "絞込" + UUID.randomUUID();
    String person = sales.request().body(Map.of("familyName", "絞込")).post("/api/people").path("id");
    String deal = steps.deals().created(Map.of());
    String one =
        steps.created(
            Map.ofEntries(
                Map.entry("tags", List.of(tag)),
                Map.entry("personId", person),
                Map.entry("companyId", steps.deals().company()),
                Map.entry("dealId", deal),
                Map.entry("renewalDealId", deal),
                Map.entry("amountYen", 9_000_000_000L),
                Map.entry("billing", "monthly"),
                Map.entry("signedOn", "2026-01-01"),
                Map.entry("startsOn", "2026-01-01"),
                Map.entry("endsOn", "2030-12-31"),
                Map.entry("autoRenewal", true),
                Map.entry("noticePeriod", 3)));
    String other =
        steps.created(Map.of("tags", List.of(tag), "amountYen", 1_000, "previousId", one));
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("person=" + person, one);
    expected.put("deal=" + deal, one);
    expected.put("renewalDeal=" + deal, one);
    expected.put("previous=" + one, other);
    expected.put("amountFrom=5000000000", one);
    expected.put("amountTo=1000", other);
    expected.put("billing=monthly", one);
    expected.put("autoRenewal=true", one);
    expected.put("recurring=false", other);
    expected.put("inForceOn=2026-01-01", one);
    expected.put("signedSince=2026-01-01", one);
    expected.put("startsFrom=2026-01-01", one);
    expected.put("startsTo=2026-01-01", one);
    expected.put("noticeFrom=2030-09-30", one);
    expected.put("noticeTo=2030-09-30", one);
    expected.put("status=draft", other);
    expected.put("filled=endsOn", one);
    expected.forEach(
        (filter, id) ->
            sales
                .request()
                .get("/api/contracts?tag=" + tag + "&" + filter)
                .then()
                .statusCode(200)
                .body("items.id", contains(id)));
    sales
        .request()
        .get("/api/contracts?tag=" + tag + "&endsFrom=2031-01-01")
        .then()
        .body("items.id", contains(other));
    sales
        .request()
        .get("/api/contracts?tag=" + tag + "&endsTo=2030-12-31")
        .then()
        .body("items.id", contains(one));
    for (String sort :
        List.of(
            "title", "code", "amountYen", "mrrYen", "signedOn", "startsOn", "endsOn", "noticeBy")) {
      String first =
          sales
              .request()
              .get("/api/contracts?limit=1&tag=" + tag + "&sort=-" + sort)
              .path("items[0].id");
      String cursor =
          sales
              .request()
              .get("/api/contracts?limit=1&tag=" + tag + "&sort=-" + sort)
              .path("nextCursor");
      sales
          .request()
          .queryParam("cursor", cursor)
          .get("/api/contracts?limit=1&tag=" + tag + "&sort=-" + sort)
          .then()
          .body("items.size()", equalTo(1))
          .body("items.id", not(hasItem(first)));
    }
  }

  @Test
  void many_are_changed_at_once_and_taken_back() {
    ContractSteps steps = new ContractSteps(sales);
    List<String> ids = List.of(steps.created(Map.of()), steps.created(Map.of()));
    sales
        .request()
        .body(Map.of("kind", "contract", "ids", ids, "change", Map.of("set", Map.of("note", "一括"))))
        .post("/api/bulk-edits")
        .then()
        .statusCode(201);
  }

  @Test
  void what_a_merged_company_had_moves_to_the_one_that_stays() {
    ContractSteps steps = new ContractSteps(sales);
    String kept = steps.deals().company();
    String gone = sales.request().body(Map.of("name", "消える会社")).post("/api/companies").path("id");
    String id = steps.created(Map.of("companyId", gone));
    List<Map<String, Object>> records =
        List.of(Map.of("id", kept, "version", 1), Map.of("id", gone, "version", 1));
    sales
        .request()
        .body(Map.of("survivorId", kept, "records", records))
        .post("/api/companies/merges")
        .then()
        .statusCode(201);
    steps.get(id).then().body("attributes.companyId", equalTo(kept));
  }

  @Test
  void a_contract_without_a_term_that_is_given_an_end_still_brings_as_much_a_month() {
    ContractSteps steps = new ContractSteps(sales);
    String contract =
        steps.created(
            Map.of(
                "billing", "monthly",
                "amountYen", 100_000,
                "signedOn", "2025-01-01",
                "startsOn", "2025-01-01"));
    steps.get(contract).then().body("facts.mrrYen", equalTo(100_000));
    steps
        .change(contract, 1, Map.of("endsOn", "2026-12-31"))
        .then()
        .statusCode(200)
        .body("attributes.termMonths", equalTo(24))
        .body("attributes.amountYen", equalTo(2_400_000))
        .body("facts.mrrYen", equalTo(100_000))
        .body("warnings.pointer", hasItem("/amountYen"));
    steps
        .change(contract, 2, Map.of("amountYen", 1_200_000))
        .then()
        .body("facts.mrrYen", equalTo(50_000));
  }
}
