package jp.enishi.deals.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Meanwhile;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DealStageResourceTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  private final Somebody sales = Somebody.sales();

  @Inject Jdbi jdbi;
  @Inject Positions positions;

  private List<String> column(DealSteps steps, String stage) {
    return sales
        .request()
        .get("/api/deals?sort=position&stage=" + steps.stage(stage))
        .path("items.id");
  }

  @Test
  void a_card_goes_under_another_to_the_top_and_to_the_end_and_only_it_gets_a_new_version() {
    DealSteps steps = DealSteps.alone(sales);
    String a = steps.created(Map.of());
    String b = steps.created(Map.of());
    String c = steps.created(Map.of());
    assertThat(column(steps, "引合い")).containsExactly(c, b, a);
    String stage = steps.stage("引合い");
    steps
        .move(c, 1, Map.of("stageId", stage, "afterId", b))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    assertThat(column(steps, "引合い")).containsExactly(b, c, a);
    steps.move(a, 1, Map.of("stageId", stage)).then().statusCode(200);
    assertThat(column(steps, "引合い")).containsExactly(a, b, c);
    steps.move(a, 2, Map.of("stageId", stage, "afterId", c)).then().statusCode(200);
    assertThat(column(steps, "引合い")).containsExactly(b, c, a);
    steps.get(b).then().header("ETag", "\"1\"");
    steps
        .move(a, 3, Map.of("stageId", steps.stage("商談")))
        .then()
        .statusCode(200)
        .body("facts.stageName", equalTo("商談"))
        .body("facts.chance", equalTo(50));
    assertThat(column(steps, "引合い")).containsExactly(b, c);
    assertThat(column(steps, "商談")).containsExactly(a);
  }

  @Test
  void a_stage_refuses_a_deal_without_what_it_asks_for_and_takes_it_with_the_move() {
    DealSteps steps = new DealSteps(sales);
    String id = steps.created(Map.of());
    Map<String, Object> move = new HashMap<>(Map.of("stageId", steps.stage("見積")));
    steps
        .move(id, 1, move)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/set/amountYen", "/set/expectedCloseOn"))
        .body("errors.code", hasItem("deals.stage.required"));
    steps
        .change(id, 1, move)
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/amountYen", "/expectedCloseOn"));
    steps
        .create(Map.of("stageId", steps.stage("見積"), "amountYen", 1))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/expectedCloseOn"));
    move.put("set", Map.of("amountYen", 500, "expectedCloseOn", today.plusDays(9).toString()));
    steps
        .move(id, 1, move)
        .then()
        .statusCode(200)
        .body("attributes.amountYen", equalTo(500))
        .body("facts.stageName", equalTo("見積"));
    Map<String, Object> without = new HashMap<>();
    without.put("amountYen", null);
    steps
        .change(id, 2, without)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/amountYen"));
  }

  @Test
  void a_lost_deal_needs_a_reason_and_has_its_day_until_it_is_opened_again() {
    DealSteps steps = DealSteps.alone(sales);
    String id = steps.created(Map.of());
    String lost = steps.stage("失注");
    steps
        .move(id, 1, Map.of("stageId", lost))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/set/outcomeReason"));
    steps
        .move(id, 1, Map.of("stageId", lost, "set", Map.of("outcomeReason", "価格")))
        .then()
        .statusCode(200)
        .body("facts.status", equalTo("lost"))
        .body("facts.chance", equalTo(0))
        .body("facts.staleness", nullValue())
        .body("attributes.closedOn", equalTo(today.toString()));
    steps
        .change(id, 2, Map.of("closedOn", today.plusDays(1).toString()))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/closedOn"));
    steps.change(id, 2, Map.of("closedOn", today.minusDays(3).toString())).then().statusCode(200);
    steps
        .move(id, 3, Map.of("stageId", steps.stage("商談")))
        .then()
        .statusCode(200)
        .body("facts.status", equalTo("open"))
        .body("attributes.closedOn", nullValue());
    steps
        .move(id, 4, Map.of("stageId", steps.stage("受注")))
        .then()
        .statusCode(200)
        .body("facts.status", equalTo("won"))
        .body("facts.chance", equalTo(100));
  }

  @Test
  void the_stages_a_deal_has_been_in_tell_when_and_how_long_and_by_whom() {
    DealSteps steps = DealSteps.alone(sales);
    String id = steps.created(Map.of());
    steps.move(id, 1, Map.of("stageId", steps.stage("商談"))).then().statusCode(200);
    Response edited = steps.change(id, 2, Map.of("stageId", steps.stage("引合い")));
    edited.then().statusCode(200);
    steps.change(id, 3, Map.of("note", "同じ段階")).then().statusCode(200);
    sales
        .request()
        .get("/api/deals/" + id + "/stages")
        .then()
        .statusCode(200)
        .body("stageName", contains("引合い", "商談", "引合い"))
        .body("kind", contains("open", "open", "open"))
        .body("actorName", contains(sales.name(), sales.name(), sales.name()))
        .body("[0].leftAt", notNullValue())
        .body("[2].leftAt", nullValue());
    sales
        .request()
        .post("/api/changes/" + edited.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    sales
        .request()
        .get("/api/deals/" + id + "/stages")
        .then()
        .body("stageName", contains("引合い", "商談", "引合い", "商談"));
  }

  @Test
  void a_move_is_taken_back_as_one_change_to_the_place_before() {
    DealSteps steps = DealSteps.alone(sales);
    String a = steps.created(Map.of());
    String b = steps.created(Map.of());
    String c = steps.created(Map.of());
    Response moved =
        steps.move(
            b, 1, Map.of("stageId", steps.stage("失注"), "set", Map.of("outcomeReason", "納期")));
    moved.then().statusCode(200);
    assertThat(column(steps, "引合い")).containsExactly(c, a);
    sales
        .request()
        .post("/api/changes/" + moved.header("Change-Id") + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(1));
    assertThat(column(steps, "引合い")).containsExactly(c, b, a);
    steps
        .get(b)
        .then()
        .body("facts.status", equalTo("open"))
        .body("attributes.outcomeReason", nullValue());
  }

  @Test
  void a_neighbour_that_is_gone_is_said_and_one_out_of_sight_is_unknown() {
    DealSteps steps = DealSteps.alone(sales);
    String a = steps.created(Map.of());
    String b = steps.created(Map.of());
    steps.move(b, 1, Map.of("stageId", steps.stage("商談"))).then().statusCode(200);
    String stage = steps.stage("引合い");
    steps
        .move(a, 1, Map.of("stageId", stage, "afterId", b))
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/afterId"));
    String foreign =
        new DealSteps(Somebody.salesOfTheOtherTeam()).created(Map.of("stageId", stage));
    for (Object after : List.of(foreign, UUID.randomUUID(), a)) {
      steps
          .move(a, 1, Map.of("stageId", stage, "afterId", after))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/afterId"));
    }
    steps.move(a, 1, Map.of()).then().statusCode(400).body("errors.pointer", contains("/stageId"));
    steps
        .move(a, 1, Map.of("stageId", UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/stageId"));
    steps
        .move(a, 1, Map.of("stageId", stage, "set", Map.of("amountYen", "多い")))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/set/amountYen"));
    steps
        .move(a, 1, Map.of("stageId", stage, "set", Map.of("nmae", 1)))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/set/nmae"));
    steps.get(a).then().header("ETag", "\"1\"");
  }

  @Test
  void of_twenty_who_move_one_card_exactly_one_wins_and_the_others_learn_where_it_is()
      throws Exception {
    DealSteps steps = DealSteps.alone(sales);
    String card = steps.created(Map.of());
    List<String> stages = List.of(steps.stage("引合い"), steps.stage("商談"), steps.stage("受注"));

    List<Response> answers =
        AtOnce.twenty(i -> steps.move(card, 1, Map.of("stageId", stages.get(i % 3))));

    List<Response> won = answers.stream().filter(a -> a.statusCode() == 200).toList();
    List<Response> lost = answers.stream().filter(a -> a.statusCode() == 412).toList();
    assertThat(won).hasSize(1);
    assertThat(lost).hasSize(19);
    String stage = won.getFirst().path("attributes.stageId");
    assertThat(lost).extracting(a -> a.path("current.attributes.stageId")).containsOnly(stage);
    steps.get(card).then().header("ETag", "\"2\"").body("attributes.stageId", equalTo(stage));
  }

  @Test
  void twenty_cards_dropped_at_one_place_at_the_same_moment_are_all_there_in_one_order()
      throws Exception {
    DealSteps steps = DealSteps.alone(sales);
    String top = steps.inStage("商談");
    List<String> cards = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      cards.add(steps.created(Map.of()));
    }

    List<Response> answers =
        AtOnce.twenty(
            i -> steps.move(cards.get(i), 1, Map.of("stageId", steps.stage("商談"), "afterId", top)));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(column(steps, "商談")).startsWith(top).hasSize(21).doesNotHaveDuplicates();
  }

  @Test
  void where_no_place_is_left_some_cards_below_are_moved_apart_and_no_version_changes() {
    DealSteps steps = DealSteps.alone(sales);
    List<String> cards = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      cards.add(steps.created(Map.of("stageId", steps.stage("商談"))));
    }
    List<String> before = column(steps, "商談");
    assertThat(before).containsExactlyElementsOf(cards.reversed().subList(0, 50));
    UUID stage = UUID.fromString(steps.stage("商談"));
    jdbi.useHandle(
        h ->
            h.execute(
                """
                update deals.deal d set position = n.place from (select id, row_number() over (order by position, id) as place
                  from deals.deal where stage_id = ?) n where n.id = d.id
                """,
                stage));
    String card = steps.created(Map.of());
    String above = before.getFirst();
    steps
        .move(card, 1, Map.of("stageId", stage, "afterId", above))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    List<String> after = column(steps, "商談");
    assertThat(after.subList(0, 3)).containsExactly(above, card, before.get(1));
    assertThat(after.subList(2, 50)).containsExactlyElementsOf(before.subList(1, 49));
    steps.get(before.get(1)).then().header("ETag", "\"1\"");
    assertThat(positions.isFull(stage, UUID.fromString(above), UUID.randomUUID())).isFalse();
  }

  @Test
  void a_move_needs_a_version() {
    DealSteps steps = new DealSteps(sales);
    String id = steps.created(Map.of());
    sales
        .request()
        .body(Map.of("stageId", steps.stage("ヒアリング")))
        .post("/api/deals/" + id + "/move")
        .then()
        .statusCode(428);
  }

  @Test
  void a_neighbour_that_leaves_while_the_card_is_moved_is_said_as_well() throws Exception {
    DealSteps steps = DealSteps.alone(sales);
    UUID stage = UUID.fromString(steps.stage("商談"));
    String b = steps.inStage("商談");
    String a = steps.inStage("商談");
    // no room is left between them: the move has to make some, and waits for whoever does so
    place(a, 1_000);
    place(b, 1_001);
    String card = steps.created(Map.of());
    Response moved =
        Meanwhile.waiting(
            jdbi,
            h ->
                h.createQuery(
                        "select pg_advisory_xact_lock(hashtext('deals.column'), hashtext(:stage))")
                    .bind("stage", stage.toString())
                    .mapTo(String.class)
                    .one(),
            () -> steps.move(card, 1, Map.of("stageId", stage, "afterId", a)),
            h ->
                h.execute(
                    "update deals.deal set stage_id = cast(? as uuid) where stage_id = ?",
                    steps.stage("失注"),
                    stage));
    moved.then().statusCode(409).body("errors.pointer", contains("/afterId"));
    steps.get(card).then().header("ETag", "\"1\"");
  }

  private void place(String deal, long position) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update deals.deal set position = ? where id = cast(? as uuid)", position, deal));
  }
}
