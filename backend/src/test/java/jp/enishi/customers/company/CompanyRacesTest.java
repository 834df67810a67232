package jp.enishi.customers.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** What happens when twenty do at once what only one can do. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CompanyRacesTest {

  private final Somebody sales = Somebody.sales();

  @Test
  void of_twenty_changes_of_one_version_exactly_one_wins_and_the_others_learn_who_won()
      throws Exception {
    String id = created(Map.of("name", "同時編集 " + UUID.randomUUID()));

    List<Response> answers =
        AtOnce.twenty(
            i ->
                sales
                    .request()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("employees", i + 1))
                    .patch("/api/companies/" + id));

    List<Response> won = answers.stream().filter(a -> a.statusCode() == 200).toList();
    List<Response> lost = answers.stream().filter(a -> a.statusCode() == 412).toList();
    assertThat(won).hasSize(1);
    assertThat(lost).hasSize(19);
    int employees = won.getFirst().path("attributes.employees");
    assertThat(lost).extracting(a -> a.path("current.version")).containsOnly(2);
    assertThat(lost)
        .extracting(a -> a.path("current.attributes.employees"))
        .containsOnly(employees);
    sales
        .request()
        .get("/api/companies/" + id)
        .then()
        .header("ETag", equalTo("\"2\""))
        .body("attributes.employees", equalTo(employees));
    sales
        .request()
        .get("/api/companies/" + id + "/history")
        .then()
        .body("items.size()", equalTo(2));
  }

  @Test
  void of_twenty_companies_with_one_corporate_number_one_is_stored_and_the_others_name_the_field()
      throws Exception {
    String number = corporateNumber();

    List<Response> answers =
        AtOnce.twenty(
            i ->
                Somebody.sales()
                    .request()
                    .body(Map.of("name", "法人 " + i, "corporateNumber", number))
                    .post("/api/companies"));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
    List<Response> refused = answers.stream().filter(a -> a.statusCode() == 409).toList();
    assertThat(refused).hasSize(19);
    assertThat(refused).extracting(a -> a.path("type")).containsOnly("/problems/conflict");
    assertThat(refused)
        .extracting(a -> a.path("errors[0].pointer"))
        .containsOnly("/corporateNumber");
    sales
        .request()
        .queryParam("q", number)
        .get("/api/companies")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  private String created(Map<String, ?> details) {
    return sales
        .request()
        .body(details)
        .post("/api/companies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Twelve digits nobody else uses, and the check digit before them. */
  private static String corporateNumber() {
    long body = ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
    long sum = 0;
    long rest = body;
    for (int place = 0; place < 12; place++) {
      sum += rest % 10 * (place % 2 == 0 ? 1 : 2);
      rest /= 10;
    }
    return (9 - sum % 9) + Long.toString(body);
  }
}
