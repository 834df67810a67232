package jp.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A POST that is repeated, by as many as there may be and as late as they come. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class IdempotencyTest {

  @Inject Idempotency idempotency;
  @Inject Jdbi jdbi;

  private final Somebody sales = Somebody.sales();
  private final String key = UUID.randomUUID().toString();
  private final String name = "一度だけ " + key;

  @Test
  void twenty_creations_under_one_key_at_once_make_one_record_and_get_one_answer()
      throws Exception {
    List<Response> answers = AtOnce.twenty(i -> create(sales, name));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers).extracting(a -> a.jsonPath().getMap("")).containsOnly(first(answers));
    assertThat(answers).extracting(a -> a.header("ETag")).containsOnly("\"1\"");
    assertThat(answers).extracting(a -> a.header("Location")).doesNotContainNull().hasSize(20);
    assertThat(answers.stream().map(a -> a.header("Location")).distinct()).hasSize(1);
    assertThat(stored(name)).isEqualTo(1);
  }

  @Test
  void whoever_lost_the_first_answer_can_take_back_what_was_created() {
    String change = create(sales, name).header("Change-Id");
    assertThat(change).isNotNull();
    assertThat(create(sales, name).header("Change-Id")).isEqualTo(change);
  }

  @Test
  void an_hour_later_the_key_still_gives_the_same_answer_and_refuses_another_body() {
    Response first = create(sales, name);
    age("1 hour");
    idempotency.forget();

    Response again = create(sales, name);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    create(sales, name + "？").then().statusCode(422).body("type", equalTo("/problems/key-reused"));
    assertThat(stored(name)).isEqualTo(1);
  }

  @Test
  void twenty_different_bodies_under_one_key_at_once_make_one_record_and_are_refused_otherwise()
      throws Exception {
    List<Response> answers = AtOnce.twenty(i -> create(sales, name + " " + i));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
    assertThat(answers).extracting(Response::statusCode).filteredOn(s -> s == 422).hasSize(19);
    assertThat(stored(name)).isEqualTo(1);
  }

  @Test
  void the_key_of_a_colleague_is_another_key() throws Exception {
    List<Response> answers = AtOnce.twenty(i -> create(Somebody.sales(), name));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(stored(name)).isEqualTo(20);
  }

  @Test
  void a_key_is_forgotten_after_two_days() {
    create(sales, name).then().statusCode(201);
    age("49 hours");
    idempotency.forget();
    create(sales, name).then().statusCode(201);
    assertThat(stored(name)).isEqualTo(2);
  }

  private Response create(Somebody who, String name) {
    return who.request()
        .header("Idempotency-Key", key)
        .body(Map.of("name", name))
        .post("/api/companies");
  }

  private static Map<Object, Object> first(List<Response> answers) {
    return answers.getFirst().jsonPath().getMap("");
  }

  /** Lets the time pass for this key. */
  private void age(String time) {
    int aged =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update platform.idempotent_request set created_at = created_at - cast(? as interval) where key = ?",
                    time,
                    key));
    assertThat(aged).isEqualTo(1);
  }

  private int stored(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select count(*) from customers.company where starts_with(name, ?)", name)
                .mapTo(Integer.class)
                .one());
  }
}
