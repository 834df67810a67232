package jp.enishi.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
}
