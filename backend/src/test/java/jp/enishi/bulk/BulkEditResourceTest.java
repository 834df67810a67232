package jp.enishi.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.MailSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BulkEditResourceTest {

  @Inject Jdbi jdbi;
  @Inject BulkEditService service;

  private final Somebody sales = Somebody.sales();

  private String company(Map<String, ?> details) {
    return sales
        .request()
        .body(details)
        .post("/api/companies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private List<String> companies(String... names) {
    return Stream.of(names).map(name -> company(Map.of("name", name, "rank", "B"))).toList();
  }

  private JsonPath stored(String id) {
    return sales.request().get("/api/companies/" + id).then().extract().jsonPath();
  }

  private void change(String id, Map<String, ?> patch) {
    sales
        .request()
        .header("If-Match", "\"" + stored(id).getInt("version") + "\"")
        .body(patch)
        .patch("/api/companies/" + id)
        .then()
        .statusCode(200);
  }

  private static Map<String, ?> edit(List<String> ids, Map<String, ?> change) {
    return Map.of("kind", "company", "ids", ids, "change", change);
  }

  private static Map<String, ?> set(Map<String, ?> attributes) {
    return Map.of("set", attributes);
  }

  private Response order(Somebody who, Map<String, ?> edit) {
    return who.request().body(edit).post("/api/bulk-edits");
  }

  private String planned(Map<String, ?> edit) {
    String id = order(sales, edit).then().statusCode(201).extract().path("id");
    awaitState(id, "planned");
    return id;
  }

  private ValidatableResponse run(String id, String onRefusal) {
    return sales
        .request()
        .body(Map.of("onRefusal", onRefusal))
        .post("/api/bulk-edits/" + id + "/run")
        .then();
  }

  private JsonPath awaitState(String id, String state) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (true) {
      JsonPath edit = sales.request().get("/api/bulk-edits/" + id).jsonPath();
      if (state.equals(edit.getString("state"))) {
        return edit;
      }
      assertThat(Instant.now()).as("%s instead of %s", edit.prettify(), state).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private ValidatableResponse rows(String id) {
    return sales.request().get("/api/bulk-edits/" + id + "/rows").then().statusCode(200);
  }

  @Test
  void it_is_previewed_then_run_and_taken_back_as_one() {
    List<String> ids = companies("一括一", "一括二", "一括三");
    change(ids.getLast(), Map.of("rank", "A", "tags", List.of("展示会")));
    String id =
        planned(
            edit(ids, Map.of("set", Map.of("rank", "A"), "add", Map.of("tags", List.of("展示会")))));
    JsonPath preview = awaitState(id, "planned");
    assertThat(preview.getInt("counts.change")).isEqualTo(2);
    assertThat(preview.getInt("counts.unchanged")).isEqualTo(1);
    rows(id)
        .body("items[0].title", equalTo("一括一"))
        .body("items[0].outcome", equalTo("change"))
        .body("items[0].changes.field", contains("rank", "tags"))
        .body("items[0].changes[0].before", equalTo("B"))
        .body("items[0].changes[0].after", equalTo("A"))
        .body("items[2].outcome", equalTo("unchanged"));
    assertThat(stored(ids.getFirst()).getInt("version")).isEqualTo(1);

    run(id, "skip").statusCode(200);
    assertThat(awaitState(id, "done").getInt("counts.done")).isEqualTo(2);
    for (String company : ids) {
      assertThat(stored(company).getString("attributes.rank")).isEqualTo("A");
      assertThat(stored(company).getList("attributes.tags")).contains("展示会");
    }
    sales
        .request()
        .get("/api/companies/" + ids.getFirst() + "/history")
        .then()
        .body("items[0].cause", equalTo("bulk"))
        .body("items[0].causeId", equalTo(id))
        .body("items[0].actorName", equalTo(sales.name()));

    sales.request().post("/api/bulk-edits/" + id + "/undo").then().statusCode(200);
    assertThat(awaitState(id, "undone").getInt("undone.undone")).isEqualTo(2);
    assertThat(stored(ids.getFirst()).getString("attributes.rank")).isEqualTo("B");
    assertThat(stored(ids.getFirst()).getList("attributes.tags")).isNull();
    assertThat(stored(ids.getLast()).getString("attributes.rank")).isEqualTo("A");
  }

  @Test
  void what_was_edited_since_stays_when_it_is_taken_back_and_is_listed() {
    List<String> ids = companies("戻す一", "戻す二", "戻す三");
    String id = planned(edit(ids, set(Map.of("rank", "A"))));
    run(id, "skip").statusCode(200);
    awaitState(id, "done");
    change(ids.get(0), Map.of("rank", "C"));
    change(ids.get(1), Map.of("note", "別の項目"));
    sales.request().post("/api/bulk-edits/" + id + "/undo").then().statusCode(200);
    JsonPath undone = awaitState(id, "undone");
    assertThat(undone.getInt("undone.undone")).isEqualTo(2);
    assertThat(undone.getList("undone.conflicts.recordId")).containsExactly(ids.get(0));
    assertThat(stored(ids.get(0)).getString("attributes.rank")).isEqualTo("C");
    assertThat(stored(ids.get(1)).getString("attributes.rank")).isEqualTo("B");
    assertThat(stored(ids.get(1)).getString("attributes.note")).isEqualTo("別の項目");
  }

  @Test
  void what_is_no_longer_ones_own_to_change_stays_when_it_is_taken_back_and_is_listed() {
    List<String> ids = companies("残る会社", "移る会社");
    String id = planned(edit(ids, set(Map.of("rank", "A"))));
    run(id, "skip").statusCode(200);
    awaitState(id, "done");
    Map<String, Object> away = new HashMap<>(Somebody.salesOfTheOtherTeam().care());
    away.put("siteId", null);
    change(ids.getLast(), away);
    sales.request().post("/api/bulk-edits/" + id + "/undo").then().statusCode(200);
    JsonPath undone = awaitState(id, "undone");
    assertThat(undone.getInt("undone.undone")).isEqualTo(1);
    assertThat(undone.getList("undone.conflicts.recordId")).containsExactly(ids.getLast());
    assertThat(undone.getList("undone.conflicts.reason")).containsExactly("forbidden");
    assertThat(stored(ids.getFirst()).getString("attributes.rank")).isEqualTo("B");
    Somebody.admin()
        .request()
        .get("/api/companies/" + ids.getLast())
        .then()
        .body("attributes.rank", equalTo("A"));
  }

  @Test
  void whoever_may_no_longer_use_the_trash_takes_nothing_out_of_it_in_bulk() {
    List<String> ids = companies("捨てた会社");
    String id = planned(edit(ids, Map.of("trash", true)));
    run(id, "nothing").statusCode(200);
    awaitState(id, "done");
    Somebody nowSupport =
        new Somebody(sales.subject(), sales.name(), Set.of("support"), sales.groups());
    nowSupport.request().post("/api/bulk-edits/" + id + "/undo").then().statusCode(200);
    JsonPath undone = awaitState(id, "undone");
    assertThat(undone.getList("undone.conflicts.reason")).containsExactly("forbidden");
    assertThat(stored(ids.getFirst()).getString("deletedAt")).isNotNull();
  }

  @Test
  void records_that_break_a_rule_stay_out_or_keep_all_as_it_is() {
    String full =
        company(
            Map.of("name", "タグ満杯", "tags", IntStream.range(0, 30).mapToObj(i -> "t" + i).toList()));
    String free = company(Map.of("name", "タグ空き"));
    Map<String, ?> change = Map.of("add", Map.of("tags", List.of("もう一つ")));
    String id = planned(edit(List.of(full, free), change));
    rows(id)
        .body("items[0].outcome", equalTo("refused"))
        .body("items[0].remarks.pointer", contains("/tags"))
        .body("items[0].remarks[0].message", notNullValue())
        .body("items[1].outcome", equalTo("change"));
    run(id, "nothing").statusCode(409);
    assertThat(stored(free).getInt("version")).isEqualTo(1);
    run(id, "skip").statusCode(200);
    JsonPath done = awaitState(id, "done");
    assertThat(done.getInt("counts.refused")).isEqualTo(1);
    assertThat(done.getInt("counts.done")).isEqualTo(1);
    assertThat(stored(free).getList("attributes.tags")).containsExactly("もう一つ");
  }

  @Test
  void all_or_nothing_means_nothing_when_a_record_turns_out_to_be_unchangeable() {
    List<String> ids = companies("全部一", "全部二");
    String id = planned(edit(ids, set(Map.of("rank", "A"))));
    sales.request().header("If-Match", "\"1\"").delete("/api/companies/" + ids.getLast());
    run(id, "nothing").statusCode(200);
    JsonPath edit = awaitState(id, "planned");
    assertThat(edit.getString("problem")).isNotBlank();
    assertThat(edit.getInt("counts.refused")).isEqualTo(1);
    assertThat(stored(ids.getFirst()).getInt("version")).isEqualTo(1);
    run(id, "skip").statusCode(200);
    awaitState(id, "done");
    assertThat(stored(ids.getFirst()).getString("attributes.rank")).isEqualTo("A");
  }

  @Test
  void what_somebody_changed_after_the_preview_is_not_overwritten() {
    List<String> ids = companies("競合一", "競合二", "競合三");
    String id = planned(edit(ids, set(Map.of("rank", "A", "leadSource", "展示会"))));
    change(ids.get(0), Map.of("rank", "C"));
    change(ids.get(1), Map.of("note", "別の項目"));
    run(id, "skip").statusCode(200);
    JsonPath done = awaitState(id, "done");
    assertThat(done.getInt("counts.stale")).isEqualTo(1);
    assertThat(done.getInt("counts.done")).isEqualTo(2);
    rows(id)
        .body("items[0].outcome", equalTo("stale"))
        .body("items[0].remarks.pointer", contains("/rank"));
    assertThat(stored(ids.get(0)).getString("attributes.rank")).isEqualTo("C");
    assertThat(stored(ids.get(0)).getString("attributes.leadSource")).isNull();
    assertThat(stored(ids.get(1)).getString("attributes.rank")).isEqualTo("A");
    assertThat(stored(ids.get(1)).getString("attributes.note")).isEqualTo("別の項目");
  }

  @Test
  void a_tag_somebody_added_meanwhile_is_kept_beside_the_new_one() {
    String id0 = company(Map.of("name", "タグ合流", "tags", List.of("古い")));
    String id =
        planned(
            edit(
                List.of(id0),
                Map.of(
                    "add", Map.of("tags", List.of("新しい")),
                    "remove", Map.of("tags", List.of("古い")))));
    change(id0, Map.of("tags", List.of("古い", "途中")));
    run(id, "skip").statusCode(200);
    awaitState(id, "done");
    assertThat(stored(id0).getList("attributes.tags")).containsExactly("途中", "新しい");
  }

  @Test
  void numbers_and_days_are_set_and_cleared() {
    String id0 = company(Map.of("name", "数字の会社", "capitalYen", 3_000_000_000L, "employees", 5));
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("capitalYen", 10_000_000);
    attributes.put("verifiedOn", "2026-03-31");
    attributes.put("employees", null);
    String id = planned(edit(List.of(id0), set(attributes)));
    run(id, "nothing").statusCode(200);
    awaitState(id, "done");
    assertThat(stored(id0).getLong("attributes.capitalYen")).isEqualTo(10_000_000L);
    assertThat(stored(id0).getString("attributes.verifiedOn")).isEqualTo("2026-03-31");
    assertThat(stored(id0).<Integer>get("attributes.employees")).isNull();
  }

  @Test
  void a_number_that_must_be_unique_goes_to_one_record_and_the_others_are_refused() {
    List<String> ids = companies("番号一", "番号二");
    String id = planned(edit(ids, set(Map.of("corporateNumber", "1010401089234"))));
    run(id, "skip").statusCode(200);
    JsonPath done = awaitState(id, "done");
    assertThat(done.getInt("counts.done")).isEqualTo(1);
    assertThat(done.getInt("counts.refused")).isEqualTo(1);
  }

  @Test
  void records_of_others_are_as_if_they_did_not_exist() {
    String mine = companies("自分の会社").getFirst();
    String foreign =
        Somebody.salesOfTheOtherTeam()
            .request()
            .body(Map.of("name", "他課の一括"))
            .post("/api/companies")
            .path("id");
    String none = UUID.randomUUID().toString();
    String id = planned(edit(List.of(mine, foreign, none), set(Map.of("rank", "A"))));
    rows(id)
        .body("items.outcome", contains("change", "refused", "refused"))
        .body("items[1].title", nullValue())
        .body("items[1].changes", empty())
        .body("items[1].remarks.code", contains("bulk.row.missing"))
        .body("items[2].remarks.code", contains("bulk.row.missing"));
    run(id, "skip").statusCode(200);
    awaitState(id, "done");
    Somebody.admin()
        .request()
        .get("/api/companies/" + foreign)
        .then()
        .body("attributes.rank", nullValue());
  }

  @Test
  void a_record_that_left_the_callers_sight_shows_nothing_any_more() {
    String id0 = companies("手放す会社").getFirst();
    Map<String, Object> away = new HashMap<>();
    String other =
        Somebody.salesOfTheOtherTeam().request().get("/api/me").then().extract().path("id");
    away.put("ownerId", other);
    away.put("teamId", null);
    away.put("siteId", null);
    String id = planned(edit(List.of(id0), set(away)));
    rows(id).body("items[0].title", equalTo("手放す会社"));
    run(id, "skip").statusCode(200);
    awaitState(id, "done");
    rows(id)
        .body("items[0].outcome", equalTo("done"))
        .body("items[0].title", nullValue())
        .body("items[0].changes", empty());
  }

  @Test
  void every_record_of_a_list_goes_to_the_trash_and_comes_back() {
    String tag = "片付け" + UUID.randomUUID();
    List<String> ids =
        IntStream.range(0, 3)
            .mapToObj(i -> company(Map.of("name", "片付け" + i, "tags", List.of(tag))))
            .toList();
    String id =
        planned(
            Map.of(
                "kind", "company", "query", Map.of("tag", tag), "change", Map.of("trash", true)));
    assertThat(awaitState(id, "planned").getInt("counts.change")).isEqualTo(3);
    run(id, "nothing").statusCode(200);
    awaitState(id, "done");
    assertThat(stored(ids.getFirst()).getString("deletedAt")).isNotNull();
    sales.request().queryParam("tag", tag).get("/api/companies").then().body("items", empty());
    sales.request().post("/api/bulk-edits/" + id + "/undo").then().statusCode(200);
    awaitState(id, "undone");
    sales
        .request()
        .queryParam("q", "片付け")
        .queryParam("tag", tag)
        .get("/api/companies")
        .then()
        .body("items", hasSize(3));
  }

  @Test
  void people_are_edited_in_bulk_by_the_same_rules() {
    String person = sales.request().body(Map.of("familyName", "一括")).post("/api/people").path("id");
    String id =
        planned(
            Map.of(
                "kind",
                "person",
                "ids",
                List.of(person),
                "change",
                set(Map.of("prefecture", "東京", "verifiedOn", "2026-01-31"))));
    rows(id)
        .body("items[0].changes.field", contains("prefecture", "verifiedOn"))
        .body("items[0].changes[0].after", equalTo("東京都"));
    run(id, "skip").statusCode(200);
    awaitState(id, "done");
    sales
        .request()
        .get("/api/people/" + person)
        .then()
        .body("attributes.prefecture", equalTo("東京都"));
  }

  @Test
  void only_whoever_ordered_it_and_administrators_see_it() {
    String id = planned(edit(companies("秘密の一括"), set(Map.of("rank", "A"))));
    Somebody colleague = Somebody.sales();
    for (String path : List.of("", "/rows")) {
      colleague.request().get("/api/bulk-edits/" + id + path).then().statusCode(404);
      Somebody.admin().request().get("/api/bulk-edits/" + id + path).then().statusCode(200);
    }
    colleague
        .request()
        .body(Map.of("onRefusal", "skip"))
        .post("/api/bulk-edits/" + id + "/run")
        .then()
        .statusCode(404);
    colleague.request().get("/api/bulk-edits").then().body("", empty());
    assertThat(Somebody.admin().request().get("/api/bulk-edits").<List<String>>path("id"))
        .contains(id);
    assertThat(sales.request().get("/api/bulk-edits").<List<String>>path("id")).containsExactly(id);
  }

  @Test
  void who_may_not_use_the_trash_may_not_use_it_in_bulk() {
    order(Somebody.with("support"), edit(companies("守る会社"), Map.of("trash", true)))
        .then()
        .statusCode(403);
  }

  @Test
  void what_could_be_right_for_no_record_is_refused_at_once_and_named() {
    List<String> ids = companies("だめな一括");
    Map<String, Object> nothingSet = new HashMap<>();
    nothingSet.put("name", null);
    Map<String, Map<String, ?>> wrong =
        Map.ofEntries(
            Map.entry("/change", edit(ids, Map.of())),
            Map.entry("/change/set/nmae", edit(ids, set(Map.of("nmae", "x")))),
            Map.entry("/change/set/employees", edit(ids, set(Map.of("employees", "12")))),
            Map.entry("/change/set/fiscalMonth", edit(ids, set(Map.of("fiscalMonth", 13)))),
            Map.entry("/change/set/name", edit(ids, set(nothingSet))),
            Map.entry("/change/set/ownerId", edit(ids, set(Map.of("ownerId", UUID.randomUUID())))),
            Map.entry("/change/add/rank", edit(ids, Map.of("add", Map.of("rank", List.of("A"))))),
            Map.entry(
                "/change/add/tags/0",
                edit(ids, Map.of("add", Map.of("tags", List.of("x".repeat(60)))))),
            Map.entry(
                "/change/remove/sns",
                edit(ids, Map.of("remove", Map.of("sns", Arrays.asList("x", null))))),
            Map.entry("/kind", Map.of("kind", "planet", "ids", ids, "change", set(Map.of()))),
            Map.entry("/ids", Map.of("kind", "company", "change", set(Map.of("rank", "A")))),
            Map.entry(
                "/query/owner",
                Map.of(
                    "kind", "company",
                    "query", Map.of("owner", "x"),
                    "change", set(Map.of("rank", "A")))),
            Map.entry(
                "/query",
                Map.of(
                    "kind", "company",
                    "query", Map.of("tag", "誰も持たない" + UUID.randomUUID()),
                    "change", set(Map.of("rank", "A")))));
    wrong.forEach(
        (pointer, body) ->
            order(sales, body).then().statusCode(400).body("errors.pointer", contains(pointer)));
    order(sales, edit(ids, Map.of("trash", true, "set", Map.of("rank", "A"))))
        .then()
        .statusCode(400)
        .body("errors.code", contains("bulk.change.trash_alone"));
  }

  @Test
  void more_than_ten_thousand_records_are_refused() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i <= 10_000; i++) {
      ids.add(UUID.randomUUID().toString());
    }
    order(sales, edit(ids, set(Map.of("rank", "A"))))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/ids"));
  }

  @Test
  void a_repeated_order_is_one_bulk_edit() {
    Map<String, ?> edit = edit(companies("二度押し"), set(Map.of("rank", "A")));
    String key = UUID.randomUUID().toString();
    String first =
        sales
            .request()
            .header("Idempotency-Key", key)
            .body(edit)
            .post("/api/bulk-edits")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    sales
        .request()
        .header("Idempotency-Key", key)
        .body(edit)
        .post("/api/bulk-edits")
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    awaitState(first, "planned");
  }

  @Test
  void a_run_that_a_stopped_server_left_behind_goes_on_after_its_start() {
    List<String> ids = companies("再開一", "再開二");
    String id = planned(edit(ids, set(Map.of("rank", "A"))));
    jdbi.useHandle(
        h -> h.execute("update bulk.edit set state = 'running' where id = ?", UUID.fromString(id)));
    service.resume();
    assertThat(awaitState(id, "done").getInt("counts.done")).isEqualTo(2);
  }

  @Test
  void several_pieces_make_one_edit_and_one_undo() {
    String tag = "多数" + UUID.randomUUID();
    String sample = company(Map.of("name", "多数の会社", "tags", List.of(tag)));
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into customers.company (id, name, rank, tags, owner_id, team_id, name_key, sort_kana, kana_row)
                select gen_random_uuid(), '多数の会社' || n, 'B', c.tags, c.owner_id, c.team_id, c.name_key, c.sort_kana, c.kana_row
                from customers.company c, generate_series(1, 1199) n where c.id = ?
                """,
                UUID.fromString(sample)));
    String id =
        planned(
            Map.of(
                "kind", "company",
                "query", Map.of("tag", tag),
                "change", set(Map.of("rank", "A"))));
    run(id, "nothing").statusCode(200);
    assertThat(awaitState(id, "done").getInt("counts.done")).isEqualTo(1200);
    sales.request().post("/api/bulk-edits/" + id + "/undo").then().statusCode(200);
    assertThat(awaitState(id, "undone").getInt("undone.undone")).isEqualTo(1200);
    sales
        .request()
        .queryParam("tag", tag)
        .queryParam("rank", "B")
        .get("/api/companies")
        .then()
        .body("total.count", equalTo(1000));
  }

  @Test
  void what_no_longer_fits_is_left_out_of_the_undo_and_the_rest_is_put_back() {
    DealSteps deals = new DealSteps(sales);
    String person = sales.request().body(Map.of("familyName", "一括")).post("/api/people").path("id");
    String changed = deals.created(Map.of());
    String plain = deals.created(Map.of());
    String id =
        planned(
            Map.of(
                "kind",
                "deal",
                "ids",
                List.of(plain, changed),
                "change",
                set(Map.of("personId", person))));
    run(id, "skip").statusCode(200);
    awaitState(id, "done");
    Map<String, Object> withoutCompany = new HashMap<>();
    withoutCompany.put("companyId", null);
    deals.change(changed, 2, withoutCompany).then().statusCode(200);
    sales.request().post("/api/bulk-edits/" + id + "/undo").then().statusCode(200);
    JsonPath undone = awaitState(id, "undone");
    assertThat(undone.getInt("undone.undone")).isEqualTo(1);
    assertThat(undone.getList("undone.conflicts.recordId")).containsExactly(changed);
    assertThat(undone.getList("undone.conflicts.reason")).containsExactly("refused");
    deals.get(plain).then().body("attributes.personId", nullValue());
    deals.get(changed).then().body("attributes.personId", equalTo(person));
  }

  @Test
  void an_edit_that_was_stopped_midway_is_taken_back_also_when_its_rows_are_no_longer_kept() {
    List<String> ids = companies("中断一", "中断二");
    String id = planned(edit(ids, set(Map.of("rank", "A"))));
    run(id, "skip").statusCode(200);
    awaitState(id, "done");
    jdbi.useHandle(
        h -> {
          h.execute("delete from bulk.edit_row where edit_id = cast(? as uuid)", id);
          h.execute("update bulk.edit set state = 'planned' where id = cast(? as uuid)", id);
        });
    sales.request().post("/api/bulk-edits/" + id + "/undo").then().statusCode(200);
    assertThat(awaitState(id, "undone").getInt("undone.undone")).isEqualTo(2);
    assertThat(stored(ids.getFirst()).getString("attributes.rank")).isEqualTo("B");
  }

  @Test
  void an_edit_whose_undo_has_begun_does_not_go_on() {
    List<String> ids = companies("戻し途中");
    String id = planned(edit(ids, set(Map.of("rank", "A"))));
    jdbi.useHandle(
        h ->
            h.execute(
                "update bulk.edit set state = 'failed', undo_before = 1 where id = cast(? as uuid)",
                id));
    run(id, "skip").statusCode(409);
    assertThat(stored(ids.getFirst()).getString("attributes.rank")).isEqualTo("B");
  }

  @Test
  void mails_are_put_to_a_customer_together() {
    MailSteps mails = new MailSteps(sales);
    String company = company(Map.of("name", "一括メール商事"));
    List<String> ids =
        Stream.of("一", "二")
            .map(
                text ->
                    mails.broughtIn(
                        MailSteps.message(
                            MailSteps.newId(),
                            MailSteps.address("bulk"),
                            "us@our.example",
                            "件名",
                            text)))
            .toList();
    String id =
        planned(
            Map.of(
                "kind", "mail", "ids", ids, "change", set(Map.of("companyIds", List.of(company)))));
    run(id, "skip").statusCode(200);
    assertThat(awaitState(id, "done").getInt("counts.done")).isEqualTo(2);
    mails.get(ids.getFirst()).then().body("attributes.companyIds", contains(company));
  }
}
