package jp.enishi.tasks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.platform.time.Holidays;
import jp.enishi.testing.ActivitySteps;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReportResourceTest {

  private static final String REPORTS = "/api/daily-reports";

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  private final Somebody author = Somebody.sales();
  private final Somebody peer = Somebody.sales();
  private final Somebody manager = Somebody.with("manager", "/部署/営業本部");
  private final Somebody otherManager = Somebody.with("manager", "/部署/サポート課");

  @Inject Jdbi jdbi;

  private static Response create(Somebody who, Map<String, ?> details) {
    return who.request().body(details).post(REPORTS);
  }

  private String draft(String activities) {
    return create(author, Map.of("day", today.toString(), "activities", activities))
        .then()
        .statusCode(201)
        .body("state", equalTo("draft"))
        .extract()
        .path("id");
  }

  private static Response send(Somebody who, String id, int version) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .post(REPORTS + "/" + id + "/send");
  }

  private static Response get(Somebody who, String id) {
    return who.request().get(REPORTS + "/" + id);
  }

  private static Response change(Somebody who, String id, int version, Map<String, ?> patch) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch(REPORTS + "/" + id);
  }

  private static Response comment(Somebody who, String id, String body) {
    return who.request().body(Map.of("body", body)).post(REPORTS + "/" + id + "/comments");
  }

  private static List<String> told(Somebody who) {
    return who.request().get("/api/notices").path("subjectId");
  }

  @Test
  void a_draft_is_made_of_what_was_done_and_what_is_due_next() {
    DealSteps steps = new DealSteps(author);
    String deal =
        steps.created(Map.of("title", "複合機更新", "expectedCloseOn", today.plusDays(30).toString()));
    steps.change(deal, 1, Map.of("stageId", steps.stage("提案"))).then().statusCode(200);
    LocalDate next = Holidays.ofJapan().onOrAfter(today.plusDays(1));
    for (Map<String, String> task :
        List.of(
            Map.of(
                "title", "見積を説明", "kind", "visit", "state", "done", "companyId", steps.company()),
            Map.of("title", "デモ機の搬入", "dueOn", next.toString(), "dueTime", "10:00"),
            Map.of("title", "来月の件", "dueOn", next.plusDays(20).toString()))) {
      author.request().body(task).post("/api/tasks").then().statusCode(201);
    }
    peer.request()
        .body(Map.of("title", "他人の仕事", "state", "done"))
        .post("/api/tasks")
        .then()
        .statusCode(201);
    author
        .request()
        .header("Accept-Language", "ja")
        .get(REPORTS + "/draft")
        .then()
        .statusCode(200)
        .body("day", equalTo(today.toString()))
        .body("activities", containsString("・訪問 商談先"))
        .body("activities", containsString("見積を説明"))
        .body("activities", not(containsString("他人の仕事")))
        .body("results", containsString("複合機更新: 引合い → 提案"))
        .body("plans", containsString("10:00 デモ機の搬入"))
        .body("plans", not(containsString("来月の件")))
        .body("issues", nullValue());
    author
        .request()
        .get(REPORTS + "/draft?day=2020-01-06")
        .then()
        .body("activities", nullValue())
        .body("plans", nullValue());
  }

  @Test
  void a_draft_tells_the_days_activities_in_their_order_and_nothing_twice() {
    Somebody somebody = Somebody.sales();
    ActivitySteps steps = new ActivitySteps(somebody);
    String company = steps.company("日報商事");
    String person = steps.person("日報太郎");
    Instant now = Instant.now();
    Instant start = today.atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant();
    steps.created(
        Map.of(
            "kind",
            "visit",
            "companyId",
            company,
            "personIds",
            List.of(person),
            "subject",
            "見積の説明",
            "result",
            "前向き",
            "occurredAt",
            now.toString()));
    steps.created(
        Map.of("companyId", company, "content", "納期の確認\n二行目", "occurredAt", start.toString()));
    steps.created(
        Map.of(
            "companyId",
            company,
            "occurredAt",
            start.minusSeconds(60).toString(),
            "subject",
            "昨日"));
    for (Map<String, String> done :
        List.of(
            Map.of("title", "電話する", "kind", "call", "state", "done", "companyId", company),
            Map.of("title", "もう一度電話する", "kind", "call", "state", "done", "companyId", company),
            Map.of("title", "見積の説明", "state", "done", "personId", person))) {
      somebody.request().body(done).post("/api/tasks").then().statusCode(201);
    }
    String activities =
        somebody
            .request()
            .header("Accept-Language", "ja")
            .get(REPORTS + "/draft")
            .then()
            .statusCode(200)
            .extract()
            .path("activities");
    assertThat(activities.lines().toList())
        .hasSize(3)
        .startsWith("・電話 日報商事 納期の確認")
        .contains("・訪問 日報商事 日報太郎 見積の説明 → 前向き")
        .anyMatch(line -> line.startsWith("・電話 日報商事") && line.endsWith("電話する"))
        .noneMatch(line -> line.contains("昨日"));
    Somebody.salesOfTheOtherTeam()
        .request()
        .get(REPORTS + "/draft")
        .then()
        .body("activities", not(containsString("日報商事")));
  }

  @Test
  void a_draft_is_its_authors_alone_and_what_was_sent_goes_to_the_managers_above() {
    manager.request().get("/api/me").then().statusCode(200);
    String id = draft("・訪問 2件");
    for (Somebody other : List.of(peer, manager, otherManager, Somebody.admin())) {
      get(other, id).then().statusCode(404);
      other.request().get(REPORTS).then().body("items.id", not(hasItem(id)));
    }
    send(author, id, 1)
        .then()
        .statusCode(200)
        .body("state", equalTo("sent"))
        .body("sentAt", notNullValue())
        .body("edition", equalTo(1))
        .body("recipients.name", hasItem(manager.name()))
        .body("recipients.name", not(hasItem(otherManager.name())));
    get(manager, id).then().statusCode(200).body("attributes.activities", equalTo("・訪問 2件"));
    get(Somebody.admin(), id).then().statusCode(200);
    assertThat(told(manager)).contains(id);
    for (Somebody other :
        List.of(
            peer,
            otherManager,
            Somebody.salesOfTheOtherTeam(),
            Somebody.with("support"),
            Somebody.with("marketing"))) {
      get(other, id).then().statusCode(404);
      other.request().get(REPORTS).then().body("items.id", not(hasItem(id)));
      other.request().get(REPORTS + "/" + id + "/editions").then().statusCode(404);
      comment(other, id, "見えないはず").then().statusCode(404);
    }
    send(author, id, 2).then().statusCode(200).body("edition", equalTo(1));
  }

  @Test
  void who_no_longer_reviews_reports_is_no_longer_told_of_them() {
    manager.request().get("/api/me").then().statusCode(200);
    String id = draft("・訪問 1件");
    send(author, id, 1).then().statusCode(200);
    assertThat(told(manager)).contains(id);
    Somebody demoted =
        new Somebody(
            manager.subject(), manager.name(), Set.of("sales", "scope-tree"), manager.groups());
    get(demoted, id).then().statusCode(404);
    assertThat(told(demoted)).doesNotContain(id);
    assertThat(told(manager)).contains(id);
  }

  @Test
  void what_was_sent_keeps_its_text_and_a_change_is_another_edition() {
    String id = draft("最初の文");
    Response sent = send(author, id, 1);
    change(author, id, 2, Map.of("activities", "直した文", "results", "受注"))
        .then()
        .statusCode(200)
        .body("edition", equalTo(2));
    manager
        .request()
        .get(REPORTS + "/" + id + "/editions")
        .then()
        .statusCode(200)
        .body("edition", contains(1, 2))
        .body("attributes.activities", contains("最初の文", "直した文"));
    author
        .request()
        .post("/api/changes/" + sent.header("Change-Id") + "/undo")
        .then()
        .statusCode(404);
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("activities", null);
    nothing.put("results", null);
    change(author, id, 3, nothing).then().statusCode(400);
    org.junit.jupiter.api.Assertions.assertThrows(
        RuntimeException.class,
        () ->
            jdbi.useHandle(
                h ->
                    h.execute(
                        "update tasks.report_edition set activities = 'x' where report_id = ?",
                        UUID.fromString(id))));
  }

  @Test
  void the_manager_comments_the_author_answers_and_each_hears_of_the_other() {
    String id = draft("訪問しました");
    send(author, id, 1);
    comment(manager, id, "次回は同行します。")
        .then()
        .statusCode(201)
        .body("comments.body", contains("次回は同行します。"))
        .body("comments[0].authorName", equalTo(manager.name()))
        .body("readers.name", contains(manager.name()));
    assertThat(told(author)).contains(id);
    comment(author, id, "お願いします。").then().statusCode(201).body("comments", hasSize(2));
    assertThat(told(manager)).contains(id);
    comment(manager, id, " ").then().statusCode(400).body("errors.pointer", contains("/body"));
    comment(manager, id, "あ".repeat(2_001)).then().statusCode(400);
    change(manager, id, 2, Map.of("activities", "書き換え")).then().statusCode(403);
    send(manager, id, 2).then().statusCode(403);
  }

  @Test
  void a_manager_reads_it_and_its_author_sees_that_they_have() {
    manager.request().get("/api/me").then().statusCode(200);
    String id = draft("読まれる日報");
    send(author, id, 1);
    String unread = REPORTS + "?unread=true&author=" + author.request().get("/api/me").path("id");
    manager.request().get(unread).then().body("items.id", contains(id));
    manager
        .request()
        .post(REPORTS + "/" + id + "/read")
        .then()
        .statusCode(200)
        .body("readers.name", contains(manager.name()))
        .body("readers.edition", contains(1));
    manager.request().get(unread).then().body("items", empty());
    assertThat(
            manager
                .request()
                .get("/api/notices")
                .<String>path("find { it.subjectId == '%s' }.readAt".formatted(id)))
        .isNotNull();
    get(author, id).then().body("readers.name", contains(manager.name()));
    author.request().post(REPORTS + "/" + id + "/read").then().body("readers", hasSize(1));
    change(author, id, 2, Map.of("issues", "追記")).then().statusCode(200);
    manager.request().get(unread).then().body("items.id", contains(id));
  }

  @Test
  void each_day_has_one_report_whoever_is_faster() throws Exception {
    List<Integer> answers =
        AtOnce.twenty(_ -> create(author, Map.of("day", today.toString())).statusCode());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(19);
    create(author, Map.of("day", today.toString()))
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/day"));
    create(author, Map.of("day", today.plusDays(2).toString())).then().statusCode(400);
    create(author, Map.of()).then().statusCode(400).body("errors.pointer", contains("/day"));
  }

  @Test
  void an_empty_or_stale_one_is_not_sent_and_its_day_stays() {
    String id =
        create(author, Map.of("day", today.minusDays(1).toString()))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    send(author, id, 1).then().statusCode(400).body("errors.code", contains("tasks.report.empty"));
    change(author, id, 1, Map.of("day", today.toString())).then().statusCode(400);
    change(author, id, 1, Map.of("plans", "明日は休み")).then().statusCode(200);
    send(author, id, 1).then().statusCode(412).body("current.attributes.plans", equalTo("明日は休み"));
    comment(author, id, "まだ下書き").then().statusCode(409);
    author.request().post(REPORTS + "/" + id + "/send").then().statusCode(428);
  }

  @Test
  void reports_are_listed_by_person_and_month() {
    for (String day : List.of("2026-02-27", "2026-03-02", "2026-03-31", "2026-04-01")) {
      String id =
          create(author, Map.of("day", day, "activities", day))
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      send(author, id, 1).then().statusCode(200);
    }
    String me = author.request().get("/api/me").path("id");
    manager
        .request()
        .get(REPORTS + "?author=" + me + "&from=2026-03-01&to=2026-03-31")
        .then()
        .body("items.day", contains("2026-03-31", "2026-03-02"))
        .body("items.unread", contains(true, true));
    Response first =
        author.request().get(REPORTS + "?author=me&sort=day&limit=3&state=sent&to=2026-04-01");
    first.then().body("items.day", contains("2026-02-27", "2026-03-02", "2026-03-31"));
    author
        .request()
        .get(
            REPORTS
                + "?author=me&sort=day&limit=3&state=sent&to=2026-04-01&cursor="
                + first.path("nextCursor"))
        .then()
        .body("items.day", contains("2026-04-01"));
  }
}
