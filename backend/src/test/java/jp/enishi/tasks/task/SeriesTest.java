package jp.enishi.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** A recurring task: the next one comes once, whatever happens to the one before. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SeriesTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private final LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));

  private final Somebody sales = Somebody.sales();

  private String weekly(LocalDate dueOn) {
    return sales
        .request()
        .body(
            Map.of(
                "title",
                "週次の確認",
                "kind",
                "call",
                "dueOn",
                dueOn.toString(),
                "dueTime",
                "10:00",
                "note",
                "いつもの件",
                "recurrence",
                Map.of("every", "weekly", "weekday", 1)))
        .post("/api/tasks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response state(String id, int version, String state) {
    return sales
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("state", state))
        .patch("/api/tasks/" + id);
  }

  private Response get(String id) {
    return sales.request().get("/api/tasks/" + id);
  }

  private List<String> series(String id) {
    String series = get(id).path("facts.seriesId");
    return sales
        .request()
        .get("/api/tasks?sort=createdAt&series=" + series)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  @Test
  void finishing_one_makes_the_next_and_undo_takes_back_both() {
    String id = weekly(monday);
    Response done = state(id, 1, "done");
    String next = done.path("facts.nextId");
    done.then().statusCode(200).body("facts.nextDueOn", equalTo(monday.plusWeeks(1).toString()));
    get(next)
        .then()
        .body("attributes.state", equalTo("open"))
        .body("attributes.dueOn", equalTo(monday.plusWeeks(1).toString()))
        .body("attributes.dueTime", equalTo("10:00"))
        .body("attributes.note", equalTo("いつもの件"))
        .body("attributes.recurrence.weekday", equalTo(1))
        .body("facts.seriesId", equalTo(done.path("facts.seriesId")));
    sales
        .request()
        .post("/api/changes/" + done.header("Change-Id") + "/undo")
        .then()
        .body("undone", equalTo(2))
        .body("conflicts", hasSize(0));
    get(next).then().statusCode(404);
    get(id).then().body("attributes.state", equalTo("open")).body("facts.nextId", nullValue());
    state(id, 3, "done").then().statusCode(200).body("facts.nextId", notNullValue());
    assertThat(series(id)).hasSize(2);
  }

  @Test
  void opened_and_finished_again_it_is_followed_by_the_one_that_is_there() {
    String id = weekly(monday);
    String next = state(id, 1, "done").path("facts.nextId");
    state(id, 2, "open").then().statusCode(200).body("facts.nextId", equalTo(next));
    state(id, 3, "done").then().statusCode(200).body("facts.nextId", equalTo(next));
    assertThat(series(id)).containsExactly(id, next);
  }

  @Test
  void an_undo_leaves_a_next_one_that_was_changed_and_it_stays_the_only_one() {
    String id = weekly(monday);
    Response done = state(id, 1, "done");
    String next = done.path("facts.nextId");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("note", "資料を持っていく"))
        .patch("/api/tasks/" + next)
        .then()
        .statusCode(200);
    sales
        .request()
        .post("/api/changes/" + done.header("Change-Id") + "/undo")
        .then()
        .body("conflicts.recordId", contains(next))
        .body("conflicts.reason", contains("changed"));
    state(id, 3, "done").then().statusCode(200).body("facts.nextId", equalTo(next));
    assertThat(series(id)).containsExactly(id, next);
  }

  @Test
  void the_next_one_is_told_of_only_while_it_is_there_and_in_sight() {
    String thrownAway = weekly(monday);
    String next = state(thrownAway, 1, "done").path("facts.nextId");
    sales.request().header("If-Match", "\"1\"").delete("/api/tasks/" + next).then().statusCode(200);
    get(thrownAway).then().body("facts.nextId", nullValue()).body("facts.nextDueOn", nullValue());

    String handedOver = weekly(monday);
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Somebody.salesOfTheOtherTeam().care())
        .patch("/api/tasks/" + state(handedOver, 1, "done").path("facts.nextId"))
        .then()
        .statusCode(200);
    get(handedOver).then().body("facts.nextId", nullValue()).body("facts.nextDueOn", nullValue());
    Somebody.admin()
        .request()
        .get("/api/tasks/" + handedOver)
        .then()
        .body("facts.nextDueOn", equalTo(monday.plusWeeks(1).toString()));
  }

  @Test
  void of_twenty_who_finish_it_at_once_one_makes_the_next() throws Exception {
    String id = weekly(monday);
    List<Integer> answers = AtOnce.twenty(_ -> state(id, 1, "done").statusCode());
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 412).hasSize(19);
    assertThat(series(id)).hasSize(2);
  }

  @Test
  void a_late_one_is_followed_by_the_next_that_does_not_lie_in_the_past() {
    String id = weekly(monday.minusWeeks(6));
    state(id, 1, "done")
        .then()
        .statusCode(200)
        .body(
            "facts.nextDueOn",
            equalTo(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toString()));
  }

  @Test
  void put_off_by_some_days_the_series_keeps_its_week_day() {
    String id = weekly(monday);
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("dueOn", monday.plusDays(2).toString()))
        .patch("/api/tasks/" + id)
        .then()
        .statusCode(200);
    state(id, 2, "done").then().body("facts.nextDueOn", equalTo(monday.plusWeeks(1).toString()));
  }

  @Test
  void a_cancelled_one_is_followed_too_and_one_without_its_rule_is_the_last() {
    String id = weekly(monday);
    String next = state(id, 1, "cancelled").then().statusCode(200).extract().path("facts.nextId");
    Map<String, Object> last = new HashMap<>(Map.of("state", "done"));
    last.put("recurrence", null);
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(last)
        .patch("/api/tasks/" + next)
        .then()
        .statusCode(200)
        .body("facts.nextId", nullValue());
    assertThat(series(id)).containsExactly(id, next);
  }

  @Test
  void a_rule_given_later_begins_with_the_day_the_task_is_due() {
    String id =
        sales
            .request()
            .body(Map.of("title", "あとから繰り返す", "dueOn", monday.toString()))
            .post("/api/tasks")
            .path("id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(
            Map.of(
                "dueOn",
                monday.plusDays(1).toString(),
                "recurrence",
                Map.of("every", "weekly", "interval", 2)))
        .patch("/api/tasks/" + id)
        .then()
        .statusCode(200)
        .body("attributes.recurrence.weekday", equalTo(2));
    state(id, 2, "done").then().body("facts.nextDueOn", equalTo(monday.plusDays(15).toString()));
  }
}
