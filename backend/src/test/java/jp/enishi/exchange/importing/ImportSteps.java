package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.enishi.testing.Somebody;

/** The steps of an import as a page takes them. */
public record ImportSteps(Somebody who) {

  public Response upload(String name, byte[] content) {
    return who.request()
        .contentType(ContentType.MULTIPART)
        .multiPart("file", name, content)
        .post("/api/imports");
  }

  public String uploaded(byte[] content) {
    return upload("顧客一覧.csv", content).then().statusCode(201).extract().path("id");
  }

  public String uploaded(String text, Charset charset) {
    return uploaded(text.getBytes(charset));
  }

  public String uploaded(String text) {
    return uploaded(text, StandardCharsets.UTF_8);
  }

  public JsonPath get(String id) {
    return who.request().get("/api/imports/" + id).then().statusCode(200).extract().jsonPath();
  }

  /** Orders a step and waits until the import stands where it leads. */
  public JsonPath after(String id, String verb, String state) {
    who.request().post("/api/imports/" + id + "/" + verb).then().statusCode(200);
    return awaited(id, state);
  }

  public JsonPath awaited(String id, String state) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    JsonPath it = get(id);
    while (!state.equals(it.getString("state"))) {
      assertThat(it.getString("state")).isNotEqualTo("failed");
      assertThat(System.nanoTime()).as("still " + it.getString("state")).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      it = get(id);
    }
    return it;
  }

  /** Waits until nothing is under way. */
  JsonPath idle(String id) {
    JsonPath it = get(id);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (List.of("planning", "running", "undoing").contains(it.getString("state"))) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      it = get(id);
    }
    return it;
  }

  /** Uploads, plans and runs. */
  public String imported(String text) {
    String id = uploaded(text);
    after(id, "plan", "planned");
    after(id, "run", "done");
    return id;
  }

  public JsonPath rows(String id) {
    return who.request()
        .get("/api/imports/" + id + "/rows")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
