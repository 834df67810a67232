package jp.enishi.testing;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What tests do with the files of one record. */
public record FileSteps(Somebody who, String kind, String record) {

  private String path() {
    return "/api/records/" + kind + "/" + record + "/files";
  }

  public Response upload(String name, byte[] content) {
    return upload(name, content, null);
  }

  public Response upload(String name, byte[] content, @Nullable String idempotencyKey) {
    var request = who.request().contentType("application/octet-stream").queryParam("name", name);
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    return request.body(content).post(path());
  }

  /** Attaches a text and answers the file's id. */
  public String uploaded(String name, String content) {
    return upload(name, content.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public Response list() {
    return who.request().get(path());
  }

  public Response trash() {
    return who.request().get(path() + "?trashed=true");
  }

  public Response get(String file) {
    return who.request().get("/api/files/" + file);
  }

  public Response download(String file) {
    return who.request().get("/api/files/" + file + "/content");
  }

  public Response rename(String file, int version, String name) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(java.util.Map.of("name", name))
        .patch("/api/files/" + file);
  }

  public Response delete(String file, int version) {
    return who.request().header("If-Match", "\"" + version + "\"").delete("/api/files/" + file);
  }

  public Response restore(String file) {
    return who.request().post("/api/files/" + file + "/restore");
  }
}
