package jp.enishi.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.enishi.access.Accounts;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DirectorySyncTest {

  @Inject Accounts accounts;
  @Inject Jdbi jdbi;

  @Test
  void a_directory_that_is_only_starting_is_asked_again_at_once_and_then_once_a_minute()
      throws Exception {
    var asked = new AtomicInteger();
    String name = "名簿 " + UUID.randomUUID();
    String subject = UUID.randomUUID().toString();
    Map<String, String> answers =
        Map.of(
            "/realms/enishi/protocol/openid-connect/token",
            "{\"access_token\":\"x\"}",
            "/admin/realms/enishi/users",
            "[{\"id\":\"%s\",\"username\":\"%s\",\"enabled\":true}]".formatted(subject, name),
            "/admin/realms/enishi/users/" + subject + "/role-mappings/realm/composite",
            "[{\"name\":\"manager\"},{\"name\":\"offline_access\"}]",
            "/admin/realms/enishi/groups",
            "[]");
    var keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keycloak.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean starting = path.endsWith("/token") && asked.incrementAndGet() < 3;
          byte[] body = answers.getOrDefault(path, "[]").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(starting ? 503 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    keycloak.start();
    try {
      // An issuer of its own: the copy shuts out everybody of an issuer who is not in its
      // directory.
      var sync =
          new DirectorySync(
              accounts,
              "http://directory.test/realms/enishi",
              "http://127.0.0.1:%d/realms/enishi".formatted(keycloak.getAddress().getPort()),
              "enishi-directory",
              Optional.of("secret"));
      sync.sync();
      sync.sync();
      sync.sync();
      assertThat(asked).hasValue(3);
      Somebody.admin().request().get("/api/accounts").then().body("name", hasItem(name));
      boolean manager =
          jdbi.withHandle(
              h ->
                  h.select(
                          "select 'manager' = any(roles) from access.account where subject = ?",
                          subject)
                      .mapTo(Boolean.class)
                      .one());
      assertThat(manager).as("roles before the first sign-in").isTrue();

      sync.sync();
      assertThat(asked).as("calls within the minute after a success").hasValue(3);
    } finally {
      keycloak.stop(0);
    }
  }
}
