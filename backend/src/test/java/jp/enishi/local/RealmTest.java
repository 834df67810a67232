package jp.enishi.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

  private static final Path FILES = Path.of("..", "keycloak");

  @TempDir private Path folder;

  @Test
  void no_client_allows_the_password_grant_or_the_implicit_flow() throws Exception {
    for (JsonNode client : realm(true).path("clients")) {
      assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
      assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
    }
  }

  @Test
  void the_page_may_only_come_back_to_one_exact_address_and_with_pkce() throws Exception {
    JsonNode web = client("enishi-web");

    assertThat(texts(web.path("redirectUris"))).containsExactly("${ENISHI_ORIGIN}/auth/callback");
    assertThat(web.path("attributes").path("post.logout.redirect.uris").asText())
        .isEqualTo("${ENISHI_ORIGIN}/");
    assertThat(web.path("attributes").path("pkce.code.challenge.method").asText())
        .isEqualTo("S256");
  }

  @Test
  void somebody_who_leaves_is_out_within_five_minutes() throws Exception {
    assertThat(realm(false).path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
    assertThat(realm(false).path("revokeRefreshToken").asBoolean()).isTrue();
    assertThat(realm(false).path("refreshTokenMaxReuse").asInt(-1)).isZero();
  }

  @Test
  void guessing_passwords_is_slowed_down() throws Exception {
    assertThat(realm(false).path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm(false).path("failureFactor").asInt()).isBetween(1, 10);
  }

  @Test
  void nobody_changes_their_own_name_or_mail_address() throws Exception {
    String profile =
        realm(false)
            .path("components")
            .path("org.keycloak.userprofile.UserProfileProvider")
            .path(0)
            .path("config")
            .path("kc.user.profile.config")
            .path(0)
            .asText();

    assertThat(new ObjectMapper().readTree(profile).path("attributes"))
        .filteredOn(attribute -> !attribute.path("name").asText().equals("username"))
        .hasSize(3)
        .allSatisfy(
            attribute ->
                assertThat(texts(attribute.path("permissions").path("edit")))
                    .containsExactly("admin"));
  }

  @Test
  void a_server_gets_no_demo_user_and_no_password() throws Exception {
    assertThat(realm(false).path("users"))
        .allMatch(user -> user.path("username").asText().startsWith("service-account-"));
    assertThat(realm(false).toString()).doesNotContain("enishi-demo", "credentials");
  }

  @Test
  void the_demo_has_somebody_for_every_role_and_keeps_the_service_account() throws Exception {
    assertThat(new DemoUsers(FILES).logins())
        .extracting(DemoUsers.Login::role)
        .contains("sales", "support", "marketing", "shop", "manager", "admin");
    assertThat(realm(true).path("users"))
        .anyMatch(user -> user.path("username").asText().startsWith("service-account-"));
  }

  private JsonNode client(String id) throws Exception {
    for (JsonNode client : realm(false).path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return client;
      }
    }
    throw new AssertionError(id);
  }

  private JsonNode realm(boolean demo) throws Exception {
    Path file = folder.resolve("realm.json");
    new DemoUsers(FILES).writeRealm(file, demo);
    return new ObjectMapper().readTree(file.toFile());
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
