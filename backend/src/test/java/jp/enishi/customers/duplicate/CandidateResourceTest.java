package jp.enishi.customers.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The warning while a record is typed. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CandidateResourceTest {

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();

  @Inject Jdbi jdbi;

  private static String created(Somebody who, String path, Map<String, ?> body) {
    return who.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }

  private String company(Map<String, ?> details) {
    return created(sales, "/api/companies", details);
  }

  private String person(Map<String, ?> details) {
    return created(sales, "/api/people", details);
  }

  private static ValidatableResponse ask(Somebody who, String path, Map<String, ?> typed) {
    return who.request().body(typed).post(path + "/duplicate-candidates").then().statusCode(200);
  }

  private ValidatableResponse companies(Map<String, ?> typed) {
    return ask(sales, "/api/companies", typed);
  }

  private ValidatableResponse people(Map<String, ?> typed) {
    return ask(sales, "/api/people", typed);
  }

  @Test
  void nothing_typed_and_a_new_name_have_no_candidates() {
    companies(Map.of()).body("candidates", empty()).body("elsewhere", empty());
    companies(Map.of("name", "株式会社")).body("candidates", empty());
    people(Map.of("familyName", "龘龘龘")).body("candidates", empty());
  }

  @Test
  void a_company_is_found_by_its_name_however_written_with_the_reasons() {
    String id =
        company(
            Map.of("name", "株式会社髙梁候補製作所", "prefecture", "岡山県", "city", "高梁市", "street", "松原通1-2"));
    companies(Map.of("name", "（株）高梁候補製作所", "prefecture", "岡山県"))
        .body("candidates", hasSize(1))
        .body("candidates[0].id", equalTo(id))
        .body("candidates[0].name", equalTo("株式会社髙梁候補製作所"))
        .body("candidates[0].level", equalTo("possible"))
        .body("candidates[0].reasons", contains("name", "prefecture"))
        .body("candidates[0].trashed", equalTo(false));
  }

  @Test
  void a_company_is_found_by_phone_mail_and_by_a_name_with_a_slip() {
    String id =
        company(
            Map.of(
                "name",
                "逗子似名候補工業",
                "phone",
                "046-871-9911",
                "email",
                "Info@zushi-kouho.example.jp"));
    for (Map<String, String> typed :
        List.of(
            Map.of("phone", "０４６（８７１）９９１１"),
            Map.of("phone", "+81468719911"),
            Map.of("email", "INFO@zushi-kouho.example.jp"),
            Map.of("name", "逗子似名候補興業", "phone", "046-871-9911"))) {
      companies(typed).body("candidates.id", hasItem(id));
    }
    companies(Map.of("name", "逗子似名候補工業所", "phone", "03"))
        .body("candidates.id", hasItem(id))
        .body("candidates[0].reasons", hasItem("similarName"));
  }

  @Test
  void equal_corporate_numbers_are_certain_and_also_found_by_the_registration_number() {
    String id = company(Map.of("name", "法人番号候補", "corporateNumber", "7180301018774"));
    companies(Map.of("invoiceNumber", "T7180301018774"))
        .body("candidates[0].id", equalTo(id))
        .body("candidates[0].score", equalTo(100))
        .body("candidates[0].level", equalTo("certain"));
    companies(Map.of("corporateNumber", "31803010187")).body("candidates", empty());
  }

  @Test
  void a_site_is_not_warned_of_its_head_office_and_a_record_not_of_itself() {
    String head = company(Map.of("name", "拠点候補商事", "phone", "052-222-9090"));
    companies(Map.of("name", "拠点候補商事", "phone", "052-222-9090", "headOfficeId", head))
        .body("candidates", empty());
    companies(Map.of("name", "拠点候補商事", "phone", "052-222-9090", "id", head))
        .body("candidates", empty());
  }

  @Test
  void a_person_is_found_by_birth_date_and_reading_member_number_mobile_and_mail() {
    String id =
        person(
            Map.of(
                "familyName",
                "齋藤",
                "givenName",
                "候補子",
                "familyKana",
                "サイトウ",
                "givenKana",
                "コウホコ",
                "birthDate",
                "1971-03-02",
                "memberNumber",
                "K-4711",
                "mobile",
                "090-7171-0302",
                "email",
                "kouhoko@example.jp"));
    people(Map.of("familyName", "斎藤", "givenName", "候補子", "birthDate", "1971-03-02"))
        .body("candidates[0].id", equalTo(id))
        .body("candidates[0].reasons", contains("name", "birthDate"));
    people(
            Map.of(
                "familyName",
                "西東",
                "givenName",
                "孝穂子",
                "familyKana",
                "さいとう",
                "givenKana",
                "こうほこ",
                "birthDate",
                "1971-03-02"))
        .body("candidates[0].id", equalTo(id))
        .body("candidates[0].reasons", contains("kana", "birthDate"));
    people(Map.of("memberNumber", "K-4711"))
        .body("candidates[0].id", equalTo(id))
        .body("candidates[0].level", equalTo("certain"));
    people(Map.of("phone", "09071710302"))
        .body("candidates[0].id", equalTo(id))
        .body("candidates[0].reasons", contains("mobile"));
    people(Map.of("email", "KOUHOKO@example.jp")).body("candidates[0].id", equalTo(id));
    people(Map.of("familyName", "別人", "birthDate", "1971-03-02")).body("candidates", empty());
  }

  @Test
  void what_lies_in_the_trash_is_found_and_said_so() {
    String id = company(Map.of("name", "ごみ箱候補商店", "corporateNumber", "2180301018779"));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/companies/" + id)
        .then()
        .statusCode(200);
    companies(Map.of("corporateNumber", "2180301018779"))
        .body("candidates[0].id", equalTo(id))
        .body("candidates[0].trashed", equalTo(true))
        .body("elsewhere", empty());
  }

  @Test
  void of_another_teams_company_only_its_number_being_in_use_is_told_and_the_team_to_talk_to() {
    company(
        Map.of(
            "name",
            "他課候補商事",
            "corporateNumber",
            "9180301018772",
            "phone",
            "045-111-8181",
            "email",
            "taka@example.jp"));
    for (Map<String, String> typed :
        List.of(
            Map.of("name", "他課候補商事"),
            Map.of("phone", "045-111-8181"),
            Map.of("email", "taka@example.jp"))) {
      ask(stranger, "/api/companies", typed).body("candidates", empty()).body("elsewhere", empty());
    }
    ask(stranger, "/api/companies", Map.of("corporateNumber", "9180301018772"))
        .body("candidates", empty())
        .body("elsewhere", hasSize(1))
        .body("elsewhere[0]", equalTo(Map.of("reason", "corporateNumber", "team", "営業一課")));
    companies(Map.of("corporateNumber", "9180301018772")).body("elsewhere", empty());
  }

  @Test
  void of_another_teams_person_nothing_is_told_but_that_the_member_number_is_in_use() {
    person(Map.of("familyName", "他課候補", "memberNumber", "K-4712", "mobile", "090-8181-0001"));
    ask(stranger, "/api/people", Map.of("familyName", "他課候補", "mobile", "090-8181-0001"))
        .body("candidates", empty())
        .body("elsewhere", empty());
    ask(stranger, "/api/people", Map.of("memberNumber", "K-4712"))
        .body("candidates", empty())
        .body("elsewhere", equalTo(List.of(Map.of("reason", "memberNumber"))));
  }

  @Test
  void half_typed_values_are_passed_over_and_what_no_text_can_be_is_refused_by_name() {
    company(Map.of("name", "半端候補商事", "phone", "011-222-7070"));
    companies(Map.of("phone", "011-2", "email", "info@", "corporateNumber", "x", "postalCode", "1"))
        .body("candidates", empty());
    sales
        .request()
        .body(Map.of("name", "だめ\u0000", "street", "x".repeat(201), "phone", "\u0000"))
        .post("/api/companies/duplicate-candidates")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/street"));
    sales
        .request()
        .body(Map.of("nmae", "x"))
        .post("/api/people/duplicate-candidates")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/nmae"));
  }

  @Test
  void a_very_common_name_gives_the_likeliest_five() {
    for (int i = 0; i < 30; i++) {
      company(Map.of("name", "多数候補" + "株式会社", "phone", "03-5555-%04d".formatted(i)));
    }
    companies(Map.of("name", "多数候補", "phone", "03-5555-0029"))
        .body("candidates", hasSize(5))
        .body("candidates[0].reasons", hasItems("name", "phone"))
        .body("candidates[1].reasons", not(hasItem("phone")));
  }

  @Test
  void similarity_is_counted_as_the_database_counts_it() {
    for (List<String> pair :
        List.of(
            List.of("山田商事", "山田商会"),
            List.of("フユチヤメデイア", "フユチヤメデイヤ"),
            List.of("abc商会", "abcd商会"),
            List.of("林", "林業"),
            List.of("𠮷野家", "吉野家"))) {
      double database =
          jdbi.withHandle(
              h ->
                  h.select("select similarity(?, ?)", pair.getFirst(), pair.getLast())
                      .mapTo(Double.class)
                      .one());
      assertThat(Similarity.of(pair.getFirst(), pair.getLast()))
          .as(pair.toString())
          .isCloseTo(database, within(0.0001));
    }
  }
}
