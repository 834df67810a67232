package jp.enishi.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is on a record. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PresenceResourceTest {

  @Inject Jdbi jdbi;

  private final Somebody suzuki = Somebody.sales();
  private final Somebody sato = Somebody.sales();
  private final String suzukisPage = UUID.randomUUID().toString();
  private final String satosPage = UUID.randomUUID().toString();

  @Test
  void two_on_one_record_see_each_other_and_what_is_being_edited() {
    String company = company(suzuki);
    try (Stream stream = Stream.of(suzuki)) {
      assertThat(names(on(suzuki, suzukisPage, company, null))).containsExactly(suzuki.name());
      heard(stream); // one at a time: who comes and goes at once is not told
      Response both = on(sato, satosPage, company, "phone");
      assertThat(names(both)).containsExactly(suzuki.name(), sato.name());
      assertThat(both.<List<String>>path("people[1].fields")).containsExactly("phone");
      assertThat(both.<List<String>>path("people[0].fields")).isEmpty();
      assertThat(heard(stream).data()).contains(company).doesNotContain(sato.name());

      assertThat(sato.request().delete("/api/presence/" + satosPage).statusCode()).isEqualTo(204);
      heard(stream);
      assertThat(names(on(suzuki, suzukisPage, company, null))).containsExactly(suzuki.name());
    }
  }

  @Test
  void somebody_with_two_pages_on_a_record_is_one() {
    String company = company(suzuki);
    on(suzuki, suzukisPage, company, "name");
    Response both = on(suzuki, satosPage, company, "phone");
    assertThat(names(both)).containsExactly(suzuki.name());
    assertThat(both.<List<String>>path("people[0].fields")).containsExactly("name", "phone");
  }

  @Test
  void a_page_that_falls_silent_is_gone_and_the_others_are_told() {
    String company = company(suzuki);
    try (Stream stream = Stream.of(suzuki)) {
      on(suzuki, suzukisPage, company, null);
      heard(stream);
      on(sato, satosPage, company, null);
      heard(stream);
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "update live.presence set seen_at = now() - interval '14 seconds' where page = ?",
                  UUID.fromString(satosPage)));
      heard(stream);
      assertThat(names(on(suzuki, suzukisPage, company, null))).containsExactly(suzuki.name());
    }
  }

  @Test
  void nobody_is_seen_on_a_record_that_may_not_be_seen() {
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    String company = company(suzuki);
    on(suzuki, suzukisPage, company, null);
    try (Stream stream = Stream.of(stranger)) {
      Response foreign = put(stranger, satosPage, company, null);
      assertThat(foreign.statusCode()).isEqualTo(404);
      assertThat(put(stranger, satosPage, UUID.randomUUID().toString(), null).statusCode())
          .isEqualTo(404);
      assertThat(names(on(suzuki, suzukisPage, company, "name"))).containsExactly(suzuki.name());
      assertThat(stream.soFar()).noneMatch(e -> e.name().equals("presence"));
    }
  }

  @Test
  void nobody_is_found_on_a_record_by_the_name_of_a_kind_that_everybody_sees() {
    String company = company(suzuki);
    on(suzuki, suzukisPage, company, null);
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    for (String kind :
        List.of("pipeline", "stage", "tax_rate", "issuer", "forecast_setting", "alert_setting")) {
      for (Somebody who : List.of(stranger, Somebody.admin())) {
        Response answer =
            who.request()
                .body(Map.of("kind", kind, "recordId", company))
                .put("/api/presence/" + satosPage);
        assertThat(answer.statusCode()).as(kind).isEqualTo(404);
      }
    }
    String pipeline = suzuki.request().get("/api/pipelines").path("[0].id");
    assertThat(
            names(
                suzuki
                    .request()
                    .body(Map.of("kind", "pipeline", "recordId", pipeline))
                    .put("/api/presence/" + satosPage)))
        .contains(suzuki.name());
  }

  @Test
  void whoever_may_no_longer_see_a_record_is_no_longer_on_it() {
    Somebody admin = Somebody.admin();
    String company = company(suzuki);
    on(suzuki, suzukisPage, company, null);
    assertThat(names(on(admin, satosPage, company, null))).hasSize(2);
    String other = Somebody.salesOfTheOtherTeam().request().get("/api/me").path("units[0].id");
    admin
        .request()
        .header("If-Match", "\"1\"")
        .body("{\"ownerId\":null,\"teamId\":\"%s\"}".formatted(other))
        .patch("/api/companies/" + company)
        .then()
        .statusCode(200);
    assertThat(put(suzuki, suzukisPage, company, null).statusCode()).isEqualTo(404);
    assertThat(names(on(admin, satosPage, company, null))).containsExactly(admin.name());
  }

  @Test
  void another_account_cannot_speak_for_a_page() {
    String company = company(suzuki);
    on(suzuki, suzukisPage, company, null);
    sato.request().delete("/api/presence/" + suzukisPage);
    assertThat(names(on(sato, suzukisPage, company, null)))
        .containsExactly(suzuki.name(), sato.name());
  }

  @Test
  void what_is_no_presence_is_refused_by_its_field() {
    String company = company(suzuki);
    for (Map.Entry<String, String> bad :
        Map.of(
                "{}",
                "/kind",
                "{\"kind\":\"x\",\"recordId\":\"%s\"}".formatted(company),
                "/kind",
                "{\"kind\":\"company\"}",
                "/recordId",
                "{\"kind\":\"company\",\"recordId\":\"%s\",\"field\":\"<b>\"}".formatted(company),
                "/field")
            .entrySet()) {
      Response answer = suzuki.request().body(bad.getKey()).put("/api/presence/" + suzukisPage);
      assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(400);
      assertThat(answer.<List<String>>path("errors.pointer")).contains(bad.getValue());
    }
  }

  private static Stream.Event heard(Stream stream) {
    return stream.next(e -> e.name().equals("presence"));
  }

  private static String company(Somebody owner) {
    return owner
        .request()
        .body(Map.of("name", "見られる会社"))
        .post("/api/companies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response on(Somebody who, String page, String company, @Nullable String field) {
    Response answer = put(who, page, company, field);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static Response put(Somebody who, String page, String company, @Nullable String field) {
    String edited = field == null ? "" : ",\"field\":\"%s\"".formatted(field);
    return who.request()
        .body("{\"kind\":\"company\",\"recordId\":\"%s\"%s}".formatted(company, edited))
        .put("/api/presence/" + page);
  }

  private static List<String> names(Response answer) {
    return answer.path("people.name");
  }
}
