package jp.enishi.customers.affiliation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AffiliationResourceTest {

  private final Somebody sales = Somebody.sales();

  private String company(Somebody who, String name) {
    return who.request()
        .body(Map.of("name", name))
        .post("/api/companies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String person(String name) {
    return sales
        .request()
        .body(Map.of("familyName", name))
        .post("/api/people")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response affiliate(String person, String company, String title) {
    return sales
        .request()
        .body(Map.of("personId", person, "companyId", company, "department", "営業部", "title", title))
        .post("/api/affiliations");
  }

  @Test
  void a_person_works_at_a_company_and_both_pages_show_it() {
    String company = company(sales, "所属商事");
    String person = person("佐々木");
    affiliate(person, company, "部長")
        .then()
        .statusCode(201)
        .body("personName", equalTo("佐々木"))
        .body("companyName", equalTo("所属商事"));
    sales
        .request()
        .get("/api/affiliations?company=" + company)
        .then()
        .statusCode(200)
        .body("attributes.title", equalTo(List.of("部長")));
    sales
        .request()
        .get("/api/affiliations?person=" + person)
        .then()
        .statusCode(200)
        .body("companyName", equalTo(List.of("所属商事")));
    sales
        .request()
        .queryParam("company", company)
        .get("/api/people")
        .then()
        .statusCode(200)
        .body("items.companyName", equalTo(List.of("所属商事")));
    affiliate(person, company, "部長").then().statusCode(409);
  }

  @Test
  void a_person_who_changes_company_keeps_the_history() {
    String before = company(sales, "前の会社");
    String after = company(sales, "次の会社");
    String person = person("東海林");
    String id = affiliate(person, before, "課長").then().statusCode(201).extract().path("id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("companyId", after, "title", "部長", "on", "2026-04-01"))
        .post("/api/affiliations/" + id + "/job-change")
        .then()
        .statusCode(201)
        .body("companyName", equalTo("次の会社"))
        .body("attributes.startedOn", equalTo("2026-04-01"));
    sales
        .request()
        .get("/api/affiliations?person=" + person)
        .then()
        .body("companyName", equalTo(List.of("次の会社", "前の会社")))
        .body("[1].attributes.endedOn", equalTo("2026-04-01"))
        .body("[1].attributes.endReason", equalTo("left"));
    sales
        .request()
        .get("/api/companies/" + before + "/history")
        .then()
        .statusCode(200)
        .body("items[0].kind", equalTo("affiliation"));
  }

  @Test
  void a_successor_takes_over_and_the_old_counterpart_stays_visible() {
    String company = company(sales, "後任商事");
    String old = person("旧担当");
    String successor = person("新担当");
    String id = affiliate(old, company, "課長").then().statusCode(201).extract().path("id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("personId", successor, "on", "2026-10-01"))
        .post("/api/affiliations/" + id + "/succession")
        .then()
        .statusCode(201)
        .body("attributes.title", equalTo("課長"))
        .body("attributes.department", equalTo("営業部"));
    sales
        .request()
        .get("/api/affiliations?company=" + company)
        .then()
        .body("personName", equalTo(List.of("新担当", "旧担当")))
        .body("[1].successorName", equalTo("新担当"));
    sales
        .request()
        .header("If-Match", "\"2\"")
        .body(Map.of("personId", old))
        .post("/api/affiliations/" + id + "/succession")
        .then()
        .statusCode(400);
  }

  @Test
  void an_affiliation_is_seen_only_by_who_sees_both_ends() {
    String company = company(sales, "見えない商事");
    String id =
        affiliate(person("見えない"), company, "主任").then().statusCode(201).extract().path("id");
    Somebody other = Somebody.salesOfTheOtherTeam();
    other.request().get("/api/affiliations/" + id).then().statusCode(404);
    other
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("title", "x"))
        .patch("/api/affiliations/" + id)
        .then()
        .statusCode(404);
    String theirs = company(other, "よその会社");
    sales
        .request()
        .body(Map.of("personId", person("林"), "companyId", theirs))
        .post("/api/affiliations")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/companyId"));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("endedOn", "2020-01-01", "startedOn", "2021-01-01"))
        .patch("/api/affiliations/" + id)
        .then()
        .statusCode(400);
  }

  @Test
  void the_history_names_who_is_meant_and_is_silent_about_a_person_out_of_sight() {
    String company = company(sales, "履歴の会社");
    String seen = person("見える人");
    affiliate(seen, company, "部長").then().statusCode(201);
    String hidden =
        Somebody.salesOfTheOtherTeam()
            .request()
            .body(Map.of("familyName", "見えない人"))
            .post("/api/people")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Somebody.admin()
        .request()
        .body(Map.of("personId", hidden, "companyId", company, "title", "極秘の肩書"))
        .post("/api/affiliations")
        .then()
        .statusCode(201);
    sales
        .request()
        .get("/api/companies/" + company + "/history")
        .then()
        .statusCode(200)
        .body(not(containsString("極秘の肩書")))
        .body("items[0].kind", equalTo("affiliation"))
        .body("items[0].fields.find { it.field == 'personId' }.afterName", equalTo("見える人"))
        .body("items[1].fields.find { it.field == 'ownerId' }.afterName", equalTo(sales.name()))
        .body("items[1].fields.find { it.field == 'teamId' }.afterName", equalTo("営業一課"));
    Somebody.admin()
        .request()
        .get("/api/companies/" + company + "/history")
        .then()
        .body(containsString("極秘の肩書"));
  }

  @Test
  void a_referrer_out_of_sight_has_no_name_in_the_history() {
    String company = company(sales, "紹介された会社");
    String referrer = company(Somebody.salesOfTheOtherTeam(), "よその紹介元");
    Somebody.admin()
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("referredByCompany", referrer))
        .patch("/api/companies/" + company)
        .then()
        .statusCode(200);
    sales
        .request()
        .get("/api/companies/" + company + "/history")
        .then()
        .statusCode(200)
        .body("items[0].fields[0].field", equalTo("referredByCompany"))
        .body("items[0].fields[0].afterName", equalTo(null));
    Somebody.admin()
        .request()
        .get("/api/companies/" + company + "/history")
        .then()
        .body("items[0].fields[0].afterName", equalTo("よその紹介元"));
  }

  @Test
  void an_employer_out_of_sight_is_named_in_no_list_and_no_search() {
    String name = "在籍" + java.util.UUID.randomUUID().toString().substring(0, 8);
    String person = person(name);
    String employer = company(Somebody.salesOfTheOtherTeam(), "よその勤め先");
    Somebody.admin()
        .request()
        .body(Map.of("personId", person, "companyId", employer))
        .post("/api/affiliations")
        .then()
        .statusCode(201);
    sales
        .request()
        .queryParam("q", name)
        .get("/api/people")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].companyName", equalTo(null));
    sales
        .request()
        .queryParam("q", name)
        .get("/api/search")
        .then()
        .statusCode(200)
        .body(not(containsString("よその勤め先")));
    Somebody.admin()
        .request()
        .queryParam("q", name)
        .get("/api/people")
        .then()
        .body("items[0].companyName", equalTo("よその勤め先"));
  }
}
