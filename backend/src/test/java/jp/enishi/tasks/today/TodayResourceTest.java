package jp.enishi.tasks.today;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TodayResourceTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private final Somebody sales = Somebody.sales();
  private final Somebody colleague = Somebody.sales();

  @Inject Jdbi jdbi;

  private static String task(Somebody who, LocalDate day, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("title", "今日のこと");
    all.put("dueOn", day.toString());
    return who.request().body(all).post("/api/tasks").then().statusCode(201).extract().path("id");
  }

  @Test
  void it_shows_what_is_overdue_and_due_and_which_deals_wait() {
    DealSteps steps = new DealSteps(sales);
    String other = colleague.request().get("/api/me").path("id");
    String overdue = task(sales, today.minusDays(1), Map.of());
    String allDay = task(sales, today, Map.of());
    String atTen = task(sales, today, Map.of("dueTime", "10:00"));
    task(sales, today.plusDays(1), Map.of());
    task(sales, today, Map.of("state", "done"));
    String acted = steps.created(Map.of("nextAction", "電話", "nextActionOn", today.toString()));
    steps.created(Map.of("nextAction", "電話", "nextActionOn", today.plusDays(1).toString()));
    String others =
        steps.created(
            Map.of("nextAction", "訪問", "nextActionOn", today.toString(), "nextActionBy", other));
    String stale = steps.created(Map.of());
    jdbi.useHandle(
        h ->
            h.execute(
                "update deals.deal set last_action_at = now() - interval '90 days' where id = ?",
                UUID.fromString(stale)));
    sales
        .request()
        .get("/api/today")
        .then()
        .statusCode(200)
        .body("day", equalTo(today.toString()))
        .body("overdue.items.id", contains(overdue))
        .body("overdue.total.count", equalTo(1))
        .body("today.items.id", contains(allDay, atTen))
        .body("nextActions.items.id", contains(acted))
        .body("nextActions.items[0].attributes.nextAction", equalTo("電話"))
        .body("stale.items.id", contains(stale))
        .body("colleagues", empty());
    colleague
        .request()
        .get("/api/today")
        .then()
        .body("nextActions.items.id", contains(others))
        .body("today.items", empty());
  }

  @Test
  void a_manager_sees_the_team_and_who_is_behind() {
    Somebody manager = Somebody.with("manager", "/部署/営業本部");
    String me = sales.request().get("/api/me").path("id");
    task(sales, today.minusDays(3), Map.of());
    task(sales, today.minusDays(2), Map.of());
    String due = task(sales, today, Map.of());
    manager
        .request()
        .get("/api/today?whose=team")
        .then()
        .statusCode(200)
        .body("colleagues.find { it.id == '%s' }.overdue".formatted(me), equalTo(2))
        .body("colleagues.find { it.id == '%s' }.today".formatted(me), equalTo(1))
        .body("colleagues.find { it.id == '%s' }.name".formatted(me), equalTo(sales.name()));
    manager.request().get("/api/today").then().body("today.items.id", not(hasItem(due)));
    Somebody.salesOfTheOtherTeam()
        .request()
        .get("/api/today?whose=team")
        .then()
        .body("colleagues.id", not(hasItem(me)));
    sales.request().get("/api/today?whose=everybody").then().statusCode(400);
  }
}
