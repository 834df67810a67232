package jp.enishi.tasks.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CalendarResourceTest {

  private final Somebody sales = Somebody.sales();

  private static String task(Somebody who, String day, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("title", "予定");
    all.put("dueOn", day);
    return who.request().body(all).post("/api/tasks").then().statusCode(201).extract().path("id");
  }

  @Test
  void a_month_has_its_holidays_tasks_and_next_actions_in_order() {
    String late = task(sales, "2027-05-10", Map.of("dueTime", "15:00"));
    String early = task(sales, "2027-05-10", Map.of("dueTime", "09:00"));
    String done = task(sales, "2027-05-01", Map.of("state", "done"));
    task(sales, "2027-05-02", Map.of("state", "cancelled"));
    task(sales, "2027-06-01", Map.of());
    String deal =
        new DealSteps(sales).created(Map.of("nextAction", "電話", "nextActionOn", "2027-05-20"));
    sales
        .request()
        .get("/api/calendar?from=2027-05-01&to=2027-05-31&owner=me")
        .then()
        .statusCode(200)
        .body("tasks.id", contains(done, early, late))
        .body("nextActions.dealId", contains(deal))
        .body("nextActions[0].byName", equalTo(sales.name()))
        .body("holidays.day", hasItems("2027-05-03", "2027-05-04", "2027-05-05"))
        .body("holidays.find { it.day == '2027-05-05' }.name", equalTo("こどもの日"))
        .body("truncated", equalTo(false));
  }

  @Test
  void it_holds_what_the_reader_may_see_of_whom_they_ask_for() {
    Somebody colleague = Somebody.sales();
    String mine = task(sales, "2027-07-01", Map.of());
    String theirs = task(colleague, "2027-07-01", Map.of());
    sales
        .request()
        .get("/api/calendar?from=2027-07-01&owner=me")
        .then()
        .body("tasks.id", contains(mine));
    sales
        .request()
        .get("/api/calendar?from=2027-07-01")
        .then()
        .body("tasks.id", hasItems(mine, theirs));
    Somebody.salesOfTheOtherTeam()
        .request()
        .get("/api/calendar?from=2027-07-01")
        .then()
        .body("tasks.id", not(hasItems(mine)));
  }

  @Test
  void days_that_are_none_or_too_many_are_refused() {
    for (String query :
        java.util.List.of(
            "from=2027-05-02&to=2027-05-01",
            "from=2027-01-01&to=2027-12-31",
            "from=9999-01-01",
            "from=0001-01-01",
            "from=x",
            "owner=x")) {
      sales.request().get("/api/calendar?" + query).then().statusCode(400);
    }
    sales
        .request()
        .get("/api/calendar?owner=me&from=" + LocalDate.of(2027, 5, 1))
        .then()
        .body("tasks", empty());
  }
}
