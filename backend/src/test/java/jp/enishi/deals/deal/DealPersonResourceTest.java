package jp.enishi.deals.deal;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DealPersonResourceTest {

  private final Somebody sales = Somebody.sales();
  private DealSteps steps;

  @BeforeEach
  void a_company_to_deal_with() {
    steps = new DealSteps(sales);
  }

  private String person(Somebody who, String name) {
    return who.request().body(Map.of("familyName", name)).post("/api/people").path("id");
  }

  private Response put(Somebody who, String deal, int version, List<?> people) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("people", people))
        .put("/api/deals/" + deal + "/people");
  }

  @Test
  void people_take_part_in_a_deal_with_their_parts_in_an_order() {
    String deal = steps.created(Map.of());
    String key = person(sales, "鍵");
    String contact = person(sales, "窓口");
    put(
            sales,
            deal,
            1,
            List.of(
                Map.of("personId", contact, "role", "contact"),
                Map.of("personId", key, "role", "keyPerson", "note", "予算を握る")))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("people.personName", contains("窓口", "鍵"))
        .body("people.role", contains("contact", "keyPerson"));
    put(sales, deal, 2, List.of(Map.of("personId", key, "role", "decider")))
        .then()
        .statusCode(200)
        .body("people.role", contains("decider"));
    steps.get(deal).then().header("ETag", "\"3\"");
    sales
        .request()
        .get("/api/deals?person=" + key + "&id=" + deal)
        .then()
        .body("items.id", contains(deal));
    sales
        .request()
        .get("/api/deals/" + deal + "/history")
        .then()
        .body("items.kind", hasItem("deal_person"));
  }

  @Test
  void a_list_that_is_wrong_or_out_of_date_changes_nothing() {
    String deal = steps.created(Map.of());
    String one = person(sales, "一人");
    String foreign = person(Somebody.salesOfTheOtherTeam(), "他課");
    put(
            sales,
            deal,
            1,
            List.of(
                Map.of("personId", one),
                Map.of("personId", one),
                Map.of("personId", foreign),
                Map.of("role", "other")))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/people/1/personId", "/people/2/personId", "/people/3/personId"));
    put(sales, deal, 2, List.of(Map.of("personId", one))).then().statusCode(412);
    put(sales, deal, 1, List.of(Map.of("personId", one, "role", "king")))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/people/0/role"));
    sales.request().get("/api/deals/" + deal + "/people").then().body("people", empty());
  }

  @Test
  void a_deal_is_not_found_by_somebody_on_it_who_is_out_of_sight() {
    Somebody admin = Somebody.admin();
    String deal = steps.created(Map.of());
    String foreign = person(Somebody.salesOfTheOtherTeam(), "他課");
    put(admin, deal, 1, List.of(Map.of("personId", foreign))).then().statusCode(200);
    String deals = "/api/deals?person=" + foreign;
    admin.request().get(deals).then().body("items.id", contains(deal));
    sales.request().get(deals).then().statusCode(200).body("items.id", empty());
  }

  @Test
  void whom_a_co_owner_may_not_see_stays_when_the_co_owner_writes_the_list() {
    Somebody other = Somebody.salesOfTheOtherTeam();
    String deal =
        steps.created(
            Map.of(
                "coOwnerIds",
                List.of(requireNonNull(other.request().get("/api/me").<String>path("id")))));
    String ours = person(sales, "当課");
    String theirs = person(other, "他課");
    put(sales, deal, 1, List.of(Map.of("personId", ours))).then().statusCode(200);
    other.request().get("/api/deals/" + deal + "/people").then().body("people", empty());
    put(other, deal, 2, List.of(Map.of("personId", theirs))).then().statusCode(200);
    Somebody.admin()
        .request()
        .get("/api/deals/" + deal + "/people")
        .then()
        .body("people.personId", containsInAnyOrder(ours, theirs));
  }

  @Test
  void merged_people_are_one_on_the_deal_and_two_again_when_the_merge_is_taken_back() {
    String first = person(sales, "統合");
    String second = person(sales, "統合");
    String both = steps.created(Map.of("personId", second));
    put(
            sales,
            both,
            1,
            List.of(
                Map.of("personId", second, "role", "contact"),
                Map.of("personId", first, "role", "keyPerson")))
        .then()
        .statusCode(200);
    String merge =
        sales
            .request()
            .body(
                Map.of(
                    "survivorId",
                    first,
                    "records",
                    List.of(Map.of("id", first, "version", 1), Map.of("id", second, "version", 1))))
            .post("/api/people/merges")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    steps.get(both).then().body("attributes.personId", equalTo(first));
    sales
        .request()
        .get("/api/deals/" + both + "/people")
        .then()
        .body("people.personId", contains(first))
        .body("people.role", contains("keyPerson"));
    sales.request().post("/api/merges/" + merge + "/undo").then().statusCode(200);
    steps.get(both).then().body("attributes.personId", equalTo(second));
    sales
        .request()
        .get("/api/deals/" + both + "/people")
        .then()
        .body("people.personId", containsInAnyOrder(first, second));
  }

  @Test
  void a_merged_company_takes_its_deals_along_and_gives_them_back() {
    String other = new DealSteps(sales).company();
    String deal = steps.created(Map.of("companyId", other));
    String merge =
        sales
            .request()
            .body(
                Map.of(
                    "survivorId",
                    steps.company(),
                    "records",
                    List.of(
                        Map.of("id", steps.company(), "version", 1),
                        Map.of("id", other, "version", 1))))
            .post("/api/companies/merges")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    sales
        .request()
        .get("/api/deals?company=" + steps.company())
        .then()
        .body("items.id", hasItem(deal));
    sales.request().post("/api/merges/" + merge + "/undo").then().statusCode(200);
    steps.get(deal).then().body("attributes.companyId", equalTo(other));
  }
}
