package jp.enishi.testing;

import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * Requests with bodies of any bytes and any length, sent as they are. Their answers are held
 * against openapi.yaml as well.
 */
public record Wire(Somebody who) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What came back. */
  public record Answer(int status, String contentType, String body) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError(body, e);
      }
    }

    /** Which fields a problem names. */
    public List<String> pointers() {
      return json().path("errors").findValuesAsText("pointer");
    }
  }

  /** A request to be completed with a method and headers. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
        .header("Authorization", "Bearer " + who.token());
  }

  /** JSON, or what should be it. */
  public Answer json(String method, String path, BodyPublisher body) {
    return answer(
        to(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"1\"")
            .method(method, body));
  }

  public Answer get(String path) {
    return answer(to(path).GET());
  }

  public Answer answer(HttpRequest.Builder request) {
    HttpRequest whole = request.build();
    try {
      HttpResponse<String> answer = CLIENT.send(whole, HttpResponse.BodyHandlers.ofString());
      SimpleResponse.Builder checked =
          SimpleResponse.Builder.status(answer.statusCode()).withBody(answer.body());
      answer.headers().map().forEach(checked::withHeader);
      ContractFilter.INSTANCE.check(whole.method(), whole.uri(), checked.build());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
