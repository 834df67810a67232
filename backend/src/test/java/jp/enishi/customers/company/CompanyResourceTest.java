package jp.enishi.customers.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CompanyResourceTest {

  private final Somebody sales = Somebody.sales();

  private Response create(Somebody who, Map<String, ?> details) {
    return who.request().body(details).post("/api/companies");
  }

  private String created(Somebody who, String name) {
    return create(who, Map.of("name", name)).then().statusCode(201).extract().path("id");
  }

  @Test
  void a_company_is_created_with_what_its_name_says_of_it() {
    create(
            sales,
            Map.of(
                "name",
                "株式会社山田商事",
                "nameKana",
                "やまだしょうじ",
                "phone",
                "０３（１２３４）５６７８",
                "corporateNumber",
                "1180-3010-18771"))
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/companies/"))
        .header("ETag", "\"1\"")
        .body("attributes.nameKana", equalTo("ヤマダショウジ"))
        .body("attributes.phone", equalTo("03-1234-5678"))
        .body("attributes.corporateNumber", equalTo("1180301018771"))
        .body("legalForm", equalTo("株式会社"))
        .body("legalFormPosition", equalTo("BEFORE"))
        .body("kanaRow", equalTo("や"))
        .body("freshness", equalTo("unverified"));
  }

  @Test
  void the_company_form_is_no_part_of_the_furigana() {
    create(sales, Map.of("name", "山田商事株式会社", "nameKana", "やまだしょうじ カブシキガイシャ"))
        .then()
        .statusCode(201)
        .body("attributes.nameKana", equalTo("ヤマダショウジ"))
        .body("warnings", nullValue());
  }

  @Test
  void an_industry_is_read_by_code_or_name_and_one_of_somebodys_own_is_kept_and_doubted() {
    create(sales, Map.of("name", "情報商店", "industry", "情報サービス業"))
        .then()
        .statusCode(201)
        .body("attributes.industry", equalTo("39"))
        .body("warnings", nullValue());
    String id =
        create(sales, Map.of("name", "なんでも商店", "industry", "なんでも屋"))
            .then()
            .statusCode(201)
            .body("attributes.industry", equalTo("なんでも屋"))
            .body("warnings.pointer", contains("/industry"))
            .extract()
            .path("id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("industry", "分類のどこにもない長い業種の名前"))
        .patch("/api/companies/" + id)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/industry"));
  }

  @Test
  void a_prefecture_is_stored_by_its_full_name_and_a_place_abroad_is_kept_and_doubted() {
    create(sales, Map.of("name", "東京商店", "prefecture", "東京"))
        .then()
        .statusCode(201)
        .body("attributes.prefecture", equalTo("東京都"))
        .body("warnings", nullValue());
    create(sales, Map.of("name", "加州商店", "prefecture", "カリフォルニア州"))
        .then()
        .statusCode(201)
        .body("attributes.prefecture", equalTo("カリフォルニア州"))
        .body("warnings.pointer", contains("/prefecture"));
  }

  @Test
  void a_second_legal_entity_with_the_same_corporate_number_is_refused_but_its_site_is_not() {
    String id =
        create(sales, Map.of("name", "本店", "corporateNumber", "7000012050002"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    create(sales, Map.of("name", "別の会社", "corporateNumber", "7000012050002"))
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/corporateNumber"));
    create(sales, Map.of("name", "本店 大阪支店", "corporateNumber", "7000012050002", "headOfficeId", id))
        .then()
        .statusCode(201);
  }

  @Test
  void bad_values_are_refused_naming_each_field_and_nothing_is_stored() {
    create(
            sales,
            Map.of(
                "name",
                "だめ\u0000商事",
                "corporateNumber",
                "1180301018772",
                "fiscalMonth",
                13,
                "ownerId",
                UUID.randomUUID()))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/validation"))
        .body(
            "errors.pointer",
            containsInAnyOrder("/name", "/corporateNumber", "/fiscalMonth", "/ownerId"));
  }

  @Test
  void unknown_members_and_bent_types_are_refused() {
    create(sales, Map.of("name", "x", "nmae", "y"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/nmae"));
    create(sales, Map.of("name", 1))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
    create(sales, Map.of("name", "x", "employees", "12"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/employees"));
    create(sales, Map.of("name", "x", "employees", 1.5))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/employees"));
    sales
        .request()
        .body("{\"name\": ")
        .post("/api/companies")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/malformed-body"));
  }

  @Test
  void problems_speak_the_language_asked_for() {
    sales
        .request()
        .header("Accept-Language", "en-US,en;q=0.9")
        .body(Map.of())
        .post("/api/companies")
        .then()
        .statusCode(400)
        .body("errors[0].message", equalTo("Required."));
  }

  @Test
  void a_patch_changes_what_it_names_and_needs_the_current_version() {
    String id = created(sales, "変更前");
    sales.request().body(Map.of("rank", "A")).patch("/api/companies/" + id).then().statusCode(428);
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body("{\"rank\": \"A\", \"tags\": [\"重要\"]}")
        .patch("/api/companies/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("rank", "B"))
        .patch("/api/companies/" + id)
        .then()
        .statusCode(412)
        .body("current.attributes.rank", equalTo("A"))
        .body("current.version", equalTo(2));
    sales
        .request()
        .header("If-Match", "\"2\"")
        .body("{\"rank\": null}")
        .patch("/api/companies/" + id)
        .then()
        .statusCode(200);
    sales
        .request()
        .get("/api/companies/" + id)
        .then()
        .statusCode(200)
        .body("attributes.rank", equalTo(null))
        .body("attributes.tags", equalTo(List.of("重要")));
  }

  @Test
  void another_teams_company_is_not_found_by_any_door() {
    String name = "秘密商事" + UUID.randomUUID();
    String id = created(sales, name);
    Somebody other = Somebody.salesOfTheOtherTeam();
    other.request().get("/api/companies/" + id).then().statusCode(404);
    other.request().get("/api/companies/" + id + "/history").then().statusCode(404);
    other
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("rank", "A"))
        .patch("/api/companies/" + id)
        .then()
        .statusCode(404);
    other
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/companies/" + id)
        .then()
        .statusCode(404);
    other.request().post("/api/companies/" + id + "/restore").then().statusCode(404);
    other
        .request()
        .queryParam("q", name)
        .get("/api/companies")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0))
        .body("total.count", equalTo(0));
    other
        .request()
        .queryParam("q", name)
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("groups.size()", equalTo(0));
    create(other, Map.of("name", "紹介先", "referredByCompany", id))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/referredByCompany"));
    String changeId =
        sales
            .request()
            .get("/api/companies/" + id + "/history")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].changeId");
    other.request().post("/api/changes/" + changeId + "/undo").then().statusCode(404);
    Somebody colleague = Somebody.sales();
    colleague.request().get("/api/companies/" + id).then().statusCode(200);
    Somebody.with("manager", "/部署/営業本部")
        .request()
        .get("/api/companies/" + id)
        .then()
        .statusCode(200);
    new Somebody(
            UUID.randomUUID().toString(),
            "own",
            java.util.Set.of("sales", "scope-own"),
            java.util.Set.of(Somebody.FIRST_TEAM))
        .request()
        .get("/api/companies/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void the_history_says_who_changed_what_and_a_change_can_be_taken_back() {
    String id = created(sales, "履歴商事");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("phone", "03-1111-2222"))
        .patch("/api/companies/" + id)
        .then()
        .statusCode(200);
    Response history = sales.request().get("/api/companies/" + id + "/history");
    history
        .then()
        .statusCode(200)
        .body("items[0].actorName", equalTo(sales.name()))
        .body("items[0].operation", equalTo("update"))
        .body("items[0].fields[0].field", equalTo("phone"))
        .body("items[0].fields[0].after", equalTo("03-1111-2222"))
        .body("items[1].operation", equalTo("insert"));
    String change = history.path("items[0].changeId");
    sales
        .request()
        .post("/api/changes/" + change + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(1))
        .body("conflicts.size()", equalTo(0));
    sales
        .request()
        .get("/api/companies/" + id)
        .then()
        .body("attributes.phone", equalTo(null))
        .body("version", greaterThan(2));
    sales
        .request()
        .post("/api/changes/" + change + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(0))
        .body("conflicts[0].reason", equalTo("changed"));
    sales
        .request()
        .queryParam("q", "11112222")
        .get("/api/companies")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  void who_changes_something_is_told_the_change_and_can_take_it_back_and_forth() {
    Response created = create(sales, Map.of("name", "取り消しの練習"));
    String id = created.path("id");
    assertThat(created.header("Change-Id")).isNotNull();
    Response changed =
        sales
            .request()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"1\"")
            .body(Map.of("phone", "03-1234-5678"))
            .patch("/api/companies/" + id);

    String undone = undo(changed.header("Change-Id"));
    assertThat(phone(id)).isNull();
    String redone = undo(undone);
    assertThat(phone(id)).isEqualTo("03-1234-5678");
    assertThat(redone).isNotEqualTo(undone);
    assertThat(sales.request().get("/api/companies/" + id).header("Change-Id")).isNull();
    assertThat(create(sales, Map.of("name", "")).header("Change-Id")).isNull();
  }

  private String undo(String change) {
    return sales
        .request()
        .post("/api/changes/" + change + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(1))
        .extract()
        .header("Change-Id");
  }

  private String phone(String id) {
    return sales.request().get("/api/companies/" + id).path("attributes.phone");
  }

  @Test
  void the_trash_hides_a_company_until_it_is_restored() {
    String name = "ごみ箱商事" + UUID.randomUUID();
    String id = created(sales, name);
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/companies/" + id)
        .then()
        .statusCode(200);
    sales
        .request()
        .queryParam("q", name)
        .get("/api/companies")
        .then()
        .body("items.size()", equalTo(0));
    sales
        .request()
        .queryParam("trashed", true)
        .queryParam("q", name)
        .get("/api/companies")
        .then()
        .body("items.id", equalTo(List.of(id)));
    sales
        .request()
        .post("/api/companies/" + id + "/restore")
        .then()
        .statusCode(200)
        .body("deletedAt", equalTo(null));
    sales
        .request()
        .queryParam("q", name)
        .get("/api/search")
        .then()
        .body("groups[0].items[0].id", equalTo(id));
  }

  @Test
  void a_name_is_found_in_any_width_kana_or_kanji_form_and_by_number_or_mail() {
    String id =
        create(
                sales,
                Map.of(
                    "name",
                    "㈱髙橋電機",
                    "nameKana",
                    "タカハシデンキ",
                    "phone",
                    "045-987-6543",
                    "email",
                    "Keiri@takahashi-denki.example.co.jp"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String q :
        List.of(
            "髙",
            "高橋",
            "株式会社高橋電機",
            "たかはし",
            "ﾀｶﾊｼ",
            "タカハシデンキ",
            "0459876543",
            "045-987",
            "6543",
            "keiri@takahashi",
            "高橋　電機")) {
      sales
          .request()
          .queryParam("q", q)
          .get("/api/search")
          .then()
          .statusCode(200)
          .body("groups.find { it.kind == 'company' }.items.id", hasItem(id));
      sales
          .request()
          .queryParam("q", q)
          .get("/api/companies")
          .then()
          .statusCode(200)
          .body("items.id", hasItem(id));
    }
    sales
        .request()
        .queryParam("q", "　")
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("groups.size()", equalTo(0));
  }

  @Test
  void pages_follow_each_other_without_gap_or_overlap_in_any_sort() {
    String tag = UUID.randomUUID().toString();
    for (int i = 0; i < 7; i++) {
      create(
              sales,
              Map.of(
                  "name",
                  "頁" + i,
                  "nameKana",
                  "ページ" + "アイウエ".charAt(i % 4),
                  "rank",
                  "ABC".substring(i % 3, i % 3 + 1),
                  "tags",
                  List.of(tag)))
          .then()
          .statusCode(201);
    }
    for (String sort :
        List.of(
            "-updatedAt", "nameKana", "rank,-createdAt", "-verifiedOn", "capitalYen,nameKana")) {
      List<String> seen = new java.util.ArrayList<>();
      String cursor = null;
      do {
        var request =
            sales.request().queryParam("tag", tag).queryParam("sort", sort).queryParam("limit", 2);
        Response page =
            (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/companies");
        page.then().statusCode(200);
        if (cursor == null) {
          page.then().body("total.count", equalTo(7)).body("total.exact", equalTo(true));
        }
        seen.addAll(page.path("items.id"));
        cursor = page.path("nextCursor");
      } while (cursor != null);
      assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_list_refuses_what_it_does_not_know() {
    sales
        .request()
        .queryParam("ownr", "x")
        .get("/api/companies")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?ownr"));
    sales
        .request()
        .queryParam("rank", "A", "B")
        .get("/api/companies")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?rank"))
        .body("errors[0].code", equalTo("problem.parameter.repeated"));
    sales.request().queryParam("sort", "name;drop").get("/api/companies").then().statusCode(400);
    sales.request().queryParam("limit", "0").get("/api/companies").then().statusCode(400);
    sales
        .request()
        .queryParam("limit", "abc")
        .get("/api/companies")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?limit"));
    sales.request().queryParam("cursor", "@@").get("/api/companies").then().statusCode(400);
    sales
        .request()
        .queryParam("fields", "name,password")
        .get("/api/companies")
        .then()
        .statusCode(400);
    sales.request().queryParam("owner", "not-an-id").get("/api/companies").then().statusCode(400);
    sales
        .request()
        .get("/api/companies/not-an-id")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void a_repeated_post_with_the_same_key_creates_one_company() {
    String key = UUID.randomUUID().toString();
    String first =
        sales
            .request()
            .header("Idempotency-Key", key)
            .body(Map.of("name", "一度だけ"))
            .post("/api/companies")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    sales
        .request()
        .header("Idempotency-Key", key)
        .body(Map.of("name", "一度だけ"))
        .post("/api/companies")
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("id", equalTo(first));
    sales
        .request()
        .header("Idempotency-Key", key)
        .body(Map.of("name", "別の内容"))
        .post("/api/companies")
        .then()
        .statusCode(422);
    Somebody.sales()
        .request()
        .header("Idempotency-Key", key)
        .body(Map.of("name", "別の内容"))
        .post("/api/companies")
        .then()
        .statusCode(201);
  }

  @Test
  void who_is_not_permitted_is_refused() {
    Somebody marketing = Somebody.with("marketing");
    create(marketing, Map.of("name", "x"))
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    io.restassured.RestAssured.given()
        .get("/api/companies")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer");
    Somebody.with("unknown-role").request().get("/api/companies").then().statusCode(403);
  }

  @Test
  void asked_for_some_records_a_list_answers_those_that_belong_to_it() {
    Somebody sales = Somebody.sales();
    String one = create(sales, Map.of("name", "指定した一社", "rank", "A")).path("id");
    String other = create(sales, Map.of("name", "指定した二社", "rank", "B")).path("id");
    String foreign = create(Somebody.salesOfTheOtherTeam(), Map.of("name", "他課")).path("id");
    String path = "/api/companies?id=%s,%s,%s".formatted(one, other, foreign);
    sales
        .request()
        .get(path)
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder(one, other));
    sales.request().get(path + "&rank=A").then().body("items.id", contains(one));
    sales.request().get("/api/companies?id=x").then().statusCode(400);
  }
}
