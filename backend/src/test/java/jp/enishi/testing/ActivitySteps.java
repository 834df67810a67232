package jp.enishi.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** What tests do with activities again and again, as somebody. */
public record ActivitySteps(Somebody who) {

  /** A call, unless the details say otherwise. */
  public Response create(Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.putIfAbsent("kind", "call");
    return who.request().body(all).post("/api/activities");
  }

  public String created(Map<String, ?> details) {
    return create(details).then().statusCode(201).extract().path("id");
  }

  public Response get(String id) {
    return who.request().get("/api/activities/" + id);
  }

  public Response change(String id, int version, Map<String, ?> patch) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/activities/" + id);
  }

  public Response trash(String id, int version) {
    return who.request().header("If-Match", "\"" + version + "\"").delete("/api/activities/" + id);
  }

  public Response undo(Response change) {
    return who.request().post("/api/changes/" + change.header("Change-Id") + "/undo");
  }

  public String company(String name) {
    return made("/api/companies", Map.of("name", name));
  }

  public String person(String familyName) {
    return made("/api/people", Map.of("familyName", familyName));
  }

  public String me() {
    return who.request().get("/api/me").path("id");
  }

  private String made(String path, Map<String, ?> body) {
    return who.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }
}
