package jp.enishi.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.enishi.journal.Snapshot;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The stream of changes, as pages hear it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EventResourceTest {

  @Inject AgroalDataSource database;
  @Inject Jdbi jdbi;
  @Inject Transactions transactions;

  @Test
  void a_change_is_told_with_its_fields_and_who_made_it_but_without_values() {
    Somebody writer = Somebody.sales();
    Somebody reader = Somebody.sales();
    String company = create(writer, "変更前の名前");
    try (Stream stream = Stream.of(reader)) {
      change(writer, company, 1, "{\"phone\":\"03-1234-5678\",\"name\":\"変更後の名前\"}");
      JsonNode change = stream.changeOf(company);
      assertThat(change.path("kind").asText()).isEqualTo("company");
      assertThat(change.path("operation").asText()).isEqualTo("update");
      assertThat(change.path("version").asInt()).isEqualTo(2);
      assertThat(change.path("fields")).map(JsonNode::asText).containsExactly("name", "phone");
      assertThat(change.path("actorName").asText()).isEqualTo(writer.name());
      assertThat(change.path("cause").asText()).isEqualTo("api");
      assertThat(change.toString()).doesNotContain("変更").doesNotContain("5678");
    }
  }

  @Test
  void creating_trashing_and_restoring_are_told_within_a_second() {
    Somebody somebody = Somebody.sales();
    try (Stream stream = Stream.of(Somebody.sales())) {
      Instant before = Instant.now();
      String company = create(somebody, "新しい会社");
      assertThat(stream.changeOf(company).path("operation").asText()).isEqualTo("insert");
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
      somebody.request().header("If-Match", "\"1\"").delete("/api/companies/" + company);
      assertThat(stream.changeOf(company).path("fields").path(0).asText()).isEqualTo("deletedAt");
      somebody.request().post("/api/companies/" + company + "/restore");
      assertThat(stream.changeOf(company).path("version").asInt()).isEqualTo(3);
    }
  }

  @Test
  void another_teams_changes_are_never_told() {
    Somebody owner = Somebody.sales();
    try (Stream stranger = Stream.of(Somebody.salesOfTheOtherTeam());
        Stream colleague = Stream.of(Somebody.sales())) {
      String foreign = create(owner, "他課の会社");
      String person = createPerson(owner, "他課");
      String affiliation = affiliate(owner, person, foreign);
      change(owner, foreign, 1, "{\"phone\":\"03-1234-5678\"}");
      owner.request().header("If-Match", "\"2\"").delete("/api/companies/" + foreign);
      colleague.changeOf(affiliation);
      // told in order: whatever was before this would have come
      stranger.changeOf(create(Somebody.salesOfTheOtherTeam(), "自課の会社"));
      for (String id : List.of(foreign, person, affiliation)) {
        assertThat(stranger.soFar()).noneMatch(e -> e.data().contains(id));
      }
    }
  }

  @Test
  void a_record_that_is_handed_over_is_gone_for_those_who_may_no_longer_see_it() {
    Somebody owner = Somebody.sales();
    Somebody receiver = Somebody.salesOfTheOtherTeam();
    String receiverId = receiver.request().get("/api/me").path("id");
    String receiverTeam = receiver.request().get("/api/me").path("units[0].id");
    String company = create(owner, "引き継ぐ会社");
    try (Stream left = Stream.of(Somebody.sales());
        Stream right = Stream.of(receiver)) {
      change(
          owner,
          company,
          1,
          "{\"ownerId\":\"%s\",\"teamId\":\"%s\"}".formatted(receiverId, receiverTeam));
      left.goneIs(company);
      assertThat(right.changeOf(company).path("fields"))
          .map(JsonNode::asText)
          .contains("ownerId", "teamId");
      change(receiver, company, 2, "{\"phone\":\"03-0000-0000\"}");
      right.changeOf(company);
      int before = left.soFar().size();
      left.changeOf(create(owner, "そのあとの会社"));
      assertThat(left.soFar().subList(before, left.soFar().size()))
          .noneMatch(e -> e.data().contains(company));
    }
  }

  @Test
  void a_move_on_the_board_is_told_to_those_who_share_the_deal_until_they_no_longer_do() {
    Somebody coOwner = Somebody.salesOfTheOtherTeam();
    DealSteps steps = DealSteps.alone(Somebody.sales());
    String coOwnerId = coOwner.request().get("/api/me").path("id");
    String deal = steps.created(Map.of("coOwnerIds", List.of(String.valueOf(coOwnerId))));
    String first = steps.stage("引合い");
    try (Stream shared = Stream.of(coOwner);
        Stream stranger = Stream.of(Somebody.salesOfTheOtherTeam())) {
      steps.move(deal, 1, Map.of("stageId", first)).then().statusCode(200);
      JsonNode placed = shared.changeOf(deal);
      assertThat(placed.path("kind").asText()).isEqualTo("deal");
      assertThat(placed.path("version").asInt()).isEqualTo(2);
      assertThat(placed.path("fields")).isEmpty();
      steps.move(deal, 2, Map.of("stageId", steps.stage("商談"))).then().statusCode(200);
      assertThat(shared.changeOf(deal).path("fields"))
          .map(JsonNode::asText)
          .containsExactly("stageId");
      steps.change(deal, 3, Map.of("coOwnerIds", List.of())).then().statusCode(200);
      shared.goneIs(deal);
      String product =
          Somebody.admin().request().body(Map.of("name", "全社の商品")).post("/api/products").path("id");
      stranger.changeOf(product);
      assertThat(stranger.soFar()).noneMatch(e -> e.data().contains(deal));
    }
  }

  @Test
  void a_notice_is_told_to_nobody_but_whom_it_is_for() {
    Somebody author = Somebody.sales();
    Somebody manager = Somebody.with("manager", "/部署/営業本部");
    String day = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    String report =
        created(author, "/api/daily-reports", Map.of("day", day, "activities", "訪問 1件"));
    author
        .request()
        .header("If-Match", "\"1\"")
        .post("/api/daily-reports/" + report + "/send")
        .then()
        .statusCode(200);
    try (Stream mine = Stream.of(author);
        Stream overseer = Stream.of(Somebody.admin())) {
      manager
          .request()
          .body(Map.of("body", "お疲れさまでした。"))
          .post("/api/daily-reports/" + report + "/comments")
          .then()
          .statusCode(201);
      mine.next(e -> e.name().equals("news") && e.data().contains("\"kind\":\"notice\""));
      String notice =
          author
              .request()
              .get("/api/notices")
              .path("find { it.subjectId == '%s' }.id".formatted(report));
      overseer.changeOf(create(author, "そのあとの会社"));
      assertThat(overseer.soFar()).noneMatch(e -> e.data().contains(notice));
      assertThat(mine.soFar()).anyMatch(e -> e.data().contains(notice));
    }
  }

  @Test
  void what_needs_a_right_to_be_read_is_told_to_those_who_have_it() {
    Somebody seller = Somebody.sales();
    String account = seller.request().get("/api/me").path("id");
    String team = seller.request().get("/api/me").path("units[0].id");
    Map<String, Object> sheet = new HashMap<>();
    sheet.put("ownerId", account);
    sheet.put("teamId", team);
    sheet.put("salesYen", Collections.nCopies(12, 100));
    sheet.put("marginYen", List.of());
    try (Stream reader = Stream.of(seller);
        Stream marketing = Stream.of(Somebody.with("marketing"))) {
      Somebody.with("manager", "/部署/営業本部")
          .request()
          .body(Map.of("sheets", List.of(sheet)))
          .put("/api/targets?year=2140")
          .then()
          .statusCode(200);
      reader.next(e -> e.name().equals("news") && e.data().contains("\"kind\":\"target\""));
      marketing.changeOf(create(seller, "そのあとの会社"));
      assertThat(marketing.soFar()).noneMatch(e -> e.data().contains("\"kind\":\"target\""));
    }
  }

  @Test
  void a_setting_of_the_firm_is_told_to_everybody_who_may_read_it() {
    Somebody admin = Somebody.admin();
    try (Stream stranger = Stream.of(Somebody.salesOfTheOtherTeam())) {
      for (var setting :
          Map.of(
                  "/api/issuer", "validityDays",
                  "/api/forecast-settings", "committedFrom",
                  "/api/contract-settings", "noticeLeadDays")
              .entrySet()) {
        String path = setting.getKey();
        String field = setting.getValue();
        Response before = admin.request().get(path);
        Map<String, Object> usual = new HashMap<>();
        usual.put(field, before.path("attributes." + field));
        Response changed = changed(admin, path, before.header("ETag"), Map.of(field, 77));
        try {
          assertThat(stranger.changeOf(before.path("id")).path("version").asInt())
              .isEqualTo(before.<Integer>path("version") + 1);
        } finally {
          changed(admin, path, changed.header("ETag"), usual);
        }
      }
    }
  }

  private static Response changed(
      Somebody admin, String path, String version, Map<String, ?> patch) {
    Response answer = admin.request().header("If-Match", version).body(patch).patch(path);
    answer.then().statusCode(200);
    return answer;
  }

  @Test
  void an_affiliation_is_told_with_its_person_and_company_also_when_it_is_removed() {
    Somebody somebody = Somebody.sales();
    String company = create(somebody, "所属先");
    String person = createPerson(somebody, "所属");
    try (Stream stream = Stream.of(Somebody.sales())) {
      String affiliation = affiliate(somebody, person, company);
      assertThat(stream.changeOf(affiliation).path("parents").findValuesAsText("recordId"))
          .containsExactlyInAnyOrder(company, person);
      somebody.request().header("If-Match", "\"1\"").delete("/api/affiliations/" + affiliation);
      JsonNode removed = stream.changeOf(affiliation);
      assertThat(removed.path("operation").asText()).isEqualTo("delete");
      assertThat(removed.has("version")).isFalse();
      assertThat(removed.path("parents").findValuesAsText("recordId"))
          .containsExactlyInAnyOrder(company, person);
    }
  }

  @Test
  void nothing_is_missed_under_twenty_writers_while_the_stream_breaks_again_and_again()
      throws Exception {
    int writers = 20;
    int each = 15;
    Set<String> heard = new HashSet<>();
    Set<String> written = new HashSet<>();
    Somebody reader = Somebody.sales();
    List<Somebody> people = IntStream.range(0, writers).mapToObj(i -> Somebody.sales()).toList();
    people.forEach(p -> p.request().get("/api/me").then().statusCode(200));
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      Stream stream = Stream.of(reader);
      List<Callable<List<String>>> work =
          people.stream().<Callable<List<String>>>map(p -> () -> createSome(p, each)).toList();
      List<Future<List<String>>> done = work.stream().map(pool::submit).toList();
      while (!done.stream().allMatch(Future::isDone)) {
        stream.await(Duration.ofMillis(200));
        String last = Objects.requireNonNull(stream.lastId());
        stream.soFar().forEach(e -> heard.addAll(recordsOf(e)));
        stream.close();
        stream = Stream.of(reader, last);
      }
      for (Future<List<String>> one : done) {
        written.addAll(one.get());
      }
      Stream rest = stream;
      while (!heard.containsAll(written)) {
        rest.next(e -> e.name().equals("news") && heard.addAll(recordsOf(e)));
      }
      rest.close();
    }
    assertThat(written).hasSize(writers * each);
    assertThat(heard).containsAll(written);
  }

  @Test
  void a_transaction_that_began_before_the_last_event_and_ended_after_it_is_told()
      throws SQLException {
    Somebody reader = Somebody.admin();
    String slow = create(Somebody.sales(), "遅い取引");
    String last;
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("update customers.company set phone = '1' where id = '" + slow + "'");
        try (Stream stream = Stream.of(reader)) {
          String quick = create(Somebody.sales(), "速い取引");
          stream.changeOf(quick);
          last = Objects.requireNonNull(stream.lastId());
        }
        connection.commit();
      } finally {
        connection.setAutoCommit(true);
      }
    }
    try (Stream stream = Stream.of(reader, last)) {
      JsonNode change = stream.changeOf(slow);
      assertThat(change.path("cause").asText()).isEqualTo("database");
      assertThat(change.has("actorName")).isFalse();
    }
  }

  @Test
  void what_was_missed_can_be_asked_for_without_following() {
    Somebody somebody = Somebody.sales();
    String last = somebody.request().get("/api/events?follow=false").asString();
    String id =
        last.lines().filter(l -> l.startsWith("id:")).findFirst().orElseThrow().substring(3);
    String company = create(somebody, "見逃した会社");
    Response missed =
        somebody.request().header("Last-Event-ID", id.strip()).get("/api/events?follow=false");
    assertThat(missed.statusCode()).isEqualTo(200);
    assertThat(missed.contentType()).startsWith("text/event-stream");
    assertThat(missed.header("Cache-Control")).contains("no-store");
    assertThat(missed.asString()).contains("event:news").contains(company);
  }

  @Test
  void many_changes_at_once_are_one_line_for_each_kind() {
    Somebody somebody = Somebody.sales();
    String company = create(somebody, "まとめて変更");
    UUID causeId = UUID.randomUUID();
    try (Stream stream = Stream.of(somebody)) {
      for (int rows : List.of(300, 3_000)) {
        transactions.write(
            null,
            Cause.importing(causeId),
            () ->
                jdbi.withHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into customers.company (id, name, name_key, sort_kana, kana_row, owner_id, team_id)
                            select gen_random_uuid(), 'まとめて', 'マトメテ', 'マトメテ', 'ま', owner_id, team_id
                            from customers.company cross join generate_series(1, ?) where id = ?
                            """,
                            rows,
                            UUID.fromString(company))));
        Stream.Event event =
            stream.next(e -> e.name().equals("news") && !e.json().path("crowded").isEmpty());
        assertThat(event.json().path("crowded")).map(JsonNode::asText).containsExactly("company");
        assertThat(event.json().path("changed")).isEmpty();
        assertThat(event.data().length()).isLessThan(200);
      }
    }
  }

  @Test
  void after_too_much_was_missed_everything_is_to_be_read_anew() {
    Somebody somebody = Somebody.sales();
    String company = create(somebody, "長い留守");
    Snapshot now = Snapshot.parse(moment(somebody)).orElseThrow();
    transactions.write(
        null,
        Cause.importing(UUID.randomUUID()),
        () ->
            jdbi.withHandle(
                handle ->
                    handle.execute(
                        """
                        insert into customers.company (id, name, name_key, sort_kana, kana_row, owner_id, team_id)
                        select gen_random_uuid(), 'まとめて', 'マトメテ', 'マトメテ', 'ま', owner_id, team_id
                        from customers.company cross join generate_series(1, 3000) where id = ?
                        """,
                        UUID.fromString(company))));
    assertThat(missed(somebody, now.toString())).contains("event:reset");
    Snapshot ofAnotherDatabase =
        new Snapshot(now.next() + 1_000_000, now.next() + 1_000_000, List.of());
    assertThat(missed(somebody, ofAnotherDatabase.toString())).contains("event:reset");
  }

  @Test
  void an_id_that_is_none_is_refused() {
    for (String id : List.of("x", "1", "1:2", "1:2:3,", "-1:2:", "1:2:x", "9".repeat(30) + ":1:")) {
      Response answer =
          Somebody.sales().request().header("Last-Event-ID", id).get("/api/events?follow=false");
      assertThat(answer.statusCode()).as(id).isEqualTo(400);
      assertThat(answer.<String>path("detail")).contains("Last-Event-ID");
    }
  }

  @Test
  void the_stream_ends_with_the_token() {
    Somebody somebody = Somebody.sales();
    try (Stream stream = Stream.with(somebody.token(3))) {
      stream.next(e -> e.name().equals("hello"));
      stream.end();
    }
  }

  @Test
  void the_stream_of_a_disabled_account_ends() {
    Somebody somebody = Somebody.sales();
    try (Stream stream = Stream.of(somebody)) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "update access.account set enabled = false where subject = ?",
                  somebody.subject()));
      stream.end();
    }
  }

  @Test
  void one_account_cannot_open_streams_without_end() {
    Somebody somebody = Somebody.sales();
    List<Stream> open = new ArrayList<>();
    try {
      for (int i = 0; i < 50; i++) {
        open.add(Stream.of(somebody));
      }
      Response answer = somebody.request().get("/api/events?follow=false");
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.header("Retry-After")).isNotNull();
    } finally {
      open.forEach(Stream::close);
    }
  }

  private static String missed(Somebody somebody, String last) {
    return somebody
        .request()
        .header("Last-Event-ID", last)
        .get("/api/events?follow=false")
        .asString();
  }

  private static String moment(Somebody somebody) {
    return somebody
        .request()
        .get("/api/events?follow=false")
        .asString()
        .lines()
        .filter(line -> line.startsWith("id:"))
        .findFirst()
        .orElseThrow()
        .substring(3)
        .strip();
  }

  private static Set<String> recordsOf(Stream.Event event) {
    return event.name().equals("news")
        ? new HashSet<>(event.json().path("changed").findValuesAsText("recordId"))
        : Set.of();
  }

  private static List<String> createSome(Somebody somebody, int count) {
    return IntStream.range(0, count).mapToObj(i -> create(somebody, "同時 " + i)).toList();
  }

  private static String create(Somebody somebody, String name) {
    return created(somebody, "/api/companies", Map.of("name", name));
  }

  private static String createPerson(Somebody somebody, String family) {
    return created(somebody, "/api/people", Map.of("familyName", family));
  }

  private static String affiliate(Somebody somebody, String person, String company) {
    return created(somebody, "/api/affiliations", Map.of("personId", person, "companyId", company));
  }

  private static String created(Somebody somebody, String path, Map<String, ?> body) {
    return somebody.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }

  private static void change(Somebody somebody, String id, int version, String patch) {
    somebody
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/companies/" + id)
        .then()
        .statusCode(200);
  }
}
