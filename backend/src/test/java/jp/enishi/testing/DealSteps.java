package jp.enishi.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests do with deals again and again, as somebody. */
public final class DealSteps {

  private final Somebody who;
  private final String company;
  private final List<Map<String, Object>> stages;
  private final boolean alone;

  /** Somebody with a company of their own and the pipeline that is there to begin with. */
  public DealSteps(Somebody who) {
    this(who, null);
  }

  private DealSteps(Somebody who, @Nullable List<Map<String, Object>> stages) {
    this.who = who;
    company = created("/api/companies", Map.of("name", "商談先 " + UUID.randomUUID()));
    alone = stages != null;
    this.stages =
        stages == null ? who.request().get("/api/pipelines").path("[0].attributes.stages") : stages;
  }

  /** The same with a pipeline that nobody else's deals are in: 引合い, 商談, 受注, 失注. */
  public static DealSteps alone(Somebody who) {
    List<Map<String, Object>> stages =
        Somebody.admin()
            .request()
            .body(
                Map.of(
                    "name",
                    "一人の道 " + UUID.randomUUID(),
                    "position",
                    500,
                    "stages",
                    List.of(
                        Map.of("name", "引合い", "probability", 10),
                        Map.of("name", "商談", "probability", 50),
                        Map.of("name", "受注", "kind", "won"),
                        Map.of("name", "失注", "kind", "lost"))))
            .post("/api/pipelines")
            .then()
            .statusCode(201)
            .extract()
            .path("attributes.stages");
    return new DealSteps(who, stages);
  }

  public String company() {
    return company;
  }

  /** The id of a stage by its name. */
  public String stage(String name) {
    return stages.stream()
        .filter(stage -> name.equals(stage.get("name")))
        .map(stage -> String.valueOf(stage.get("id")))
        .findFirst()
        .orElseThrow();
  }

  /** Creates a deal with the company unless the details say otherwise. */
  public Response create(Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    if (alone) {
      all.putIfAbsent("stageId", stages.getFirst().get("id"));
    }
    all.putIfAbsent("title", "商談 " + UUID.randomUUID());
    if (!details.containsKey("personId")) {
      all.putIfAbsent("companyId", company);
    }
    return who.request().body(all).post("/api/deals");
  }

  public String created(Map<String, ?> details) {
    return create(details).then().statusCode(201).extract().path("id");
  }

  public String inStage(String stage) {
    return created(Map.of("stageId", stage(stage)));
  }

  public Response get(String deal) {
    return who.request().get("/api/deals/" + deal);
  }

  public Response change(String deal, int version, Map<String, ?> patch) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/deals/" + deal);
  }

  public Response move(String deal, int version, Map<String, ?> move) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(move)
        .post("/api/deals/" + deal + "/move");
  }

  public String created(String path, Map<String, ?> body) {
    return who.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }
}
