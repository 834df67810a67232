package jp.enishi.deals.pipeline;

import static jp.enishi.contracts.ContractSteps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PipelineResourceTest {

  private final Somebody admin = Somebody.admin();
  private final Somebody sales = Somebody.sales();

  private static Map<String, Object> stage(String name, String kind) {
    return Map.of("name", name, "kind", kind);
  }

  private static final List<Map<String, Object>> STAGES =
      List.of(
          Map.of(
              "name",
              "商談中",
              "probability",
              30,
              "required",
              List.of("amountYen"),
              "staleAfterDays",
              5),
          stage("受注", "won"),
          stage("失注", "lost"));

  private Response create(Map<String, ?> details) {
    return admin.request().body(details).post("/api/pipelines");
  }

  private Response created() {
    Response made = create(Map.of("name", "試験", "position", 900, "stages", STAGES));
    made.then().statusCode(201);
    return made;
  }

  private Response change(Response pipeline, int version, Map<String, ?> patch) {
    return admin
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/pipelines/" + pipeline.path("id"));
  }

  private String deal(String stage) {
    String company =
        sales
            .request()
            .body(Map.of("name", "段階商事"))
            .post("/api/companies")
            .then()
            .extract()
            .path("id");
    return sales
        .request()
        .body(Map.of("title", "段階の商談", "companyId", company, "stageId", stage, "amountYen", 1_000))
        .post("/api/deals")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void one_pipeline_is_there_to_begin_with_and_has_stages_of_every_kind() {
    sales
        .request()
        .get("/api/pipelines")
        .then()
        .statusCode(200)
        .body("[0].attributes.stages.kind", hasItems("open", "won", "lost"))
        .body("[0].attributes.stages.name", hasItems("引合い", "受注", "失注"))
        .body("[0].attributes.lossReasons", hasItem("価格"));
  }

  @Test
  void an_administrator_makes_a_pipeline_with_stages_in_their_order() {
    Response made = created();
    made.then()
        .header("ETag", "\"1\"")
        .body("attributes.staleAfterDays", equalTo(14))
        .body("attributes.stages.name", contains("商談中", "受注", "失注"))
        .body("attributes.stages.probability", contains(30, 100, 0))
        .body("attributes.stages[0].required", contains("amountYen"))
        .body("attributes.stages[0].kind", equalTo("open"));
    sales
        .request()
        .get("/api/pipelines/" + made.path("id"))
        .then()
        .statusCode(200)
        .body("attributes.name", equalTo("試験"));
    sales
        .request()
        .body(Map.of("name", "x", "stages", STAGES))
        .post("/api/pipelines")
        .then()
        .statusCode(403);
  }

  @Test
  void stages_are_renamed_reordered_added_and_removed_and_a_deal_stays_in_its_own() {
    Response made = created();
    String open = made.path("attributes.stages[0].id");
    String won = made.path("attributes.stages[1].id");
    String lost = made.path("attributes.stages[2].id");
    String deal = deal(open);
    change(
            made,
            1,
            Map.of(
                "stages",
                List.of(
                    Map.of("name", "最初の接触", "probability", 5),
                    Map.of("id", open, "name", "商談", "probability", 40),
                    Map.of("id", lost, "name", "失注", "kind", "lost"),
                    Map.of("id", won, "name", "成約", "kind", "won"))))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("attributes.stages.name", contains("最初の接触", "商談", "失注", "成約"))
        .body("attributes.stages[1].id", equalTo(open));
    sales
        .request()
        .get("/api/deals/" + deal)
        .then()
        .body("facts.stageName", equalTo("商談"))
        .body("facts.chance", equalTo(40));
  }

  @Test
  void a_stage_with_deals_can_neither_go_nor_change_its_kind() {
    Response made = created();
    String open = made.path("attributes.stages[0].id");
    deal(open);
    List<Map<String, Object>> without =
        List.of(stage("別の段階", "open"), stage("受注", "won"), stage("失注", "lost"));
    change(made, 1, Map.of("stages", without))
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/stages"));
    List<Map<String, Object>> turned =
        List.of(
            stage("別の段階", "open"),
            Map.of("id", open, "name", "商談中", "kind", "won"),
            stage("失注", "lost"));
    change(made, 1, Map.of("stages", turned)).then().statusCode(409);
    admin
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/pipelines/" + made.path("id"))
        .then()
        .statusCode(409)
        .body("detail", containsString("受付を終了"));
  }

  @Test
  void a_closed_pipeline_takes_no_new_deals_and_lets_those_in_it_go_on() {
    Response made = created();
    String open = made.path("attributes.stages[0].id");
    String won = made.path("attributes.stages[1].id");
    String inIt = deal(open);
    made.then().body("attributes.closed", equalTo(false));
    Response closed = change(made, 1, Map.of("closed", true));
    closed.then().statusCode(200).body("attributes.closed", equalTo(true));

    DealSteps steps = new DealSteps(sales);
    steps
        .create(Map.of("stageId", open, "amountYen", 1))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/stageId"))
        .body("errors.code", contains("deals.pipeline.closed"));
    String elsewhere = steps.created(Map.of("amountYen", 1));
    steps
        .move(elsewhere, 1, Map.of("stageId", open))
        .then()
        .statusCode(400)
        .body("errors.code", contains("deals.pipeline.closed"));
    steps.change(elsewhere, 1, Map.of("stageId", won)).then().statusCode(400);
    steps.change(inIt, 1, Map.of("note", "続き")).then().statusCode(200);
    steps
        .move(inIt, 2, Map.of("stageId", won))
        .then()
        .statusCode(200)
        .body("facts.status", equalTo("won"));
    ContractSteps contracts = new ContractSteps(sales);
    String contract = contracts.running(today(), today().plusYears(1), Map.of());
    contracts
        .sellRenewal(contract, 1, Map.of("pipelineId", made.path("id")))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/pipelineId"));

    admin
        .request()
        .post("/api/changes/" + closed.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    steps.created(Map.of("stageId", open, "amountYen", 1));
  }

  @Test
  void a_deal_without_a_stage_begins_in_the_first_pipeline_that_is_not_closed() {
    Response first = create(Map.of("name", "先頭", "position", 0, "stages", STAGES));
    List<Map<String, Object>> all = sales.request().get("/api/pipelines").path("");
    Map<String, Object> usual = all.getFirst();
    Response closed =
        admin
            .request()
            .header("If-Match", "\"" + usual.get("version") + "\"")
            .body(Map.of("closed", true))
            .patch("/api/pipelines/" + usual.get("id"));
    try {
      closed.then().statusCode(200);
      new DealSteps(sales)
          .create(Map.of("amountYen", 1))
          .then()
          .statusCode(201)
          .body("facts.pipelineId", not(equalTo(usual.get("id"))));
    } finally {
      admin.request().post("/api/changes/" + closed.header("Change-Id") + "/undo");
      change(first, 1, Map.of("position", 900));
    }
  }

  @Test
  void there_is_always_a_pipeline_for_new_deals() {
    List<Map<String, Object>> all = sales.request().get("/api/pipelines").path("");
    List<Response> closed = new ArrayList<>();
    try {
      for (Map<String, Object> each : all.subList(1, all.size())) {
        if (!Boolean.TRUE.equals(
            ((Map<?, ?>) Objects.requireNonNull(each.get("attributes"))).get("closed"))) {
          closed.add(close(each).then().statusCode(200).extract().response());
        }
      }
      close(all.getFirst()).then().statusCode(409).body("detail", containsString("受け付ける"));
      Response extra = created();
      closed.add(close(all.getFirst()).then().statusCode(200).extract().response());
      admin
          .request()
          .header("If-Match", "\"1\"")
          .delete("/api/pipelines/" + extra.path("id"))
          .then()
          .statusCode(409);
    } finally {
      closed.forEach(
          each -> admin.request().post("/api/changes/" + each.header("Change-Id") + "/undo"));
    }
  }

  private Response close(Map<String, Object> pipeline) {
    return admin
        .request()
        .header("If-Match", "\"" + pipeline.get("version") + "\"")
        .body(Map.of("closed", true))
        .patch("/api/pipelines/" + pipeline.get("id"));
  }

  @Test
  void a_pipeline_without_deals_can_go_and_come_back() {
    Response made = created();
    String address = "/api/pipelines/" + made.path("id");
    Response removed = admin.request().header("If-Match", "\"1\"").delete(address);
    removed.then().statusCode(204);
    sales.request().get(address).then().statusCode(404);
    admin
        .request()
        .post("/api/changes/" + removed.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    sales.request().get(address).then().body("attributes.stages.size()", equalTo(3));
  }

  @Test
  void what_cannot_be_a_pipeline_is_refused_and_every_place_is_named() {
    create(Map.of("stages", STAGES))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/name"));
    create(Map.of("name", "x")).then().statusCode(400).body("errors.pointer", contains("/stages"));
    create(Map.of("name", "x", "stages", List.of(stage("一", "open"), stage("二", "won"))))
        .then()
        .statusCode(400)
        .body("errors.code", contains("deals.stage.kinds"));
    List<Map<String, Object>> bad = new ArrayList<>();
    bad.add(Map.of("name", "一", "probability", 101));
    bad.add(Map.of("name", "一", "kind", "won", "required", List.of("amountYen", "password")));
    bad.add(Map.of("kind", "lost", "staleAfterDays", 0));
    bad.add(Map.of("id", UUID.randomUUID().toString(), "name", "四"));
    bad.add(null);
    create(Map.of("name", "x", "position", -1, "stages", bad))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/position",
                "/stages/0/probability",
                "/stages/1/name",
                "/stages/1/required/1",
                "/stages/2/name",
                "/stages/2/staleAfterDays",
                "/stages/3/id",
                "/stages/4"));
    create(Map.of("name", "x", "stages", "なし"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/stages"));
  }

  @Test
  void a_change_needs_the_current_version() {
    Response made = created();
    change(made, 1, Map.of("name", "新しい名前")).then().statusCode(200);
    change(made, 1, Map.of("name", "遅い名前"))
        .then()
        .statusCode(412)
        .body("current.attributes.name", equalTo("新しい名前"));
    admin
        .request()
        .body(Map.of("name", "x"))
        .patch("/api/pipelines/" + made.path("id"))
        .then()
        .statusCode(428);
  }

  @Test
  void everything_a_stage_can_ask_for_is_an_attribute_of_a_deal() {
    assertThat(Arrays.stream(DealDetails.class.getRecordComponents()).map(RecordComponent::getName))
        .containsAll(PipelineRules.REQUIRABLE);
  }
}
