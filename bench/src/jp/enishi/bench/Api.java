package jp.enishi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Single calls as somebody, and waiting for the background work that they order. */
final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Machine machine;
  private final String token;

  Api(Machine machine, String token) {
    this.machine = machine;
    this.token = token;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send("GET", path, "application/json", HttpRequest.BodyPublishers.noBody());
  }

  JsonNode post(String path, String json) throws IOException, InterruptedException {
    return send("POST", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
  }

  JsonNode put(String path, String json) throws IOException, InterruptedException {
    return send("PUT", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
  }

  JsonNode send(String method, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(machine.address() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .method(method, body)
            .build();
    HttpResponse<byte[]> response =
        machine.client().send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() >= 300) {
      throw new Refusal(
          "%s: %d %s"
              .formatted(
                  path,
                  response.statusCode(),
                  new String(response.body(), StandardCharsets.UTF_8)));
    }
    return JSON.readTree(response.body());
  }

  /** Asks until the work has come to a state, and answers how it stands then. */
  JsonNode await(String path, String state) throws IOException, InterruptedException {
    while (true) {
      JsonNode it = get(path);
      String now = it.path("state").asText();
      if (now.equals(state)) {
        return it;
      }
      if (now.equals("failed") || now.equals("cancelled")) {
        throw new Refusal(path + ": " + it);
      }
      Thread.sleep(100);
    }
  }
}
