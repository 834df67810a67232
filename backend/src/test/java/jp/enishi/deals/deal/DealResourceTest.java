package jp.enishi.deals.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DealResourceTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();

  @Inject Jdbi jdbi;

  @Test
  void a_deal_begins_in_the_first_open_stage_in_the_hands_of_whoever_made_it() {
    DealSteps steps = new DealSteps(sales);
    String me = sales.request().get("/api/me").path("id");
    Response made =
        steps.create(Map.of("title", "基幹システム更新", "amountYen", 3_000_000, "costYen", 1_800_000));
    made.then()
        .statusCode(201)
        .header("Location", containsString("/api/deals/"))
        .header("ETag", "\"1\"")
        .body("attributes.ownerId", equalTo(me))
        .body("attributes.stageId", equalTo(steps.stage("引合い")))
        .body("attributes.billing", equalTo("once"))
        .body("facts.stageName", equalTo("引合い"))
        .body("facts.status", equalTo("open"))
        .body("facts.chance", equalTo(10))
        .body("facts.marginYen", equalTo(1_200_000))
        .body("facts.weightedYen", equalTo(300_000))
        .body("facts.daysInStage", equalTo(0))
        .body("facts.staleness", equalTo("fresh"))
        .body("facts.companyName", startsWith("商談先"))
        .body("facts.mrrYen", nullValue());
    steps.get(made.path("id")).then().statusCode(200).body("attributes.title", equalTo("基幹システム更新"));
  }

  @Test
  void a_monthly_deal_has_months_and_tells_what_a_month_brings() {
    DealSteps steps = new DealSteps(sales);
    steps
        .create(Map.of("billing", "monthly", "billingMonths", 12, "amountYen", 1_200_000))
        .then()
        .statusCode(201)
        .body("facts.mrrYen", equalTo(100_000));
    steps
        .create(Map.of("billing", "monthly", "amountYen", 1))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/billingMonths"));
    steps
        .create(Map.of("billingMonths", 3))
        .then()
        .statusCode(400)
        .body("errors.code", contains("deals.billing.once"));
  }

  @Test
  void the_probability_of_the_stage_holds_unless_the_deal_has_its_own() {
    DealSteps steps = new DealSteps(sales);
    String id = steps.created(Map.of("amountYen", 1_000, "probability", 35));
    steps.get(id).then().body("facts.chance", equalTo(35)).body("facts.weightedYen", equalTo(350));
    Map<String, Object> none = new HashMap<>();
    none.put("probability", null);
    steps.change(id, 1, none).then().statusCode(200).body("facts.chance", equalTo(10));
  }

  @Test
  void impossible_values_are_refused_naming_each_field_and_nothing_is_stored() {
    DealSteps steps = new DealSteps(sales);
    String title = "だめな商談 " + UUID.randomUUID();
    steps
        .create(
            Map.ofEntries(
                Map.entry("title", title),
                Map.entry("amountYen", -1),
                Map.entry("costYen", 1_000_000_000_000_000L),
                Map.entry("probability", 101),
                Map.entry("quantity", -5),
                Map.entry("expectedCloseOn", "0001-01-01"),
                Map.entry("nextActionOn", "2300-01-01"),
                Map.entry("ownerId", UUID.randomUUID()),
                Map.entry("nextActionBy", UUID.randomUUID()),
                Map.entry("coOwnerIds", List.of(UUID.randomUUID())),
                Map.entry("stageId", UUID.randomUUID())))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/amountYen",
                "/costYen",
                "/probability",
                "/quantity",
                "/expectedCloseOn",
                "/nextActionOn",
                "/ownerId",
                "/nextActionBy",
                "/coOwnerIds/0",
                "/stageId"));
    sales.request().queryParam("q", title).get("/api/deals").then().body("items", empty());
    steps
        .create(Map.of("expectedCloseOn", "2026-02-30"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/expectedCloseOn"));
    sales
        .request()
        .body(Map.of("title", "相手なし"))
        .post("/api/deals")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/companyId"));
  }

  @Test
  void a_customer_of_another_team_is_as_unknown_as_none() {
    DealSteps steps = new DealSteps(sales);
    String company = new DealSteps(stranger).company();
    String person =
        stranger.request().body(Map.of("familyName", "他課")).post("/api/people").path("id");
    Response foreign = steps.create(Map.of("companyId", company, "personId", person));
    Response none =
        steps.create(Map.of("companyId", UUID.randomUUID(), "personId", UUID.randomUUID()));
    foreign
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/companyId", "/personId"));
    assertThat(foreign.<List<?>>path("errors")).isEqualTo(none.<List<?>>path("errors"));
    String id = steps.created(Map.of());
    steps.change(id, 1, Map.of("companyId", company)).then().statusCode(400);
  }

  @Test
  void another_team_sees_no_deal_of_ours_in_lists_search_or_history() {
    DealSteps steps = new DealSteps(sales);
    String title = "秘密の商談" + UUID.randomUUID().toString().substring(0, 8);
    String id = steps.created(Map.of("title", title));
    sales
        .request()
        .queryParam("q", title)
        .get("/api/search")
        .then()
        .body("groups.find { it.kind == 'deal' }.items.id", contains(id))
        .body("groups.find { it.kind == 'deal' }.items[0].subtitle", startsWith("商談先"));
    stranger.request().queryParam("q", title).get("/api/search").then().body("groups", empty());
    stranger.request().queryParam("id", id).get("/api/deals").then().body("items", empty());
    stranger.request().get("/api/deals/" + id).then().statusCode(404);
    stranger.request().get("/api/deals/" + id + "/history").then().statusCode(404);
    stranger.request().get("/api/deals/" + id + "/stages").then().statusCode(404);
  }

  @Test
  void a_co_owner_sees_the_deal_everywhere_and_no_longer_when_taken_off() {
    DealSteps steps = new DealSteps(sales);
    String other = stranger.request().get("/api/me").path("id");
    String title = "共同商談" + UUID.randomUUID().toString().substring(0, 8);
    String id =
        steps.created(Map.of("title", title, "coOwnerIds", List.of(other, other), "amountYen", 5));
    stranger
        .request()
        .get("/api/deals/" + id)
        .then()
        .statusCode(200)
        .body("attributes.coOwnerIds", contains(other))
        .body("facts.companyName", nullValue());
    for (String query :
        List.of("id=" + id, "member=me&q=" + title, "status=open&sort=title&id=" + id)) {
      stranger.request().get("/api/deals?" + query).then().body("items.id", contains(id));
    }
    stranger.request().get("/api/deals?owner=me&id=" + id).then().body("items", empty());
    stranger
        .request()
        .queryParam("q", title)
        .get("/api/search")
        .then()
        .body("groups.find { it.kind == 'deal' }.items.id", contains(id));
    new DealSteps(stranger).change(id, 1, Map.of("note", "一緒に")).then().statusCode(200);
    steps.change(id, 2, Map.of("coOwnerIds", List.of())).then().statusCode(200);
    stranger.request().get("/api/deals/" + id).then().statusCode(404);
    stranger.request().queryParam("q", title).get("/api/search").then().body("groups", empty());
  }

  @Test
  void who_may_only_read_changes_nothing_neither_directly_nor_by_undo_or_bulk_edit() {
    DealSteps steps = new DealSteps(sales);
    String id = steps.created(Map.of());
    Response changed = steps.change(id, 1, Map.of("note", "メモ"));
    Somebody support = Somebody.with("support");
    support.request().get("/api/deals/" + id).then().statusCode(200);
    new DealSteps(support).change(id, 2, Map.of("note", "だめ")).then().statusCode(403);
    support
        .request()
        .post("/api/changes/" + changed.header("Change-Id") + "/undo")
        .then()
        .statusCode(404);
    support
        .request()
        .body(
            Map.of(
                "kind", "deal", "ids", List.of(id), "change", Map.of("set", Map.of("note", "だめ"))))
        .post("/api/bulk-edits")
        .then()
        .statusCode(403);
    sales
        .request()
        .post("/api/changes/" + changed.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    steps.get(id).then().body("attributes.note", nullValue());
  }

  @Test
  void what_follows_from_two_attributes_follows_from_what_an_undo_leaves_of_them() {
    DealSteps steps = new DealSteps(sales);
    String id = steps.created(Map.of("amountYen", 100));
    Response amount = steps.change(id, 1, Map.of("amountYen", 200));
    Response cost = steps.change(id, 2, Map.of("costYen", 50));
    cost.then().body("facts.marginYen", equalTo(150));
    undo(amount).then().statusCode(200).body("undone", equalTo(1));
    steps
        .get(id)
        .then()
        .body("attributes.amountYen", equalTo(100))
        .body("facts.marginYen", equalTo(50));
    undo(cost).then().statusCode(200).body("conflicts", empty());
    steps
        .get(id)
        .then()
        .body("attributes.costYen", nullValue())
        .body("facts.marginYen", nullValue());
    Response note = steps.change(id, steps.get(id).path("version"), Map.of("note", "覚え"));
    int version = note.path("version");
    undo(note).then().statusCode(200);
    steps.get(id).then().body("version", equalTo(version + 1));
  }

  private Response undo(Response change) {
    return sales.request().post("/api/changes/" + change.header("Change-Id") + "/undo");
  }

  @Test
  void a_deal_goes_to_the_trash_and_comes_back() {
    DealSteps steps = DealSteps.alone(sales);
    String code = "D-" + UUID.randomUUID();
    String id = steps.created(Map.of("code", code));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/deals/" + id)
        .then()
        .statusCode(200)
        .body("deletedAt", notNullValue());
    sales.request().get("/api/deals?id=" + id).then().body("items", empty());
    sales.request().get("/api/deals?trashed=true&id=" + id).then().body("items.id", contains(id));
    String again = steps.created(Map.of("code", code));
    sales
        .request()
        .post("/api/deals/" + id + "/restore")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/code"));
    steps.change(again, 1, Map.of("code", code + "x")).then().statusCode(200);
    sales.request().post("/api/deals/" + id + "/restore").then().statusCode(200);
    sales.request().get("/api/deals?id=" + id).then().body("items.id", contains(id));
  }

  @Test
  void the_history_tells_stages_and_colleagues_by_name_and_leaves_out_what_only_follows() {
    DealSteps steps = new DealSteps(sales);
    String id = steps.created(Map.of());
    steps.move(id, 1, Map.of("stageId", steps.stage("ヒアリング"))).then().statusCode(200);
    sales
        .request()
        .get("/api/deals/" + id + "/history")
        .then()
        .body("items.size()", equalTo(2))
        .body("items[0].fields.field", containsInAnyOrder("stageId"))
        .body("items[0].fields.find { it.field == 'stageId' }.beforeName", equalTo("引合い"))
        .body("items[0].fields.find { it.field == 'stageId' }.afterName", equalTo("ヒアリング"))
        .body("items[1].fields.find { it.field == 'ownerId' }.afterName", equalTo(sales.name()));
  }

  @Test
  void a_list_is_narrowed_by_everything_a_deal_has() {
    DealSteps steps = DealSteps.alone(sales);
    String tag = "絞込" + UUID.randomUUID();
    String person = sales.request().body(Map.of("familyName", "絞込")).post("/api/people").path("id");
    String big =
        steps.created(
            Map.of(
                "tags",
                List.of(tag),
                "amountYen",
                9_000_000_000L,
                "expectedCloseOn",
                today.plusDays(10).toString(),
                "nextAction",
                "電話",
                "nextActionOn",
                today.minusDays(1).toString(),
                "leadSource",
                "展示会",
                "personId",
                person,
                "companyId",
                steps.company()));
    String small =
        steps.created(
            Map.of(
                "tags",
                List.of(tag),
                "amountYen",
                1_000,
                "billing",
                "monthly",
                "billingMonths",
                2,
                "stageId",
                steps.stage("失注"),
                "outcomeReason",
                "価格"));
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("status=open", big);
    expected.put("status=lost", small);
    expected.put("stage=" + steps.stage("失注"), small);
    expected.put("amountFrom=5000000000", big);
    expected.put("amountTo=1000", small);
    expected.put("expectedFrom=" + today.plusDays(10), big);
    expected.put("expectedTo=" + today.plusDays(10), big);
    expected.put("closedSince=P1D", small);
    expected.put("nextActionBefore=P0D", big);
    expected.put("leadSource=展示会", big);
    expected.put("outcomeReason=価格", small);
    expected.put("billing=monthly", small);
    expected.put("person=" + person, big);
    expected.put("staleness=fresh", big);
    expected.put("empty=nextAction", small);
    expected.put("filled=nextAction", big);
    expected.forEach(
        (filter, id) ->
            sales
                .request()
                .get("/api/deals?tag=" + tag + "&" + filter)
                .then()
                .statusCode(200)
                .body("items.id", contains(id)));
    String pipeline = steps.get(big).path("facts.pipelineId");
    for (String filter :
        List.of("company=" + steps.company(), "pipeline=" + pipeline, "member=me", "owner=me")) {
      sales
          .request()
          .get("/api/deals?tag=" + tag + "&" + filter)
          .then()
          .body("items.id", containsInAnyOrder(big, small));
    }
    sales
        .request()
        .get("/api/deals?tag=" + tag + "&staleness=stale,quiet")
        .then()
        .body("items", empty());
    for (String refused : List.of("status=x", "staleness=x", "stage=x", "amountFrom=1.5")) {
      sales.request().get("/api/deals?" + refused).then().statusCode(400);
    }
  }

  @Test
  void every_order_gives_all_deals_page_by_page() {
    DealSteps steps = DealSteps.alone(sales);
    String tag = "順" + UUID.randomUUID();
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      Map<String, Object> details =
          new HashMap<>(Map.of("tags", List.of(tag), "title", "順" + i % 2));
      if (i % 2 == 0) {
        details.put("amountYen", i * 100);
        details.put("expectedCloseOn", today.plusDays(i).toString());
        details.put("nextActionOn", today.plusDays(i).toString());
      }
      all.add(steps.created(details));
    }
    for (String sort :
        List.of(
            "title",
            "-amountYen",
            "expectedCloseOn",
            "-closedOn",
            "nextActionOn",
            "lastActionAt",
            "position",
            "-createdAt",
            "-updatedAt",
            "title,-amountYen")) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        var request = sales.request().queryParam("sort", sort).queryParam("limit", 2);
        Response page =
            (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/api/deals?tag=" + tag);
        page.then().statusCode(200);
        seen.addAll(page.<List<String>>path("items.id"));
        cursor = page.path("nextCursor");
      } while (cursor != null);
      assertThat(seen).as(sort).hasSize(5).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @Test
  void a_deal_that_nothing_happens_to_goes_quiet_and_then_stale() {
    DealSteps steps = DealSteps.alone(sales);
    String id = steps.created(Map.of());
    lastActed(id, 14);
    steps
        .get(id)
        .then()
        .body("facts.staleness", equalTo("quiet"))
        .body("facts.daysSinceAction", equalTo(14));
    sales
        .request()
        .get("/api/deals?staleness=quiet&id=" + id)
        .then()
        .body("items.id", contains(id));
    lastActed(id, 28);
    steps.get(id).then().body("facts.staleness", equalTo("stale"));
    sales
        .request()
        .get("/api/deals?staleness=stale&id=" + id)
        .then()
        .body("items.id", contains(id));
    int version = steps.get(id).path("version");
    steps
        .change(id, version, Map.of("note", "見ただけ"))
        .then()
        .body("facts.staleness", equalTo("stale"));
    steps
        .change(id, version + 1, Map.of("nextAction", "訪問"))
        .then()
        .body("facts.staleness", equalTo("fresh"));
  }

  private void lastActed(String id, int daysAgo) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update deals.deal set last_action_at = now() - ? * interval '1 day' where id = ?",
                daysAgo,
                UUID.fromString(id)));
  }

  @Test
  void a_bulk_edit_changes_deals_by_the_same_rules() {
    DealSteps steps = new DealSteps(sales);
    String id = steps.created(Map.of("tags", List.of("一")));
    String edit =
        steps.created(
            "/api/bulk-edits",
            Map.of(
                "kind",
                "deal",
                "ids",
                List.of(id),
                "change",
                Map.of("set", Map.of("leadSource", "紹介"), "add", Map.of("tags", List.of("二")))));
    await(edit, "planned");
    sales
        .request()
        .body(Map.of("onRefusal", "skip"))
        .post("/api/bulk-edits/" + edit + "/run")
        .then()
        .statusCode(200);
    await(edit, "done");
    steps
        .get(id)
        .then()
        .body("attributes.leadSource", equalTo("紹介"))
        .body("attributes.tags", contains("一", "二"));
    sales
        .request()
        .body(
            Map.of(
                "kind",
                "deal",
                "ids",
                List.of(id),
                "change",
                Map.of("set", Map.of("amountYen", -1))))
        .post("/api/bulk-edits")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/change/set/amountYen"));
  }

  private void await(String edit, String state) {
    for (int i = 0; i < 200; i++) {
      String now = sales.request().get("/api/bulk-edits/" + edit).path("state");
      if (state.equals(now)) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new AssertionError("not " + state);
  }
}
