package jp.enishi.access;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Whom the API takes a token from, and what it says to everybody else. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TokenTest {

  @Test
  void a_token_of_ours_is_taken() {
    ask(claims().sign()).statusCode(200);
  }

  @Test
  void who_brings_no_token_is_asked_to_sign_in() {
    RestAssured.get("/api/me")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer"));
  }

  @Test
  void a_token_made_for_another_application_is_refused() {
    refused(claims().audience("another-api").sign());
    refused(claims().audience("enishi-web").sign());
  }

  @Test
  void a_token_of_another_realm_is_refused() {
    refused(claims().issuer("http://localhost/realms/another").sign());
  }

  @Test
  void a_token_past_its_time_is_refused() {
    refused(claims().expiresAt(1_700_000_000L).sign());
  }

  @Test
  void a_token_signed_by_a_password_or_by_nobody_is_refused() {
    refused(claims().signWithSecret("a secret of thirty-two letters or more"));
    String header = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    String body = claims().sign().split("\\.")[1];
    refused(header + "." + body + ".");
  }

  @Test
  void a_token_changed_on_its_way_is_refused() {
    String[] parts = claims().sign().split("\\.");
    String other = claims().claim("roles", Set.of("admin")).sign().split("\\.")[1];
    refused(parts[0] + "." + other + "." + parts[2]);
  }

  @Test
  void answers_of_the_api_are_neither_kept_nor_framed_nor_guessed_at() {
    Somebody.sales()
        .request()
        .get("/api/me")
        .then()
        .header("Cache-Control", containsString("no-store"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header(
            "Content-Security-Policy",
            allOf(
                containsString("script-src 'self';"),
                containsString("object-src 'none'"),
                containsString("frame-ancestors 'none'")));
  }

  private static JwtClaimsBuilder claims() {
    return Jwt.issuer(ConfigProvider.getConfig().getValue("enishi.oidc.issuer", String.class))
        .subject(UUID.randomUUID().toString())
        .audience("enishi-api")
        .preferredUserName("token-test")
        .claim("roles", Set.of("sales"))
        .expiresIn(300);
  }

  private static void refused(String token) {
    ask(token)
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unauthenticated"))
        .body(not(containsString(token.split("\\.")[1])));
  }

  private static ValidatableResponse ask(String token) {
    return RestAssured.given().auth().oauth2(token).get("/api/me").then();
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
