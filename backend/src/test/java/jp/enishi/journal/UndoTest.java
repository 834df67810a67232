package jp.enishi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** Taking changes back that brought rows into being or removed them. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class UndoTest {

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();
  private final Somebody support = Somebody.with("support");

  private static Response undo(Somebody who, Response change) {
    return who.request().post("/api/changes/" + change.header("Change-Id") + "/undo");
  }

  private Response created(String name) {
    Response created = sales.request().body(Map.of("name", name)).post("/api/companies");
    created.then().statusCode(201);
    return created;
  }

  @Test
  void a_record_whose_creation_was_taken_back_comes_again_when_that_is_taken_back() {
    Response created = created("やり直し商事");
    String address = "/api/companies/" + created.path("id");
    Response gone = undo(sales, created);
    gone.then().statusCode(200).body("undone", equalTo(1));
    sales.request().get(address).then().statusCode(404);
    undo(sales, gone).then().statusCode(200).body("undone", equalTo(1)).body("conflicts", empty());
    sales.request().get(address).then().statusCode(200);
    sales
        .request()
        .queryParam("q", "やり直し商事")
        .get("/api/companies")
        .then()
        .body("items.id", contains(created.<String>path("id")));
  }

  @Test
  void nobody_brings_back_what_would_be_out_of_their_sight() {
    Response created = created("他人には戻せない商事");
    Response gone = undo(sales, created);
    undo(stranger, gone).then().statusCode(404);
    sales.request().get("/api/companies/" + created.path("id")).then().statusCode(404);
    undo(sales, gone).then().statusCode(200).body("undone", equalTo(1));
  }

  @Test
  void that_a_row_is_gone_is_told_to_whoever_made_it_only() {
    Response created = created("消えた商事");
    undo(sales, created).then().statusCode(200);
    undo(sales, created)
        .then()
        .statusCode(200)
        .body("undone", equalTo(0))
        .body("conflicts.reason", contains("missing"));
    undo(stranger, created).then().statusCode(404);
  }

  @Test
  void an_affiliation_that_was_removed_comes_back_for_those_who_see_both_ends() {
    String company = created("戻る所属商事").path("id");
    String person = sales.request().body(Map.of("familyName", "戻る")).post("/api/people").path("id");
    Response made =
        sales
            .request()
            .body(Map.of("personId", person, "companyId", company))
            .post("/api/affiliations");
    String address = "/api/affiliations/" + made.path("id");
    Response removed = sales.request().header("If-Match", "\"1\"").delete(address);
    removed.then().statusCode(204);
    undo(stranger, removed).then().statusCode(404);
    sales.request().get(address).then().statusCode(404);
    undo(sales, removed).then().statusCode(200).body("undone", equalTo(1));
    sales.request().get(address).then().statusCode(200).body("personName", equalTo("戻る"));
  }

  @Test
  void people_who_were_taken_from_a_deal_come_back_to_it() {
    DealSteps steps = new DealSteps(sales);
    String deal = steps.created(Map.of());
    String person =
        sales.request().body(Map.of("familyName", "関係者")).post("/api/people").path("id");
    put(deal, 1, List.of(Map.of("personId", person))).then().statusCode(200);
    Response removed = put(deal, 2, List.of());
    removed.then().statusCode(200).body("people", empty());
    undo(stranger, removed).then().statusCode(404);
    undo(sales, removed).then().statusCode(200);
    sales
        .request()
        .get("/api/deals/" + deal + "/people")
        .then()
        .body("people.personId", contains(person));
  }

  private Response put(String deal, int version, List<?> people) {
    return sales
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("people", people))
        .put("/api/deals/" + deal + "/people");
  }

  @Test
  void a_move_taken_back_leaves_the_deal_in_its_stage_since_it_first_came_there() {
    DealSteps steps = DealSteps.alone(sales);
    Response created = steps.create(Map.of());
    String id = created.path("id");
    String since = steps.get(id).path("facts.stageEnteredAt");
    Response moved = steps.move(id, 1, Map.of("stageId", steps.stage("商談")));
    moved.then().statusCode(200);
    assertThat(steps.get(id).<String>path("facts.stageEnteredAt")).isNotEqualTo(since);
    undo(sales, moved).then().statusCode(200);
    steps.get(id).then().body("facts.stageEnteredAt", equalTo(since));
    undo(sales, created).then().statusCode(200).body("conflicts", empty());
    steps.get(id).then().statusCode(404);
  }

  @Test
  void the_kind_of_a_stage_is_not_taken_back_under_the_deals_that_are_in_it() {
    Somebody admin = Somebody.admin();
    Response made =
        admin
            .request()
            .body(
                Map.of(
                    "name",
                    "種類の道",
                    "position",
                    600,
                    "stages",
                    List.of(
                        Map.of("name", "始め"),
                        Map.of("name", "途中"),
                        Map.of("name", "受注", "kind", "won"),
                        Map.of("name", "失注", "kind", "lost"))))
            .post("/api/pipelines");
    List<Map<String, Object>> stages = made.path("attributes.stages");
    stages.get(1).put("kind", "won");
    Response turned =
        admin
            .request()
            .header("If-Match", "\"1\"")
            .body(Map.of("stages", stages))
            .patch("/api/pipelines/" + made.path("id"));
    turned.then().statusCode(200);
    String stage = turned.path("attributes.stages[1].id");
    String deal = new DealSteps(sales).created(Map.of("stageId", stage));
    undo(admin, turned).then().statusCode(200).body("conflicts.reason", contains("used"));
    sales
        .request()
        .get("/api/pipelines/" + made.path("id"))
        .then()
        .body("attributes.stages[1].kind", equalTo("won"));
    sales.request().get("/api/deals/" + deal).then().body("facts.status", equalTo("won"));
  }

  private Response trash(Somebody who, String company, int version) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .delete("/api/companies/" + company);
  }

  private Response phone(Somebody who, String company, int version) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("phone", "03-1111-2222"))
        .patch("/api/companies/" + company);
  }

  @Test
  void whoever_may_not_throw_records_away_does_not_do_so_by_an_undo_either() {
    Response created = created("捨てられない商事");
    String id = created.path("id");
    Response trashed = trash(sales, id, 1);
    Response restored = sales.request().post("/api/companies/" + id + "/restore");
    trash(support, id, 3).then().statusCode(403);
    for (Response change : List.of(created, trashed, restored)) {
      undo(support, change)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/forbidden"))
          .body("detail", containsString("権限"));
    }
    sales
        .request()
        .get("/api/companies/" + id)
        .then()
        .statusCode(200)
        .body("version", equalTo(3))
        .body("deletedAt", nullValue());
    undo(support, phone(sales, id, 3)).then().statusCode(200).body("undone", equalTo(1));
  }

  @Test
  void what_somebody_made_themselves_they_take_back_whatever_they_may_throw_away() {
    Response created = support.request().body(Map.of("name", "自分で作った商事")).post("/api/companies");
    String address = "/api/companies/" + created.path("id");
    Response gone = undo(support, created);
    gone.then().statusCode(200).body("undone", equalTo(1));
    support.request().get(address).then().statusCode(404);
    undo(support, gone).then().statusCode(200).body("undone", equalTo(1));
    support.request().get(address).then().statusCode(200);
  }

  @Test
  void the_history_offers_only_what_may_be_taken_back() {
    String id = created("履歴で戻す商事").path("id");
    phone(sales, id, 1).then().statusCode(200);
    trash(sales, id, 2).then().statusCode(200);
    Somebody marketing = Somebody.with("marketing");
    Map.of(
            sales,
            List.of(true, true, true),
            support,
            List.of(false, true, false),
            marketing,
            List.of(false, false, false))
        .forEach(
            (who, offered) ->
                who.request()
                    .get("/api/companies/" + id + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.operation", contains("update", "update", "insert"))
                    .body("items.mayUndo", equalTo(offered)));
    String deal = new DealSteps(sales).created(Map.of());
    support
        .request()
        .get("/api/deals/" + deal + "/history")
        .then()
        .body("items.mayUndo", contains(false));
  }
}
