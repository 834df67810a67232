package jp.enishi.access;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AccessResourceTest {

  @Test
  void roles_teams_and_sites_come_from_the_token() {
    Somebody.with("shop", Somebody.FIRST_TEAM, "/拠点/駅前店")
        .request()
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("roles", containsInAnyOrder("shop"))
        .body("units.name", containsInAnyOrder("営業一課", "駅前店"));
  }

  @Test
  void a_group_is_never_a_role() {
    Somebody.with("nothing", "admin").request().get("/api/me").then().body("roles", empty());
  }

  @Test
  void somebodys_name_is_written_the_japanese_way() {
    String token =
        Jwt.issuer(ConfigProvider.getConfig().getValue("enishi.oidc.issuer", String.class))
            .subject(UUID.randomUUID().toString())
            .audience("enishi-api")
            .claim("name", "健太 佐藤")
            .claim("family_name", "佐藤")
            .claim("given_name", "健太")
            .claim("roles", List.of("sales"))
            .claim("groups", List.of("/部署/営業本部"))
            .expiresIn(300)
            .sign();

    RestAssured.given()
        .auth()
        .oauth2(token)
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("name", equalTo("佐藤 健太"));
  }
}
