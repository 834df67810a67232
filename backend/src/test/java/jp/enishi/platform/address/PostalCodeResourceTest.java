package jp.enishi.platform.address;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PostalCodeResourceTest {

  private final Somebody sales = Somebody.sales();

  @ParameterizedTest
  @ValueSource(strings = {"1000005", "100-0005", "１０００００５", "〒100-0005"})
  void a_postal_code_proposes_the_address(String code) {
    sales
        .request()
        .get("/api/postal-codes/{code}", code)
        .then()
        .statusCode(200)
        .body("candidates", hasSize(1))
        .body("candidates[0].prefecture", equalTo("東京都"))
        .body("candidates[0].city", equalTo("千代田区"))
        .body("candidates[0].town", equalTo("丸の内"))
        .body("candidates[0].townKana", equalTo("マルノウチ"));
  }

  @Test
  void several_places_of_one_code_are_all_proposed() {
    sales
        .request()
        .get("/api/postal-codes/4980000")
        .then()
        .statusCode(200)
        .body("candidates.prefecture", contains("愛知県", "三重県"));
  }

  @Test
  void a_code_not_in_use_proposes_nothing() {
    sales
        .request()
        .get("/api/postal-codes/9999999")
        .then()
        .statusCode(200)
        .body("candidates", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "123456", "12345678", "1234567%00", "%F0%9F%98%80"})
  void other_text_is_a_problem_that_names_the_parameter(String code) {
    sales
        .request()
        .urlEncodingEnabled(false)
        .get("/api/postal-codes/" + code)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo("?code"))
        .body("errors[0].code", equalTo("text.postalCode.form"))
        .body("errors[0].message", startsWith("郵便番号は7桁"));
  }

  @Test
  void nobody_asks_without_signing_in() {
    RestAssured.get("/api/postal-codes/1000005").then().statusCode(401);
  }

  @Test
  void the_industries_are_listed_with_their_codes() {
    sales
        .request()
        .get("/api/industries")
        .then()
        .statusCode(200)
        .body("", hasSize(119))
        .body("find { it.code == '39' }.name", equalTo("情報サービス業"))
        .body("find { it.code == '39' }.section", equalTo("G"));
  }
}
