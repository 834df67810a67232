package jp.enishi.customers.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The scan of the stock and the work list it fills. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DuplicateResourceTest {

  /** Of a team of their own, so that each test scans its own records. */
  private final String team = "/部署/検査部/" + UUID.randomUUID();

  private final Somebody sales = Somebody.with("sales", team);
  private final Somebody colleague = Somebody.with("sales", team);
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();

  @Inject Jdbi jdbi;

  @Inject ScanJob job;

  private static String created(Somebody who, String path, Map<String, ?> body) {
    return who.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }

  private String company(String name, Object... more) {
    return company(sales, name, more);
  }

  private static String company(Somebody who, String name, Object... more) {
    Map<String, Object> details = new HashMap<>(Map.of("name", name));
    for (int i = 0; i < more.length; i += 2) {
      details.put((String) more[i], more[i + 1]);
    }
    return created(who, "/api/companies", details);
  }

  private String person(Map<String, ?> details) {
    return created(sales, "/api/people", details);
  }

  private Response scan(Somebody who, Map<String, ?> wanted) {
    String id = created(who, "/api/duplicate-scans", wanted);
    return ended(who, id);
  }

  private static Response ended(Somebody who, String scan) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    Response answer = who.request().get("/api/duplicate-scans/" + scan);
    while (answer.path("state").equals("running")) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      answer = who.request().get("/api/duplicate-scans/" + scan);
    }
    return answer;
  }

  private ValidatableResponse scanned(String kind) {
    return scan(sales, Map.of("kind", kind)).then().body("state", equalTo("done"));
  }

  private ValidatableResponse list(Somebody who, String query) {
    return who.request().get("/api/duplicates?" + query).then().statusCode(200);
  }

  private static void change(Somebody who, String path, Map<String, ?> change) {
    String version = who.request().get(path).header("ETag");
    who.request().header("If-Match", version).body(change).patch(path).then().statusCode(200);
  }

  @Test
  void a_scan_lists_pairs_with_score_and_reasons_the_likeliest_first() {
    String one = company("株式会社検査商事", "prefecture", "東京都", "phone", "03-3333-1111");
    String other = company("㈱検査商事", "prefecture", "東京都", "phone", "０３−３３３３−１１１１");
    String third = company("検査商事", "prefecture", "東京都");
    company("まったく別の工業", "prefecture", "東京都");
    scanned("company")
        .body("whole", equalTo(true))
        .body("found", equalTo(3))
        .body("endedAt", notNullValue());
    list(sales, "kind=company")
        .body("items", hasSize(3))
        .body("total.count", equalTo(3))
        .body("items[0].level", equalTo("likely"))
        .body("items[0].reasons", contains("name", "phone", "prefecture"))
        .body("items[0].first.id", equalTo(one))
        .body("items[0].second.id", equalTo(other))
        .body("items[0].first.phone", equalTo("03-3333-1111"))
        .body("items[1].level", equalTo("possible"));
    list(sales, "record=" + third + "&level=likely").body("items", empty());
    list(sales, "record=" + third).body("items", hasSize(2));
    list(sales, "reason=phone").body("items", hasSize(1));
    list(sales, "reason=email").body("items", empty());
    list(sales, "q=検査").body("items", hasSize(3));
    list(sales, "q=見当たらない").body("items", empty());
  }

  @Test
  void the_list_goes_on_page_by_page_without_gaps_or_repetitions() {
    for (int i = 0; i < 5; i++) {
      company("頁検査商会", "prefecture", "京都府", "note", "" + i);
    }
    scanned("company").body("found", equalTo(10));
    String cursor = null;
    java.util.Set<String> seen = new java.util.HashSet<>();
    int pages = 0;
    do {
      Response page =
          sales
              .request()
              .queryParams(
                  cursor == null ? Map.of("limit", 3) : Map.of("limit", 3, "cursor", cursor))
              .get("/api/duplicates");
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("nextCursor");
      pages++;
    } while (cursor != null);
    assertThat(pages).isEqualTo(4);
    assertThat(seen).hasSize(10);
  }

  @Test
  void names_with_a_slip_are_found_within_a_town_and_by_their_reading() {
    company("似名検査工業所", "postalCode", "6048001", "city", "京都市中京区", "street", "上本能寺前町488");
    company("似名検査工業社", "postalCode", "6048001", "city", "京都市中京区", "street", "上本能寺前町488番地");
    company("齋藤検査", "nameKana", "サイトウケンサ", "prefecture", "滋賀県", "email", "a@kensa.example.jp");
    company("西東検査", "nameKana", "サイトウケンサ", "prefecture", "滋賀県", "email", "a@kensa.example.jp");
    scanned("company");
    list(sales, "kind=company")
        .body("items", hasSize(2))
        .body("items.reasons.flatten()", hasItem("similarName"))
        .body("items.reasons.flatten()", hasItem("address"))
        .body("items.reasons.flatten()", hasItem("kana"));
  }

  @Test
  void people_are_found_by_mobile_in_either_field_and_by_birth_date() {
    String one = person(Map.of("familyName", "検査", "givenName", "花子", "mobile", "090-3333-0001"));
    String other = person(Map.of("familyName", "検査", "givenName", "花子", "phone", "090-3333-0001"));
    person(Map.of("familyName", "検査", "givenName", "次郎", "birthDate", "1966-06-06"));
    person(Map.of("familyName", "検査", "givenName", "次郎", "birthDate", "1966-06-06"));
    person(Map.of("familyName", "検査", "givenName", "次郎"));
    scanned("person").body("found", equalTo(2));
    list(sales, "kind=person&reason=mobile")
        .body("items", hasSize(1))
        .body("items[0].first.id", equalTo(one))
        .body("items[0].second.id", equalTo(other))
        .body("items[0].first.name", equalTo("検査 花子"));
    list(sales, "kind=person&reason=birthDate").body("items", hasSize(1));
    list(sales, "kind=company").body("items", empty());
  }

  @Test
  void only_pairs_of_which_one_sees_both_records_are_found_and_listed() {
    String mine = company("領分検査商事", "phone", "03-3333-2222");
    String theirs = company(stranger, "領分検査商事", "phone", "03-3333-2222");
    scanned("company").body("found", equalTo(0));
    Somebody admin = Somebody.admin();
    scan(admin, Map.of("kind", "company")).then().body("state", equalTo("done"));
    String pair =
        list(admin, "record=" + mine)
            .body("items", hasSize(1))
            .body("items[0].second.id", equalTo(theirs))
            .extract()
            .path("items[0].id");
    for (Somebody half : List.of(sales, stranger)) {
      list(half, "kind=company").body("items.id", org.hamcrest.Matchers.not(hasItem(pair)));
      assertThat(half.request().get("/api/duplicates/" + pair).statusCode()).isEqualTo(404);
      assertThat(half.request().post("/api/duplicates/" + pair + "/reopen").statusCode())
          .isEqualTo(404);
      half.request()
          .body(Map.of("kind", "company", "firstId", mine, "secondId", theirs))
          .post("/api/duplicates/dismissals")
          .then()
          .statusCode(404);
    }
  }

  @Test
  void two_that_are_two_leave_the_list_and_the_warnings_for_good_until_taken_back() {
    String one = company("二社検査商事", "prefecture", "奈良県", "phone", "03-3333-3333");
    String other = company("二社検査商事", "prefecture", "奈良県", "phone", "03-3333-3333");
    scanned("company");
    String pair =
        sales
            .request()
            .body(Map.of("kind", "company", "firstId", other, "secondId", one))
            .post("/api/duplicates/dismissals")
            .then()
            .statusCode(201)
            .body("dismissal.byName", equalTo(sales.name()))
            .body("dismissal.at", notNullValue())
            .extract()
            .path("id");
    sales
        .request()
        .body(Map.of("kind", "company", "firstId", one, "secondId", other))
        .post("/api/duplicates/dismissals")
        .then()
        .statusCode(201)
        .body("id", equalTo(pair));
    list(colleague, "kind=company").body("items", empty());
    list(colleague, "dismissed=true").body("items.id", contains(pair));
    Map<String, String> typed = Map.of("id", one, "name", "二社検査商事", "phone", "03-3333-3333");
    warned(typed).body("candidates", empty());
    warned(Map.of("name", "二社検査商事", "phone", "03-3333-3333")).body("candidates", hasSize(2));
    change(sales, "/api/companies/" + one, Map.of("note", "変更"));
    scan(sales, Map.of("kind", "company", "whole", true)).then().body("state", equalTo("done"));
    list(sales, "kind=company").body("items", empty());
    colleague
        .request()
        .post("/api/duplicates/" + pair + "/reopen")
        .then()
        .statusCode(200)
        .body("dismissal", nullValue());
    list(sales, "kind=company").body("items.id", contains(pair));
    warned(typed).body("candidates.id", contains(other));
    assertThat(journalled(one)).containsExactly("insert", "delete");
  }

  private ValidatableResponse warned(Map<String, String> typed) {
    return sales
        .request()
        .body(typed)
        .post("/api/companies/duplicate-candidates")
        .then()
        .statusCode(200);
  }

  private List<String> journalled(String record) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    select operation from journal.entry where table_name = 'customers.duplicate_dismissal'
                      and actor_id is not null and coalesce(after, before) ->> 'first_id' = :record order by id
                    """)
                .bind("record", record)
                .mapTo(String.class)
                .list());
  }

  @Test
  void the_next_scan_looks_only_at_what_changed_and_forgets_what_is_alike_no_more() {
    String one = company("増分検査商事", "prefecture", "香川県");
    company("増分検査商事", "prefecture", "香川県");
    scanned("company").body("found", equalTo(1));
    change(sales, "/api/companies/" + one, Map.of("name", "改名検査産業"));
    company("増分検査商事", "prefecture", "香川県");
    scanned("company").body("whole", equalTo(false)).body("found", equalTo(1));
    list(sales, "kind=company").body("items", hasSize(1));
    list(sales, "record=" + one).body("items", empty());
  }

  @Test
  void what_lies_in_the_trash_is_in_no_pair() {
    String one = company("廃棄検査商事", "prefecture", "佐賀県");
    company("廃棄検査商事", "prefecture", "佐賀県");
    scanned("company").body("found", equalTo(1));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/companies/" + one)
        .then()
        .statusCode(200);
    list(sales, "kind=company").body("items", empty());
    sales.request().post("/api/companies/" + one + "/restore").then().statusCode(200);
    list(sales, "kind=company").body("items", hasSize(1));
  }

  @Test
  void a_key_that_very_many_share_is_passed_over_and_said_so() {
    for (int i = 0; i < 51; i++) {
      company("雑居" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + i, "phone", "03-3333-4444");
    }
    scanned("company")
        .body("crowdedKeys", greaterThanOrEqualTo(1))
        .body("crowdedRecords", greaterThanOrEqualTo(51))
        .body("found", equalTo(0));
  }

  @Test
  void a_scan_that_was_broken_off_goes_on_where_it_stood() {
    company("再開検査商事", "prefecture", "大分県");
    company("再開検査商事", "prefecture", "大分県");
    Response first = scanned("company").extract().response();
    String id = first.path("id");
    jdbi.useHandle(
        h -> {
          h.execute(
              "delete from customers.duplicate_pair where first_id in (select id from"
                  + " customers.company where name = '再開検査商事')");
          h.execute(
              "update customers.duplicate_scan set state = 'running', step = 3, done = 0, found ="
                  + " 0, at_first = null, at_second = null, ended_at = null where id = ?",
              UUID.fromString(id));
        });
    job.run(UUID.fromString(id));
    sales
        .request()
        .get("/api/duplicate-scans/" + id)
        .then()
        .body("state", equalTo("done"))
        .body("found", equalTo(1));
    list(sales, "kind=company").body("items", hasSize(1));
  }

  @Test
  void a_scan_is_stopped_on_request_and_another_may_start() {
    String id = created(sales, "/api/duplicate-scans", Map.of("kind", "person"));
    sales.request().post("/api/duplicate-scans/" + id + "/cancel").then().statusCode(200);
    ended(sales, id);
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.duplicate_scan set state = 'running', cancelled = true where id ="
                    + " ?",
                UUID.fromString(id)));
    sales
        .request()
        .body(Map.of("kind", "person"))
        .post("/api/duplicate-scans")
        .then()
        .statusCode(409);
    job.run(UUID.fromString(id));
    sales.request().get("/api/duplicate-scans/" + id).then().body("state", equalTo("cancelled"));
    scanned("person");
    sales.request().get("/api/duplicate-scans?kind=person").then().body("", hasSize(2));
    colleague.request().get("/api/duplicate-scans?kind=person").then().body("", empty());
    assertThat(colleague.request().get("/api/duplicate-scans/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void a_dismissal_is_undone_like_any_change() {
    String one = company("取消検査商事", "prefecture", "長野県");
    String other = company("取消検査商事", "prefecture", "長野県");
    sales
        .request()
        .body(Map.of("kind", "company", "firstId", one, "secondId", other))
        .post("/api/duplicates/dismissals")
        .then()
        .statusCode(201);
    UUID change =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        "select change_id from journal.entry where table_name ="
                            + " 'customers.duplicate_dismissal' and after ->> 'first_id' = :one")
                    .bind("one", one)
                    .mapTo(UUID.class)
                    .one());
    for (Somebody who : List.of(stranger, Somebody.with("shop", team))) {
      assertThat(who.request().post("/api/changes/" + change + "/undo").statusCode())
          .isEqualTo(404);
    }
    sales
        .request()
        .post("/api/changes/" + change + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(1));
    list(sales, "record=" + one).body("items", hasSize(1));
  }

  @Test
  void what_is_no_pair_and_no_scan_is_refused_by_name() {
    String one = company("不正検査商事");
    sales
        .request()
        .body(Map.of("kind", "company", "firstId", one, "secondId", one))
        .post("/api/duplicates/dismissals")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/secondId"));
    sales
        .request()
        .body(Map.of("kind", "company", "firstId", one, "secondId", UUID.randomUUID()))
        .post("/api/duplicates/dismissals")
        .then()
        .statusCode(404);
    sales
        .request()
        .body("{}")
        .post("/api/duplicates/dismissals")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/kind", "/firstId", "/secondId"));
    sales
        .request()
        .body("{\"kind\":\"deal\"}")
        .post("/api/duplicate-scans")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/kind"));
    for (String query :
        List.of("kind=x", "level=x", "reason=x", "sort=name", "cursor=x", "fields=x")) {
      assertThat(sales.request().get("/api/duplicates?" + query).statusCode())
          .as(query)
          .isEqualTo(400);
    }
  }
}
