package jp.enishi.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.ActivitySteps;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ActivityResourceTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();
  private final ActivitySteps steps = new ActivitySteps(sales);

  @Inject Jdbi jdbi;

  @Test
  void an_activity_is_recorded_now_in_the_hands_of_whoever_records_it() {
    String company = steps.company("活動商事");
    String person = steps.person("佐藤");
    Response made =
        steps.create(
            Map.of(
                "kind",
                "visit",
                "subject",
                "見積提出",
                "content",
                "ﾌﾟﾘﾝﾀ更新の件。\n来期予算で検討中 😀",
                "durationMinutes",
                60,
                "direction",
                "outbound",
                "reaction",
                "positive",
                "result",
                "アポ獲得",
                "companyId",
                company,
                "personIds",
                List.of(person, person)));
    made.then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("attributes.ownerId", equalTo(steps.me()))
        .body("attributes.occurredAt", notNullValue())
        .body("attributes.personIds", contains(person))
        .body("attributes.content", equalTo("ﾌﾟﾘﾝﾀ更新の件。\n来期予算で検討中 😀"))
        .body("facts.companyName", equalTo("活動商事"))
        .body("facts.people.name", contains("佐藤"))
        .body("facts.ownerName", equalTo(sales.name()))
        .body("facts.changeable", equalTo(true));
    steps.get(made.path("id")).then().statusCode(200).body("attributes.subject", equalTo("見積提出"));
  }

  @Test
  void impossible_values_are_refused_naming_each_field() {
    Map<String, Object> bad = new HashMap<>();
    bad.put("kind", "call");
    bad.put("occurredAt", today.plusDays(2) + "T00:00:00Z");
    bad.put("durationMinutes", 0);
    bad.put("subject", "あ".repeat(201));
    bad.put("content", "あ".repeat(10_001));
    bad.put("result", "あ".repeat(101));
    bad.put("companyId", UUID.randomUUID());
    bad.put("personIds", List.of(UUID.randomUUID()));
    bad.put("dealId", UUID.randomUUID());
    bad.put("ownerId", UUID.randomUUID());
    bad.put("coOwnerIds", List.of(UUID.randomUUID()));
    bad.put("nextActionOn", "2300-01-01");
    bad.put("nextActionBy", UUID.randomUUID());
    steps
        .create(bad)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/occurredAt",
                "/durationMinutes",
                "/subject",
                "/content",
                "/result",
                "/companyId",
                "/personIds/0",
                "/dealId",
                "/ownerId",
                "/coOwnerIds/0",
                "/nextActionOn",
                "/nextActionBy",
                "/nextAction"));
    steps.create(Map.of()).then().statusCode(400).body("errors.pointer", contains("/companyId"));
    steps
        .create(
            Map.of(
                "kind", "onlineMeeting", "direction", "inbound", "companyId", steps.company("方向")))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/direction"));
    sales
        .request()
        .body(Map.of("companyId", steps.company("種類なし")))
        .post("/api/activities")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/kind"));
    sales
        .request()
        .body(Map.of("kind", "telepathy", "companyId", steps.company("種類")))
        .post("/api/activities")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/kind"));
  }

  @Test
  void a_customer_or_deal_of_another_team_is_as_unknown_as_none() {
    ActivitySteps others = new ActivitySteps(stranger);
    String deal = new DealSteps(stranger).created(Map.of());
    Response foreign =
        steps.create(
            Map.of(
                "companyId",
                others.company("他課"),
                "personIds",
                List.of(others.person("他課")),
                "dealId",
                deal));
    Response none =
        steps.create(
            Map.of(
                "companyId",
                UUID.randomUUID(),
                "personIds",
                List.of(UUID.randomUUID()),
                "dealId",
                UUID.randomUUID()));
    foreign
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/companyId", "/personIds/0", "/dealId"));
    assertThat(foreign.<List<?>>path("errors")).isEqualTo(none.<List<?>>path("errors"));
  }

  @Test
  void with_a_deal_alone_it_takes_the_deals_customer() {
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of("title", "商談の活動"));
    steps
        .create(Map.of("dealId", deal))
        .then()
        .statusCode(201)
        .body("attributes.companyId", equalTo(deals.company()))
        .body("facts.dealTitle", equalTo("商談の活動"));
  }

  @Test
  void its_next_action_becomes_the_deals_and_one_undo_takes_both_back() {
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of("nextAction", "前の予定"));
    Response made =
        steps.create(
            Map.of(
                "dealId",
                deal,
                "nextAction",
                "見積を電話で確認",
                "nextActionOn",
                today.plusDays(3).toString()));
    made.then().statusCode(201).body("attributes.nextAction", equalTo("見積を電話で確認"));
    deals
        .get(deal)
        .then()
        .body("attributes.nextAction", equalTo("見積を電話で確認"))
        .body("attributes.nextActionOn", equalTo(today.plusDays(3).toString()))
        .body("version", equalTo(2));
    String id = made.path("id");
    steps.change(id, 1, Map.of("content", "追記")).then().statusCode(200);
    deals.get(deal).then().body("version", equalTo(2));
    steps.change(id, 2, Map.of("nextAction", "訪問")).then().statusCode(200);
    deals.get(deal).then().body("attributes.nextAction", equalTo("訪問")).body("version", equalTo(3));

    Response other = steps.create(Map.of("dealId", deal, "nextAction", "取り消す予定"));
    steps.undo(other).then().statusCode(200).body("conflicts", empty());
    steps.get(other.path("id")).then().statusCode(404);
    deals.get(deal).then().body("attributes.nextAction", equalTo("訪問"));
  }

  @Test
  void without_a_deal_its_next_action_becomes_a_task_once_and_one_undo_takes_both_back() {
    String company = steps.company("次の仕事");
    String due = today.plusDays(3).toString();
    Response made =
        steps.create(Map.of("companyId", company, "nextAction", "見積を送る", "nextActionOn", due));
    made.then()
        .statusCode(201)
        .body("facts.nextTask.title", equalTo("見積を送る"))
        .body("facts.nextTask.state", equalTo("open"));
    String task = made.path("facts.nextTask.id");
    sales
        .request()
        .get("/api/tasks/" + task)
        .then()
        .statusCode(200)
        .body("attributes.dueOn", equalTo(due))
        .body("attributes.companyId", equalTo(company))
        .body("attributes.ownerId", equalTo(steps.me()));
    sales
        .request()
        .get("/api/activities?nextTask=" + task)
        .then()
        .statusCode(200)
        .body("items.id", contains((String) made.path("id")));
    steps
        .change(made.path("id"), 1, Map.of("nextAction", "見積を持参する"))
        .then()
        .statusCode(200)
        .body("facts.nextTask.id", equalTo(task))
        .body("facts.nextTask.title", equalTo("見積を送る"));

    Response other = steps.create(Map.of("companyId", company, "nextAction", "取り消す予定"));
    steps.undo(other).then().statusCode(200).body("conflicts", empty());
    steps.get(other.path("id")).then().statusCode(404);
    sales.request().get("/api/tasks/" + other.path("facts.nextTask.id")).then().statusCode(404);
  }

  @Test
  void an_activity_is_not_found_by_a_next_task_out_of_sight() {
    Response made = steps.create(Map.of("companyId", steps.company("渡す仕事"), "nextAction", "見積を送る"));
    String task = made.path("facts.nextTask.id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Somebody.salesOfTheOtherTeam().care())
        .patch("/api/tasks/" + task)
        .then()
        .statusCode(200);
    String activities = "/api/activities?nextTask=" + task;
    Somebody.admin()
        .request()
        .get(activities)
        .then()
        .body("items.id", contains((String) made.path("id")));
    sales.request().get(activities).then().statusCode(200).body("items.id", empty());
  }

  @Test
  void the_task_goes_to_whoever_acts_next_and_is_named_to_those_who_may_see_it() {
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    String company = steps.company("引き継ぐ仕事");
    Response made =
        steps.create(
            Map.of(
                "companyId",
                company,
                "nextAction",
                "折り返す",
                "nextActionBy",
                new ActivitySteps(stranger).me()));
    made.then().statusCode(201).body("facts.nextTask", nullValue());
    stranger
        .request()
        .get("/api/tasks?owner=me&fields=companyId")
        .then()
        .statusCode(200)
        .body("items.attributes.title", hasItem("折り返す"));
    stranger.request().get("/api/activities/" + made.path("id")).then().statusCode(404);
  }

  @Test
  void an_activity_that_says_nothing_of_what_comes_next_makes_no_task() {
    String company = steps.company("その場で済む");
    Response made = steps.create(Map.of("companyId", company));
    made.then().statusCode(201).body("facts.nextTask", nullValue());
    steps
        .change(made.path("id"), 1, Map.of("nextAction", "電話する"))
        .then()
        .statusCode(200)
        .body("facts.nextTask.title", equalTo("電話する"));
  }

  @Test
  void a_closed_deal_and_one_that_may_only_be_read_keep_their_next_action() {
    DealSteps deals = new DealSteps(sales);
    String lost = deals.created(Map.of("stageId", deals.stage("失注"), "outcomeReason", "価格"));
    steps.create(Map.of("dealId", lost, "nextAction", "来年また")).then().statusCode(201);
    deals.get(lost).then().body("attributes.nextAction", nullValue()).body("version", equalTo(1));
    String open = deals.created(Map.of("nextAction", "営業の予定"));
    new ActivitySteps(Somebody.with("support"))
        .create(Map.of("dealId", open, "nextAction", "サポートの予定"))
        .then()
        .statusCode(201)
        .body("attributes.nextAction", equalTo("サポートの予定"));
    deals.get(open).then().body("attributes.nextAction", equalTo("営業の予定"));
  }

  @Test
  void an_activity_is_the_deals_last_action_without_a_version_or_an_entry_of_the_deal() {
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of());
    age(deal, 40);
    deals.get(deal).then().body("facts.daysSinceAction", equalTo(40));
    String recent = steps.created(Map.of("dealId", deal, "occurredAt", daysAgo(5)));
    String older = steps.created(Map.of("dealId", deal, "occurredAt", daysAgo(9)));
    deals.get(deal).then().body("facts.daysSinceAction", equalTo(5)).body("version", equalTo(1));
    sales.request().get("/api/deals/" + deal + "/history").then().body("items.size()", equalTo(1));
    steps.trash(recent, 1).then().statusCode(200);
    deals.get(deal).then().body("facts.daysSinceAction", equalTo(9));
    sales.request().post("/api/activities/" + recent + "/restore").then().statusCode(200);
    deals.get(deal).then().body("facts.daysSinceAction", equalTo(5));
    steps.change(recent, 3, Map.of("occurredAt", daysAgo(20))).then().statusCode(200);
    deals.get(deal).then().body("facts.daysSinceAction", equalTo(9));
    String other = deals.created(Map.of());
    age(other, 40);
    steps.change(older, 1, Map.of("dealId", other)).then().statusCode(200);
    deals.get(deal).then().body("facts.daysSinceAction", equalTo(20));
    deals.get(other).then().body("facts.daysSinceAction", equalTo(9)).body("version", equalTo(1));
    deals.change(other, 1, Map.of("nextAction", "電話")).then().statusCode(200);
    deals.get(other).then().body("facts.daysSinceAction", equalTo(0));
  }

  @Test
  void a_move_of_the_deal_can_be_taken_back_after_an_activity_has_touched_it() {
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of());
    Response moved = deals.move(deal, 1, Map.of("stageId", deals.stage("ヒアリング")));
    steps.created(Map.of("dealId", deal));
    steps.undo(moved).then().statusCode(200).body("undone", equalTo(1)).body("conflicts", empty());
    deals.get(deal).then().body("facts.stageName", equalTo("引合い"));
  }

  @Test
  void a_patch_changes_what_it_names_and_needs_the_current_version() {
    String id = steps.created(Map.of("companyId", steps.company("変更"), "subject", "件名"));
    steps.change(id, 1, Map.of("result", "不在")).then().statusCode(200).header("ETag", "\"2\"");
    steps
        .change(id, 1, Map.of("result", "継続"))
        .then()
        .statusCode(412)
        .body("current.attributes.result", equalTo("不在"));
    sales
        .request()
        .body(Map.of("result", "継続"))
        .patch("/api/activities/" + id)
        .then()
        .statusCode(428);
    steps.get(id).then().body("attributes.subject", equalTo("件名"));
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("companyId", null);
    steps
        .change(id, 2, nobody)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/companyId"));
  }

  @Test
  void a_list_is_narrowed_and_ordered_by_what_an_activity_has() {
    String company = steps.company("絞込商事");
    String person = steps.person("絞込");
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of("companyId", company));
    String colleague = new ActivitySteps(Somebody.sales()).me();
    String call =
        steps.created(
            Map.of(
                "companyId",
                company,
                "direction",
                "inbound",
                "reaction",
                "negative",
                "result",
                "不在" + company,
                "occurredAt",
                daysAgo(3),
                "subject",
                "納期の苦情" + company.substring(0, 8)));
    String visit =
        steps.created(
            Map.of(
                "kind",
                "visit",
                "companyId",
                company,
                "personIds",
                List.of(person),
                "dealId",
                deal,
                "coOwnerIds",
                List.of(colleague),
                "nextAction",
                "電話",
                "nextActionOn",
                today.plusDays(1).toString(),
                "occurredAt",
                daysAgo(1)));
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("kind=call", call);
    expected.put("kind=visit,sns", visit);
    expected.put("person=" + person, visit);
    expected.put("deal=" + deal, visit);
    expected.put("member=" + colleague, visit);
    expected.put("occurredSince=P2D", visit);
    expected.put("occurredBefore=P2D", call);
    expected.put("direction=inbound", call);
    expected.put("reaction=negative,veryNegative", call);
    expected.put("result=不在" + company, call);
    expected.put("filled=nextAction", visit);
    expected.put("empty=personIds", call);
    expected.put("q=納期 苦情" + company.substring(0, 8), call);
    expected.forEach(
        (query, id) ->
            sales
                .request()
                .get("/api/activities?company=" + company + "&" + query)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("total.count", equalTo(1)));
    sales
        .request()
        .get("/api/activities?company=" + company)
        .then()
        .body("items.id", contains(visit, call))
        .body("items[0].facts.people.id", contains(person))
        .body("items[0].facts.dealTitle", notNullValue())
        .body("items[1].facts.people", empty());
    sales
        .request()
        .get("/api/activities?company=" + company + "&sort=nextActionOn")
        .then()
        .body("items.id", contains(visit, call));
    sales.request().get("/api/activities?kind=telepathy").then().statusCode(400);
    sales.request().get("/api/activities?color=red").then().statusCode(400);
  }

  @Test
  void a_page_after_the_other_gives_every_activity_once_in_the_order_of_time() {
    String company = steps.company("頁送り");
    List<String> ids = new java.util.ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(steps.created(Map.of("companyId", company, "occurredAt", daysAgo(i))));
    }
    List<String> seen = new java.util.ArrayList<>();
    String cursor = null;
    do {
      Response page =
          sales
              .request()
              .get(
                  "/api/activities?limit=3&company="
                      + company
                      + (cursor == null ? "" : "&cursor=" + cursor));
      page.then().statusCode(200);
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    assertThat(seen).isEqualTo(ids);
  }

  @Test
  void it_is_found_by_the_search_box_by_words_of_its_subject_and_content() {
    String word = "珍紙器" + UUID.randomUUID().toString().substring(0, 6);
    String id =
        steps.created(
            Map.of("companyId", steps.company("検索商事"), "content", "プリンタと" + word + "の相談"));
    sales
        .request()
        .queryParam("q", word)
        .get("/api/search")
        .then()
        .body("groups.find { it.kind == 'activity' }.items.id", contains(id));
    stranger.request().queryParam("q", word).get("/api/search").then().body("groups", empty());
  }

  @Test
  void it_goes_to_the_trash_and_comes_back() {
    String company = steps.company("ごみ箱");
    String id = steps.created(Map.of("companyId", company));
    steps.trash(id, 1).then().statusCode(200).body("deletedAt", notNullValue());
    sales.request().get("/api/activities?company=" + company).then().body("items", empty());
    sales
        .request()
        .get("/api/activities?trashed=true&company=" + company)
        .then()
        .body("items.id", contains(id));
    sales.request().post("/api/activities/" + id + "/restore").then().statusCode(200);
    sales.request().get("/api/activities?company=" + company).then().body("items.id", contains(id));
  }

  @Test
  void the_history_names_whom_it_was_with_and_leaves_out_what_only_follows() {
    String person = steps.person("履歴");
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of("title", "履歴の商談"));
    String id = steps.created(Map.of("companyId", steps.company("履歴商事")));
    steps
        .change(id, 1, Map.of("personIds", List.of(person), "dealId", deal))
        .then()
        .statusCode(200);
    sales
        .request()
        .get("/api/activities/" + id + "/history")
        .then()
        .body("items.size()", equalTo(2))
        .body("items[0].fields.field", containsInAnyOrder("personIds", "dealId"))
        .body("items[0].fields.find { it.field == 'personIds' }.afterName", equalTo("履歴"))
        .body("items[0].fields.find { it.field == 'dealId' }.afterName", equalTo("履歴の商談"))
        .body("items[1].fields.field", hasItems("kind", "occurredAt", "companyId", "ownerId"));
  }

  @Test
  void the_same_key_records_it_once() {
    String key = UUID.randomUUID().toString();
    String company = steps.company("二度送信");
    Map<String, String> body = Map.of("kind", "call", "companyId", company);
    String first =
        sales
            .request()
            .header("Idempotency-Key", key)
            .body(body)
            .post("/api/activities")
            .path("id");
    String second =
        sales
            .request()
            .header("Idempotency-Key", key)
            .body(body)
            .post("/api/activities")
            .path("id");
    assertThat(second).isEqualTo(first);
    sales
        .request()
        .get("/api/activities?company=" + company)
        .then()
        .body("items.id", contains(first));
  }

  @Test
  void many_are_changed_at_once_and_taken_back() {
    String company = steps.company("一括");
    String one = steps.created(Map.of("companyId", company));
    String two = steps.created(Map.of("companyId", company));
    sales
        .request()
        .body(
            Map.of(
                "kind",
                "activity",
                "ids",
                List.of(one, two),
                "change",
                Map.of("set", Map.of("result", "継続"))))
        .post("/api/bulk-edits")
        .then()
        .statusCode(201);
  }

  private void age(String deal, int days) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update deals.deal set last_action_at = now() - ? * interval '1 day' where id = ?",
                days,
                UUID.fromString(deal)));
  }

  private static String daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days)).toString();
  }
}
