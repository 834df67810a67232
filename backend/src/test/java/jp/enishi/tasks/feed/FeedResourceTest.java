package jp.enishi.tasks.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FeedResourceTest {

  private static final String FEEDS = "/api/calendar-feeds/";

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private final Somebody sales = Somebody.sales();

  @Inject Jdbi jdbi;

  private static String made(Somebody who, String untimed) {
    String address =
        who.request()
            .body(Map.of("untimed", untimed))
            .put("/api/calendar-feed")
            .then()
            .statusCode(200)
            .body("active", equalTo(true))
            .extract()
            .path("address");
    return address.substring(address.indexOf(FEEDS));
  }

  private static Response read(String path) {
    return RestAssured.given().get(path);
  }

  /** Unknown, as any wrong one; 429 once there were many of those. */
  private static void opensNothing(String path) {
    Response answer = read(path);
    assertThat(answer.statusCode()).isIn(404, 429);
    assertThat(answer.asString()).doesNotContain("VCALENDAR");
  }

  private static String task(Somebody who, Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.putIfAbsent("title", "タスク");
    return who.request().body(all).post("/api/tasks").then().statusCode(201).extract().path("id");
  }

  /** The file as another reader of iCalendar understands it, which also checks it. */
  private static Map<String, CalendarComponent> parsed(String file)
      throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new StringReader(file));
    assertThat(calendar.validate().getEntries()).isEmpty();
    Map<String, CalendarComponent> byUid = new HashMap<>();
    for (CalendarComponent component : calendar.getComponents()) {
      component.getProperty("UID").ifPresent(uid -> byUid.put(uid.getValue(), component));
    }
    return byUid;
  }

  private static CalendarComponent of(Map<String, CalendarComponent> parts, String uid) {
    return Objects.requireNonNull(parts.get(uid));
  }

  private static String value(CalendarComponent component, String property) {
    return component.getRequiredProperty(property).getValue();
  }

  @Test
  void the_file_is_read_by_other_programs_as_it_was_meant() throws Exception {
    DealSteps steps = new DealSteps(sales);
    String deal =
        steps.created(
            Map.of(
                "title", "基幹更新", "nextAction", "電話", "nextActionOn", today.plusDays(3).toString()));
    String title = "訪問; 髙橋様, 「見積」\\説明 𠮷野家 " + "長い件名".repeat(30);
    String note = "一行目\n二行目; と, \\ と \"引用\"\nBEGIN:VEVENT\nEND:VCALENDAR";
    String timed =
        task(
            sales,
            Map.of(
                "title",
                title,
                "note",
                note,
                "dueOn",
                today.toString(),
                "dueTime",
                "13:30",
                "durationMinutes",
                90,
                "priority",
                "high",
                "dealId",
                deal));
    String untimed = task(sales, Map.of("title", "終日", "dueOn", today.plusDays(1).toString()));
    String none = task(sales, Map.of("title", "期限なし"));
    String path = made(sales, "event");
    Response answer = read(path);
    answer
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
        .header("Cache-Control", "no-store")
        .header("ETag", notNullValue());
    String file = answer.asString();
    assertThat(file.split("\r\n", -1))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    Map<String, CalendarComponent> events = parsed(file);
    assertThat(events)
        .containsOnlyKeys(
            "task-" + timed + "@enishi",
            "task-" + untimed + "@enishi",
            "next-action-" + deal + "@enishi")
        .doesNotContainKey("task-" + none + "@enishi");
    CalendarComponent event = of(events, "task-" + timed + "@enishi");
    assertThat(event.getName()).isEqualTo("VEVENT");
    assertThat(value(event, "SUMMARY")).isEqualTo(title);
    assertThat(value(event, "DESCRIPTION")).contains(note).contains("/tasks/" + timed);
    String day = today.toString().replace("-", "");
    assertThat(value(event, "DTSTART")).isEqualTo(day + "T133000");
    assertThat(value(event, "DTEND")).isEqualTo(day + "T150000");
    assertThat(file).contains("DTSTART;TZID=Asia/Tokyo:" + day + "T133000");
    assertThat(value(of(events, "task-" + untimed + "@enishi"), "DTSTART"))
        .isEqualTo(today.plusDays(1).toString().replace("-", ""));
    assertThat(value(of(events, "next-action-" + deal + "@enishi"), "SUMMARY"))
        .isEqualTo("電話 (基幹更新)");
  }

  @Test
  void tasks_without_a_time_are_to_dos_for_whoever_wants_them_so() throws Exception {
    String open = task(sales, Map.of("dueOn", today.toString()));
    String done = task(sales, Map.of("dueOn", today.toString(), "state", "done"));
    task(sales, Map.of("dueOn", today.toString(), "state", "cancelled"));
    Map<String, CalendarComponent> parts = parsed(read(made(sales, "todo")).asString());
    assertThat(parts).containsOnlyKeys("task-" + open + "@enishi", "task-" + done + "@enishi");
    assertThat(of(parts, "task-" + open + "@enishi").getName()).isEqualTo("VTODO");
    assertThat(value(of(parts, "task-" + open + "@enishi"), "STATUS")).isEqualTo("NEEDS-ACTION");
    assertThat(value(of(parts, "task-" + done + "@enishi"), "STATUS")).isEqualTo("COMPLETED");
  }

  @Test
  void unchanged_work_is_not_sent_twice() {
    task(sales, Map.of("dueOn", today.toString()));
    String path = made(sales, "event");
    String tag = read(path).header("ETag");
    RestAssured.given()
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", tag);
    task(sales, Map.of("dueOn", today.toString()));
    RestAssured.given().header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @Test
  void it_shows_its_owners_own_work_only() throws Exception {
    Somebody colleague = Somebody.sales();
    String theirs = task(colleague, Map.of("dueOn", today.toString()));
    assertThat(parsed(read(made(sales, "event")).asString()))
        .doesNotContainKey("task-" + theirs + "@enishi");
  }

  @Test
  void an_address_made_anew_or_revoked_opens_nothing() {
    String first = made(sales, "event");
    read(first).then().statusCode(200);
    sales
        .request()
        .get("/api/calendar-feed")
        .then()
        .body("active", equalTo(true))
        .body("readAt", notNullValue())
        .body("address", nullValue());
    String second = made(sales, "event");
    assertThat(second).isNotEqualTo(first);
    opensNothing(first);
    read(second).then().statusCode(200);
    sales.request().delete("/api/calendar-feed").then().body("active", equalTo(false));
    opensNothing(second);
    sales.request().delete("/api/calendar-feed").then().statusCode(200);
  }

  @Test
  void a_disabled_account_has_no_feed_from_that_moment_on() {
    String path = made(sales, "event");
    String me = sales.request().get("/api/me").path("id");
    jdbi.useHandle(
        h ->
            h.execute(
                "update access.account set enabled = false where id = ?", UUID.fromString(me)));
    opensNothing(path);
  }

  @Test
  void who_lost_their_role_sees_nothing_in_it() throws Exception {
    task(sales, Map.of("dueOn", today.toString()));
    String path = made(sales, "event");
    String me = sales.request().get("/api/me").path("id");
    jdbi.useHandle(
        h -> h.execute("update access.account set roles = '{}' where id = ?", UUID.fromString(me)));
    assertThat(parsed(read(path).asString())).isEmpty();
  }

  @Test
  void of_a_secret_only_a_hash_is_kept() {
    String path = made(sales, "event");
    String token = path.substring(FEEDS.length(), path.length() - ".ics".length());
    assertThat(token).hasSize(43);
    int rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        select (select count(*) from tasks.feed f where to_jsonb(f)::text like '%' || :token || '%')
                          + (select count(*) from platform.idempotent_request r where to_jsonb(r)::text like '%' || :token || '%')
                          + (select count(*) from journal.entry e where to_jsonb(e)::text like '%' || :token || '%')
                        """)
                    .bind("token", token)
                    .mapTo(Integer.class)
                    .one());
    assertThat(rows).isZero();
  }

  @Test
  void no_token_comes_into_a_log_right_or_wrong() {
    String path = made(sales, "event");
    String wrong = FEEDS + "Wrong" + "c".repeat(38) + ".ics";
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(line.getMessage() + " " + Arrays.toString(line.getParameters()));
          }

          @Override
          public void flush() {
            // nothing is held back
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
    Logger root = Logger.getLogger("");
    root.addHandler(listener);
    try {
      read(path).then().statusCode(200);
      opensNothing(wrong);
      RestAssured.given().post(path).then().statusCode(405);
      Logger.getLogger("feed").info("said by the test");
    } finally {
      root.removeHandler(listener);
    }
    assertThat(logged).anyMatch(line -> line.contains("said by the test"));
    String token = path.substring(FEEDS.length(), path.length() - ".ics".length());
    assertThat(logged).noneMatch(line -> line.contains(token) || line.contains("Wrong"));
  }

  @Test
  void wrong_tokens_tell_nothing_and_are_slowed_down_without_keeping_out_the_right_one() {
    String path = made(sales, "event");
    Set<Object> problems = new HashSet<>();
    for (String wrong :
        List.of("x", "a".repeat(43), "%00", "..%2f..%2fme", "'", "あ", "a".repeat(2_000))) {
      Response answer = RestAssured.given().urlEncodingEnabled(false).get(FEEDS + wrong + ".ics");
      assertThat(answer.statusCode()).as(wrong).isIn(400, 404);
      if (wrong.length() <= 43 && answer.statusCode() == 404) {
        problems.add(answer.path("type"));
      }
    }
    assertThat(problems).containsExactly("/problems/not-found");
    int slowed = 0;
    for (int i = 0; i < FeedGuard.MOST_WRONG + 5; i++) {
      Response answer = read(FEEDS + "b".repeat(43) + ".ics");
      slowed += answer.statusCode() == 429 ? 1 : 0;
    }
    assertThat(slowed).isPositive();
    read(path).then().statusCode(200);
  }

  @Test
  void a_feed_that_is_read_too_often_is_to_wait() {
    String path = made(sales, "event");
    for (int i = 0; i < FeedGuard.MOST_READS; i++) {
      read(path).then().statusCode(200);
    }
    read(path).then().statusCode(429).header("Retry-After", notNullValue());
  }

  @Test
  void how_it_is_handed_over_must_be_said() {
    sales.request().body("{}").put("/api/calendar-feed").then().statusCode(400);
  }
}
