package jp.enishi.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TaskResourceTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();

  private static Response create(Somebody who, Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.putIfAbsent("title", "タスク " + UUID.randomUUID());
    return who.request().body(all).post("/api/tasks");
  }

  private static String created(Somebody who, Map<String, ?> details) {
    return create(who, details).then().statusCode(201).extract().path("id");
  }

  private static Response change(Somebody who, String id, int version, Map<String, ?> patch) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/tasks/" + id);
  }

  private static Response undo(Somebody who, Response change) {
    return who.request().post("/api/changes/" + change.header("Change-Id") + "/undo");
  }

  @Test
  void a_task_is_its_makers_and_open_unless_it_says_otherwise() {
    String me = sales.request().get("/api/me").path("id");
    create(sales, Map.of("title", "見積の返事を伺う", "dueOn", today.toString(), "dueTime", "９時半"))
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/tasks/"))
        .header("ETag", "\"1\"")
        .body("attributes.ownerId", equalTo(me))
        .body("attributes.teamId", notNullValue())
        .body("attributes.state", equalTo("open"))
        .body("attributes.kind", equalTo("other"))
        .body("attributes.priority", equalTo("normal"))
        .body("attributes.dueTime", equalTo("09:30"))
        .body("facts.overdue", equalTo(false))
        .body("facts.finishedAt", nullValue());
  }

  @Test
  void a_task_for_a_colleague_goes_to_their_team_and_moves_on_with_them() {
    Somebody colleague = Somebody.salesOfTheOtherTeam();
    String other = colleague.request().get("/api/me").path("id");
    String team = colleague.request().get("/api/me").path("units[0].id");
    Somebody manager = Somebody.with("manager", "/部署/営業本部");
    Response made = create(manager, Map.of("ownerId", other));
    made.then().statusCode(201).body("attributes.teamId", equalTo(team));
    String me = sales.request().get("/api/me").path("id");
    change(manager, made.path("id"), 1, Map.of("ownerId", me))
        .then()
        .statusCode(200)
        .body("attributes.teamId", equalTo(sales.request().get("/api/me").path("units[0].id")));
    colleague.request().get("/api/tasks/" + made.path("id")).then().statusCode(404);
    sales.request().get("/api/tasks/" + made.path("id")).then().statusCode(200);
  }

  @Test
  void a_task_of_a_deal_is_one_of_its_customer_too() {
    DealSteps steps = new DealSteps(sales);
    String deal = steps.created(Map.of("title", "基幹更新"));
    String id =
        create(sales, Map.of("dealId", deal))
            .then()
            .statusCode(201)
            .body("attributes.companyId", equalTo(steps.company()))
            .body("facts.dealTitle", equalTo("基幹更新"))
            .extract()
            .path("id");
    for (String query : List.of("deal=" + deal, "company=" + steps.company())) {
      sales.request().get("/api/tasks?" + query).then().body("items.id", contains(id));
    }
  }

  @Test
  void impossible_values_are_refused_naming_each_field() {
    create(
            sales,
            Map.of(
                "durationMinutes",
                0,
                "remindMinutes",
                40_321,
                "dueTime",
                "25:00",
                "dueOn",
                "0001-01-01",
                "companyId",
                UUID.randomUUID(),
                "personId",
                UUID.randomUUID(),
                "dealId",
                UUID.randomUUID(),
                "ownerId",
                UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/durationMinutes",
                "/remindMinutes",
                "/dueTime",
                "/dueOn",
                "/companyId",
                "/personId",
                "/dealId",
                "/ownerId"));
    create(sales, Map.of("dueTime", "9:00"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/dueOn"))
        .body("errors.code", contains("tasks.due.day-for-time"));
    create(sales, Map.of("recurrence", Map.of("every", "monthEnd")))
        .then()
        .statusCode(400)
        .body("errors.code", contains("tasks.due.day-for-recurrence"));
    create(
            sales,
            Map.of(
                "dueOn",
                "2026-05-07",
                "recurrence",
                Map.of("every", "weekly", "weekday", 8, "interval", 13, "until", "2026-05-01")))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/recurrence/weekday", "/recurrence/interval", "/recurrence/until"));
  }

  @Test
  void what_belongs_to_another_team_is_as_unknown_as_none() {
    DealSteps theirs = new DealSteps(stranger);
    Response foreign =
        create(sales, Map.of("dealId", theirs.created(Map.of()), "companyId", theirs.company()));
    Response none =
        create(sales, Map.of("dealId", UUID.randomUUID(), "companyId", UUID.randomUUID()));
    foreign.then().statusCode(400);
    assertThat(foreign.<List<?>>path("errors")).isEqualTo(none.<List<?>>path("errors"));
  }

  @Test
  void another_team_sees_no_task_of_ours_by_any_door() {
    String title = "秘密のタスク" + UUID.randomUUID().toString().substring(0, 8);
    String id = created(sales, Map.of("title", title, "dueOn", today.toString()));
    sales
        .request()
        .queryParam("q", title)
        .get("/api/search")
        .then()
        .body("groups.find { it.kind == 'task' }.items.id", contains(id));
    stranger.request().queryParam("q", title).get("/api/search").then().body("groups", empty());
    stranger.request().get("/api/tasks/" + id).then().statusCode(404);
    stranger.request().get("/api/tasks/" + id + "/history").then().statusCode(404);
    stranger.request().get("/api/tasks?id=" + id).then().body("items", empty());
    stranger
        .request()
        .get("/api/today?whose=team")
        .then()
        .body("today.items.id", org.hamcrest.Matchers.not(hasItem(id)));
    stranger
        .request()
        .get("/api/calendar?from=" + today)
        .then()
        .body("tasks.id", org.hamcrest.Matchers.not(hasItem(id)));
  }

  @Test
  void a_list_is_narrowed_by_when_tasks_are_due() {
    LocalDate sunday =
        today.with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SUNDAY));
    String overdue = created(sales, Map.of("dueOn", today.minusDays(1).toString()));
    String due = created(sales, Map.of("dueOn", today.toString(), "dueTime", "10:00"));
    String early = created(sales, Map.of("dueOn", today.toString(), "dueTime", "09:00"));
    String tomorrow = created(sales, Map.of("dueOn", today.plusDays(1).toString()));
    String nextWeek = created(sales, Map.of("dueOn", sunday.plusDays(2).toString()));
    String later = created(sales, Map.of("dueOn", sunday.plusDays(8).toString()));
    String none = created(sales, Map.of());
    String mine = "/api/tasks?owner=me&state=open&sort=dueOn";
    Map<String, List<String>> lists =
        Map.of(
            "overdue", List.of(overdue),
            "today", List.of(early, due),
            "tomorrow", List.of(tomorrow),
            "later", List.of(later),
            "none", List.of(none),
            "overdue,today", List.of(overdue, early, due));
    lists.forEach(
        (when, ids) ->
            sales.request().get(mine + "&due=" + when).then().body("items.id", equalTo(ids)));
    sales.request().get(mine + "&due=nextWeek").then().body("items.id", hasItem(nextWeek));
    sales.request().get(mine + "&due=week").then().body("items.id", hasItem(due));
    sales
        .request()
        .get(mine)
        .then()
        .body("items.id.last()", equalTo(none))
        .body("items.find { it.id == '%s' }.facts.overdue".formatted(overdue), equalTo(true));
    sales.request().get(mine + "&due=someday").then().statusCode(400);
    sales
        .request()
        .get(mine + "&limit=2")
        .then()
        .body("items", hasSize(2))
        .body("total.count", equalTo(7));
  }

  @Test
  void a_finished_task_says_when_and_by_whom_until_it_is_open_again() {
    String id = created(sales, Map.of("dueOn", today.minusDays(3).toString()));
    Response done = change(sales, id, 1, Map.of("state", "done"));
    done.then()
        .statusCode(200)
        .body("facts.finishedAt", notNullValue())
        .body("facts.finishedByName", equalTo(sales.name()))
        .body("facts.overdue", equalTo(false))
        .body("facts.nextId", nullValue());
    sales
        .request()
        .get("/api/tasks?owner=me&state=done&finishedOn=" + today)
        .then()
        .body("items.id", contains(id));
    undo(sales, done).then().statusCode(200).body("undone", equalTo(1));
    sales
        .request()
        .get("/api/tasks/" + id)
        .then()
        .body("attributes.state", equalTo("open"))
        .body("facts.finishedAt", nullValue())
        .body("facts.finishedByName", nullValue());
    change(sales, id, 1, Map.of("state", "done"))
        .then()
        .statusCode(412)
        .body("current.attributes.state", equalTo("open"));
  }

  @Test
  void a_task_goes_to_the_trash_and_comes_back() {
    String id = created(sales, Map.of());
    sales.request().header("If-Match", "\"1\"").delete("/api/tasks/" + id).then().statusCode(200);
    sales.request().get("/api/tasks?id=" + id).then().body("items", empty());
    sales.request().get("/api/tasks?trashed=true&id=" + id).then().body("items.id", contains(id));
    sales.request().post("/api/tasks/" + id + "/restore").then().statusCode(200);
    sales.request().get("/api/tasks?id=" + id).then().body("items.id", contains(id));
  }

  @Test
  void the_history_names_what_the_task_refers_to() {
    DealSteps steps = new DealSteps(sales);
    String deal = steps.created(Map.of("title", "名前のある商談"));
    String id = created(sales, Map.of());
    change(sales, id, 1, Map.of("dealId", deal)).then().statusCode(200);
    sales
        .request()
        .get("/api/tasks/" + id + "/history")
        .then()
        .statusCode(200)
        .body("items[0].fields.find { it.field == 'dealId' }.afterName", equalTo("名前のある商談"))
        .body("items[1].fields.field", org.hamcrest.Matchers.not(hasItem("seriesId")));
  }

  @Test
  void many_are_put_off_by_one_bulk_edit() {
    String first = created(sales, Map.of("dueOn", today.toString()));
    String second = created(sales, Map.of("dueOn", today.toString()));
    sales
        .request()
        .body(
            Map.of(
                "kind",
                "task",
                "ids",
                List.of(first, second),
                "change",
                Map.of("set", Map.of("dueOn", today.plusDays(1).toString()))))
        .post("/api/bulk-edits")
        .then()
        .statusCode(201);
  }
}
