package jp.enishi.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
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

  private static final String ISSUER = "http://directory.test/realms/";

  /** A directory that answers these paths. */
  private static HttpServer keycloak(Predicate<String> starting, Map<String, String> answers)
      throws IOException {
    var keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keycloak.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = answers.getOrDefault(path, "[]").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(starting.test(path) ? 503 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    keycloak.start();
    return keycloak;
  }

  /**
   * Of an issuer of its own: the copy shuts out everybody of an issuer who is not in its directory.
   */
  private DirectorySync sync(HttpServer keycloak, String issuer) {
    return new DirectorySync(
        accounts,
        issuer,
        "http://127.0.0.1:%d/realms/enishi".formatted(keycloak.getAddress().getPort()),
        "enishi-directory",
        Optional.of("secret"));
  }

  @Test
  void roles_that_were_taken_from_somebody_who_is_away_are_gone_here_too() throws Exception {
    String issuer = ISSUER + UUID.randomUUID();
    String subject = UUID.randomUUID().toString();
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into access.account (id, issuer, subject, username, name, roles, enabled, seen_at)
                values (gen_random_uuid(), ?, ?, 'away', '休職中', '{manager,scope-all}', true, now())
                """,
                issuer,
                subject));
    var keycloak =
        keycloak(
            _ -> false,
            Map.of(
                "/realms/enishi/protocol/openid-connect/token",
                "{\"access_token\":\"x\"}",
                "/admin/realms/enishi/users",
                "[{\"id\":\"%s\",\"username\":\"away\",\"enabled\":true}]".formatted(subject),
                "/admin/realms/enishi/users/" + subject + "/role-mappings/realm/composite",
                "[{\"name\":\"offline_access\"}]"));
    try {
      sync(keycloak, issuer).sync();
      String[] roles =
          jdbi.withHandle(
              h ->
                  h.select("select roles from access.account where subject = ?", subject)
                      .mapTo(String[].class)
                      .one());
      assertThat(roles).containsExactly("offline_access");
    } finally {
      keycloak.stop(0);
    }
  }

  @Test
  void everybodys_turn_comes_some_at_a_time() {
    String issuer = ISSUER + UUID.randomUUID();
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into access.account (id, issuer, subject, username, name, enabled)
                select gen_random_uuid(), ?, 'subject-' || n, 'user', '名前', n <> 3 from generate_series(1, 5) n
                """,
                issuer));
    assertThat(accounts.enabled(issuer, "", 2)).containsExactly("subject-1", "subject-2");
    assertThat(accounts.enabled(issuer, "subject-2", 2)).containsExactly("subject-4", "subject-5");
    assertThat(accounts.enabled(issuer, "subject-5", 2)).isEmpty();
  }

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
    var keycloak =
        keycloak(path -> path.endsWith("/token") && asked.incrementAndGet() < 3, answers);
    try {
      var sync = sync(keycloak, ISSUER + "enishi");
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
