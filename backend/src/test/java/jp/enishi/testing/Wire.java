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
public record Wire(Somebody who, HttpClient client) {

  private static final HttpClient CLIENT = client(HttpClient.Version.HTTP_1_1);
  private static final ObjectMapper JSON = new ObjectMapper();

  public Wire(Somebody who) {
    this(who, CLIENT);
  }

  /** By HTTP/2, from the second request on. */
  public static Wire ofHttp2(Somebody who) {
    return new Wire(who, client(HttpClient.Version.HTTP_2));
  }

  private static HttpClient client(HttpClient.Version version) {
    return HttpClient.newBuilder().version(version).build();
  }

  /** What came back. */
  public record Answer(int status, HttpClient.Version version, String contentType, String body) {

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
      HttpResponse<String> answer = client.send(whole, HttpResponse.BodyHandlers.ofString());
      SimpleResponse.Builder checked =
          SimpleResponse.Builder.status(answer.statusCode()).withBody(answer.body());
      answer.headers().map().forEach(checked::withHeader);
      ContractFilter.INSTANCE.check(whole.method(), whole.uri(), checked.build());
      return new Answer(
          answer.statusCode(),
          answer.version(),
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
