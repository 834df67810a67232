package jp.enishi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Keeps the addresses in an imported realm true: Keycloak imports a realm once, but the ports of
 * this machine may be others at the next start.
 */
final class LocalRealm {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalSettings settings;
  private final Secrets secrets;

  LocalRealm(LocalSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** Returns false when the administrator's password was changed and nothing could be looked at. */
  boolean follow() {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      String token = token(client);
      if (token.isEmpty()) {
        return false;
      }
      followOrigin(client, token);
      followSmtp(client, token);
      return true;
    } catch (IOException failure) {
      throw new LaunchFailure("Keycloak: " + failure.getMessage(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void followOrigin(HttpClient client, String token)
      throws IOException, InterruptedException {
    var found = (ObjectNode) get(client, token, "/clients?clientId=enishi-web").path(0);
    String callback = settings.origin() + "/auth/callback";
    if (found.path("redirectUris").path(0).asText().equals(callback)) {
      return;
    }
    found.put("baseUrl", settings.origin() + "/");
    found.putArray("redirectUris").add(callback);
    found.putArray("webOrigins").add(settings.origin());
    found.withObject("/attributes").put("post.logout.redirect.uris", settings.origin() + "/");
    put(client, token, "/clients/" + found.path("id").asText(), found);
  }

  private void followSmtp(HttpClient client, String token)
      throws IOException, InterruptedException {
    String port = Integer.toString(settings.smtp().number());
    var mail = get(client, token, "").path("smtpServer");
    if (mail.path("port").asText().equals(port) || !(mail instanceof ObjectNode changed)) {
      return;
    }
    changed.put("port", port);
    put(client, token, "", JSON.createObjectNode().set("smtpServer", changed));
  }

  private String token(HttpClient client) throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(
                LocalKeycloak.ADMIN,
                URLEncoder.encode(secrets.get("keycloak-admin"), StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(address("/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
    return JSON.readTree(response.body()).path("access_token").asText("");
  }

  private JsonNode get(HttpClient client, String token, String path)
      throws IOException, InterruptedException {
    var request = authorized(token, path).GET().build();
    return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private void put(HttpClient client, String token, String path, JsonNode body)
      throws IOException, InterruptedException {
    var request =
        authorized(token, path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 204) {
      throw new LaunchFailure("Keycloak: PUT /admin/realms/enishi%s: %d".formatted(path, status));
    }
  }

  private HttpRequest.Builder authorized(String token, String path) {
    return HttpRequest.newBuilder(address("/admin/realms/enishi" + path))
        .header("Authorization", "Bearer " + token);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + settings.keycloak().number() + path);
  }
}
