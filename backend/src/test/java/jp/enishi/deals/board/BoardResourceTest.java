package jp.enishi.deals.board;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BoardResourceTest {

  private final Somebody sales = Somebody.sales();
  private DealSteps steps;

  @BeforeEach
  void a_pipeline_of_ones_own() {
    steps = DealSteps.alone(sales);
  }

  private String pipeline(String deal) {
    return steps.get(deal).path("facts.pipelineId");
  }

  private Response board(Somebody who, String pipeline, String query) {
    return who.request().get("/api/pipelines/" + pipeline + "/board" + query);
  }

  @Test
  void a_column_has_count_sum_and_weighted_sum_and_its_first_cards_by_place() {
    String a = steps.created(Map.of("amountYen", 1_000));
    String b = steps.created(Map.of("amountYen", 2_000, "probability", 90));
    String c = steps.created(Map.of());
    String d = steps.created(Map.of("amountYen", 5_001, "stageId", steps.stage("商談")));
    board(sales, pipeline(a), "?limit=2")
        .then()
        .statusCode(200)
        .body("columns.name", contains("引合い", "商談", "受注", "失注"))
        .body("columns.count", contains(3, 1, 0, 0))
        .body("columns.amountYen", contains(3_000, 5_001, 0, 0))
        .body("columns.weightedYen", contains(1_900, 2_500, 0, 0))
        .body("columns.more", contains(true, false, false, false))
        .body("columns[0].cards.id", contains(c, b))
        .body("columns[0].cards[0].facts.staleness", equalTo("fresh"))
        .body("columns[0].cards[0].facts.daysSinceAction", equalTo(0))
        .body("columns[0].cards[0].facts.companyName", notNullValue())
        .body("columns[1].cards.id", contains(d));
    steps.move(c, 1, Map.of("stageId", steps.stage("引合い"), "afterId", a)).then().statusCode(200);
    board(sales, pipeline(a), "").then().body("columns[0].cards.id", contains(b, a, c));
  }

  @Test
  void another_team_sees_neither_cards_nor_sums_and_a_co_owner_what_is_shared() {
    Somebody other = Somebody.salesOfTheOtherTeam();
    String me = other.request().get("/api/me").path("id");
    String ours = steps.created(Map.of("amountYen", 1_000));
    String shared =
        steps.created(Map.of("amountYen", 300, "coOwnerIds", List.of(requireNonNull(me))));
    String theirs =
        new DealSteps(other).created(Map.of("amountYen", 7, "stageId", steps.stage("引合い")));
    board(other, pipeline(ours), "")
        .then()
        .body("columns[0].count", equalTo(2))
        .body("columns[0].amountYen", equalTo(307))
        .body("columns[0].cards.id", containsInAnyOrder(shared, theirs));
    board(Somebody.admin(), pipeline(ours), "").then().body("columns[0].count", equalTo(3));
    board(Somebody.with("sales", "/部署/どこにもない"), pipeline(ours), "")
        .then()
        .body("columns.count", contains(0, 0, 0, 0));
  }

  @Test
  void the_filters_of_the_list_narrow_the_board_and_its_sums() {
    String a = steps.created(Map.of("amountYen", 1_000, "tags", List.of("重点")));
    steps.created(Map.of("amountYen", 2_000));
    board(sales, pipeline(a), "?tag=重点&owner=me")
        .then()
        .body("columns[0].count", equalTo(1))
        .body("columns[0].amountYen", equalTo(1_000))
        .body("columns[0].cards.id", contains(a));
    for (String bad :
        List.of("?limit=0", "?fields=password", "?tagg=x", "?status=x", "?closedSince=x")) {
      board(sales, pipeline(a), bad).then().statusCode(400);
    }
    board(sales, UUID.randomUUID().toString(), "").then().statusCode(404);
  }

  @Test
  void what_was_won_or_lost_leaves_the_board_after_a_while() {
    String won = steps.created(Map.of("amountYen", 10, "stageId", steps.stage("受注")));
    String old =
        steps.created(
            Map.of("amountYen", 20, "stageId", steps.stage("受注"), "closedOn", "2020-04-01"));
    String pipeline = pipeline(won);
    board(sales, pipeline, "")
        .then()
        .body("columns[2].count", equalTo(1))
        .body("columns[2].weightedYen", equalTo(10))
        .body("columns[2].cards.id", contains(won));
    board(sales, pipeline, "?closedSince=2020-01-01")
        .then()
        .body("closedSince", equalTo("2020-01-01"))
        .body("columns[2].cards.id", containsInAnyOrder(won, old));
  }

  @Test
  void a_deal_in_the_trash_is_on_no_board() {
    String deal = steps.created(Map.of());
    String pipeline = pipeline(deal);
    sales.request().header("If-Match", "\"1\"").delete("/api/deals/" + deal).then().statusCode(200);
    board(sales, pipeline, "").then().body("columns[0].count", equalTo(0));
  }

  @Test
  void each_deal_is_weighted_by_itself_as_in_the_list() {
    String deal = steps.created(Map.of("amountYen", 5));
    steps.created(Map.of("amountYen", 5));
    steps.created(Map.of("amountYen", 15, "probability", 90));
    steps.get(deal).then().body("facts.weightedYen", equalTo(0));
    board(sales, pipeline(deal), "").then().body("columns[0].weightedYen", equalTo(13));
  }
}
