package jp.enishi.customers.person;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PersonResourceTest {

  private final Somebody sales = Somebody.sales();

  private Response create(Map<String, ?> details) {
    return sales.request().body(details).post("/api/people");
  }

  @Test
  void a_person_is_created_and_the_age_follows_from_the_birth_date() {
    LocalDate birth = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).minusYears(41).minusDays(1);
    create(
            Map.of(
                "familyName", "髙橋",
                "givenName", "﨑子",
                "familyKana", "ﾀｶﾊｼ",
                "givenKana", "さきこ",
                "birthDate", birth.toString(),
                "sex", "female",
                "mobile", "09012345678",
                "interests", List.of("茶道", "茶道", " 登山 ")))
        .then()
        .statusCode(201)
        .body("age", equalTo(41))
        .body("attributes.familyKana", equalTo("タカハシ"))
        .body("attributes.givenKana", equalTo("サキコ"))
        .body("attributes.mobile", equalTo("090-1234-5678"))
        .body("attributes.interests", equalTo(List.of("茶道", "登山")))
        .body("kanaRow", equalTo("た"));
  }

  @Test
  void a_prefecture_is_stored_by_its_full_name() {
    create(Map.of("familyName", "県民", "prefecture", "神奈川"))
        .then()
        .statusCode(201)
        .body("attributes.prefecture", equalTo("神奈川県"));
  }

  @Test
  void a_name_is_found_across_family_and_given_name_in_any_form() {
    String id =
        create(
                Map.of(
                    "familyName",
                    "渡邉",
                    "givenName",
                    "誠一郎",
                    "familyKana",
                    "ワタナベ",
                    "givenKana",
                    "セイイチロウ",
                    "memberNumber",
                    "M-" + UUID.randomUUID()))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String q : List.of("渡辺誠一郎", "渡邊　誠一郎", "わたなべ せいいちろう", "邉", "ﾜﾀﾅﾍﾞ")) {
      sales
          .request()
          .queryParam("q", q)
          .get("/api/search")
          .then()
          .statusCode(200)
          .body("groups.find { it.kind == 'person' }.items.id", hasItem(id));
      sales
          .request()
          .queryParam("q", q)
          .get("/api/people")
          .then()
          .statusCode(200)
          .body("items.id", hasItem(id));
    }
  }

  @Test
  void a_doubt_is_told_when_the_value_is_written_and_not_at_every_later_change() {
    String id =
        create(Map.of("familyName", "疑問", "mobile", "090-0123-4567"))
            .then()
            .statusCode(201)
            .body("warnings.pointer", equalTo(List.of("/mobile")))
            .extract()
            .path("id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("rank", "A"))
        .patch("/api/people/" + id)
        .then()
        .statusCode(200)
        .body("warnings", equalTo(null));
    sales
        .request()
        .header("If-Match", "\"2\"")
        .body(Map.of("mobile", "090-0123-9999"))
        .patch("/api/people/" + id)
        .then()
        .statusCode(200)
        .body("warnings.pointer", equalTo(List.of("/mobile")));
  }

  @Test
  void a_member_number_belongs_to_one_person() {
    String number = UUID.randomUUID().toString();
    create(Map.of("familyName", "一", "memberNumber", number)).then().statusCode(201);
    create(Map.of("familyName", "二", "memberNumber", number))
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/memberNumber"));
  }

  @Test
  void impossible_values_are_refused_naming_each_field() {
    create(Map.of("givenName", "x", "birthDate", "2999-01-01", "householdSize", 0, "email", "山田"))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            org.hamcrest.Matchers.containsInAnyOrder(
                "/familyName", "/birthDate", "/householdSize", "/email"));
    create(Map.of("familyName", "x", "sex", "unknown"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/sex"));
    create(Map.of("familyName", "x", "birthDate", "2020-02-30"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/birthDate"));
  }

  @Test
  void another_teams_person_is_not_found() {
    String id = create(Map.of("familyName", "秘密")).then().statusCode(201).extract().path("id");
    Somebody other = Somebody.salesOfTheOtherTeam();
    other.request().get("/api/people/" + id).then().statusCode(404);
    other.request().get("/api/affiliations?person=" + id).then().statusCode(404);
    other.request().get("/api/people/" + id + "/history").then().statusCode(404);
    other
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("rank", "A"))
        .patch("/api/people/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void who_works_for_a_company_out_of_sight_is_not_found_by_it() {
    String person = create(Map.of("familyName", "兼務")).then().statusCode(201).extract().path("id");
    String company =
        Somebody.salesOfTheOtherTeam()
            .request()
            .body(Map.of("name", "他課の会社 " + UUID.randomUUID()))
            .post("/api/companies")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Somebody admin = Somebody.admin();
    admin
        .request()
        .body(Map.of("personId", person, "companyId", company))
        .post("/api/affiliations")
        .then()
        .statusCode(201);
    String people = "/api/people?company=" + company;
    admin.request().get(people).then().body("items.id", equalTo(List.of(person)));
    sales
        .request()
        .get(people)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of()))
        .body("total.count", equalTo(0));
  }
}
