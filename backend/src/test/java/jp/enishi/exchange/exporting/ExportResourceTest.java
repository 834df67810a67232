package jp.enishi.exchange.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.exchange.importing.ImportSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ExportResourceTest {
  @Inject Jdbi jdbi;

  private final Somebody sales = Somebody.sales();
  private final ImportSteps steps = new ImportSteps(sales);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private Response export(Somebody who, String kind, String format, List<String> columns) {
    return who.request()
        .body(
            Map.of(
                "kind",
                kind,
                "format",
                format,
                "purpose",
                "展示会の案内状",
                "query",
                Map.of("q", mark, "sort", "-updatedAt"),
                "columns",
                columns))
        .post("/api/exports");
  }

  private String created(String path, Map<String, ?> body) {
    return sales.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }

  private void company() {
    created(
        "/api/companies",
        Map.ofEntries(
            Map.entry("name", "㈱髙橋" + mark + "〜−—‖店 𠮷"),
            Map.entry("business", "葛\uDB40\uDD00飾¥¢£¬"),
            Map.entry("headOfficeId", created("/api/companies", Map.of("name", "𠮷野本社"))),
            Map.entry("referredByCompany", created("/api/companies", Map.of("name", "紹介〜商事"))),
            Map.entry(
                "referredByPerson",
                created("/api/people", Map.of("familyName", "𠮷田", "givenName", "誠"))),
            Map.entry("nameKana", "タカハシ"),
            Map.entry("postalCode", "0600001"),
            Map.entry("prefecture", "北海道"),
            Map.entry("city", "札幌市中央区"),
            Map.entry("street", "12-8"),
            Map.entry("phone", "03-1234-5678"),
            Map.entry("website", "https://www.example.co.jp/"),
            Map.entry("capitalYen", 10_000_000),
            Map.entry("employees", 12),
            Map.entry("listing", "unlisted"),
            Map.entry("fiscalMonth", 3),
            Map.entry("closingDay", 31),
            Map.entry("paymentMonths", 1),
            Map.entry("paymentDay", 31),
            Map.entry("industry", "50"),
            Map.entry("tags", List.of("重要", "=1+1", "〜𠮷")),
            Map.entry("note", "一行目\n-二行目"),
            Map.entry("verifiedOn", "2026-04-01")));
  }

  /** A person at one of two companies of the same name, marked as the main contact there. */
  private void person() {
    String employer = "𠮷野家〜" + UUID.randomUUID();
    created("/api/companies", Map.of("name", employer));
    String company = created("/api/companies", Map.of("name", employer));
    String referrer = created("/api/people", Map.of("familyName", "佐藤", "givenName", "健太"));
    created("/api/people", Map.of("familyName", "佐藤", "givenName", "健太"));
    created("/api/affiliations", Map.of("personId", referrer, "companyId", company));
    String person =
        created(
            "/api/people",
            Map.ofEntries(
                Map.entry("familyName", "渡邉" + mark),
                Map.entry("givenName", "誠〜"),
                Map.entry("familyKana", "ワタナベ"),
                Map.entry("sex", "male"),
                Map.entry("birthDate", "1985-01-02"),
                Map.entry("mobile", "090-1234-5678"),
                Map.entry("phone", "03-1234-5678"),
                Map.entry("email", mark + "@example.jp"),
                Map.entry("prefecture", "東京都"),
                Map.entry("preferredChannel", "post"),
                Map.entry("interests", List.of("釣り、登山")),
                Map.entry("note", "個人の備考"),
                Map.entry("tags", List.of("個人")),
                Map.entry("referredByPerson", referrer),
                Map.entry("referredByCompany", company),
                Map.entry("memberNumber", mark)));
    created(
        "/api/affiliations",
        Map.of(
            "personId",
            person,
            "companyId",
            company,
            "department",
            "営業〜部",
            "title",
            "部長",
            "mainContact",
            true,
            "startedOn",
            "2020-04-01",
            "note",
            "所属の備考"));
  }

  @ParameterizedTest
  @CsvSource({
    "company, xlsx",
    "company, csv-utf8",
    "company, csv-cp932",
    "person, xlsx",
    "person, csv-utf8",
    "person, csv-cp932"
  })
  void importing_an_export_again_changes_nothing(String kind, String format) {
    company();
    person();
    byte[] file =
        export(sales, kind, format, List.of()).then().statusCode(200).extract().asByteArray();
    String id = steps.uploaded(file);
    JsonPath planned = steps.after(id, "plan", "planned");
    JsonPath rows = steps.rows(id);
    assertThat(rows.getList("items[0].records.changes.flatten()")).isEmpty();
    assertThat(rows.getList("items[0].remarks")).isEmpty();
    assertThat(planned.getMap("counts"))
        .containsEntry("skip", 1)
        .containsEntry("update", 0)
        .containsEntry("create", 0);
    assertThat(rows.getString("items[0].records.find { it.kind == '" + kind + "' }.matchedBy"))
        .isEqualTo("id");
    if (kind.equals("person")) {
      assertThat(rows.getList("items[0].records.kind"))
          .isEqualTo(List.of("company", "person", "affiliation"));
    }
  }

  @Test
  void a_change_of_signs_that_the_old_encoding_holds_is_a_change() {
    company();
    String text =
        new String(
            export(sales, "company", "csv-cp932", List.of("name")).asByteArray(),
            Charset.forName("windows-31j"));
    String id = steps.uploaded(text.replace("～－", "～ー"), Charset.forName("windows-31j"));
    assertThat(steps.after(id, "plan", "planned").getInt("counts.update")).isEqualTo(1);
    assertThat(steps.rows(id).getList("items[0].remarks.code")).contains("exchange.row.replaced");
  }

  @Test
  void head_office_referrers_and_main_contact_are_written_as_far_as_the_actor_sees_them() {
    company();
    person();
    String companies =
        export(sales, "company", "csv-utf8", List.of("headOffice", "referredByPerson")).asString();
    assertThat(companies).startsWith("\uFEFF企業ID,本社,紹介者,企業名\r\n").contains("𠮷野本社,𠮷田 誠,");
    String people =
        export(sales, "person", "csv-utf8", List.of("company", "title", "mainContact")).asString();
    assertThat(people)
        .startsWith("\uFEFF個人ID,企業名,役職,主な窓口,姓,名\r\n")
        .contains("𠮷野家〜", ",部長,○,渡邉" + mark);
    // The person goes to the other team, who cannot see where they work.
    String id = people.lines().skip(1).findFirst().orElseThrow().split(",")[0];
    Somebody other = Somebody.salesOfTheOtherTeam();
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.person set owner_id = null, team_id = (select id from access.unit where path = ?) where id = cast(? as uuid)",
                Somebody.SECOND_TEAM,
                id));
    assertThat(
            export(other, "person", "csv-utf8", List.of("company", "title", "referredByPerson"))
                .asString())
        .contains(id + ",,,,渡邉" + mark);
  }

  @Test
  void cp932_writes_the_signs_windows_knows_and_counts_what_it_cannot_hold() {
    sales
        .request()
        .body(Map.of("name", "𠮷野家" + mark))
        .post("/api/companies")
        .then()
        .statusCode(201);
    Response response = export(sales, "company", "csv-cp932", List.of("name"));
    response
        .then()
        .statusCode(200)
        .header("Enishi-Replaced", "1")
        .header("Enishi-Replaced-At", "2 name U+20BB7");
    String text = new String(response.asByteArray(), Charset.forName("windows-31j"));
    assertThat(text).startsWith("企業ID,企業名\r\n").contains("〓野家" + mark);
  }

  @Test
  void an_export_needs_a_purpose_and_leaves_it_in_the_journal() {
    company();
    export(sales, "company", "xlsx", List.of()).then().statusCode(200);
    List<Map<String, Object>> entries =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        "select kind, records, detail::text as detail from journal.access where"
                            + " action = 'export' and purpose = '展示会の案内状' and detail::text not like"
                            + " :mark order by id desc limit 1")
                    .bind("mark", "%" + mark + "%")
                    .mapToMap()
                    .list());
    assertThat(entries.getFirst()).containsEntry("kind", "company").containsEntry("records", 1L);
    sales
        .request()
        .body(Map.of("kind", "company", "format", "xlsx", "purpose", " "))
        .post("/api/exports")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/purpose"));
  }

  @Test
  void an_export_holds_only_what_the_actor_may_see() {
    company();
    byte[] file =
        export(Somebody.salesOfTheOtherTeam(), "company", "csv-utf8", List.of("name"))
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF企業ID,企業名\r\n");
    export(Somebody.with("support"), "company", "csv-utf8", List.of()).then().statusCode(403);
  }

  @Test
  void unknown_columns_filters_and_formats_are_refused() {
    export(sales, "company", "xlsx", List.of("nothing"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/columns/0"));
    export(sales, "company", "pdf", List.of())
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/format"));
    sales
        .request()
        .body(
            Map.of(
                "kind",
                "person",
                "format",
                "xlsx",
                "purpose",
                "テスト",
                "query",
                Map.of("fiscalMonth", "3")))
        .post("/api/exports")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/query/fiscalMonth"));
  }

  @Test
  void what_is_no_order_is_refused() {
    for (String body :
        List.of(
            "",
            "null",
            "{}",
            "{\"purpose\":\"x\"}",
            "{\"kind\":\"company\",\"purpose\":\"x\"}",
            "{\"kind\":\"company\",\"format\":\"xlsx\",\"purpose\":\"x\",\"columns\":[null]}",
            "{\"kind\":\"company\",\"format\":\"xlsx\",\"purpose\":\"x\",\"query\":{\"q\":null}}",
            "{\"kind\":\"company\",\"format\":\"xlsx\",\"purpose\":\"x\\u0000\"}")) {
      sales.request().body(body).post("/api/exports").then().statusCode(400);
    }
  }

  @Test
  void every_member_of_an_order_refuses_what_it_cannot_be_and_is_named() {
    String good = "\"kind\":\"company\",\"format\":\"xlsx\",\"purpose\":\"案内状\"";
    for (String member : List.of("kind", "format", "purpose", "query", "columns")) {
      for (String bad : List.of("1", "true", "[[]]", "{\"q\":{}}", "\"\\u0000\"", "[{}]")) {
        String others =
            good.replaceAll("\"" + member + "\":\"[^\"]*\",?", "").replaceFirst(",$", "");
        String body = "{" + others + ",\"" + member + "\":" + bad + "}";
        Response answer = sales.request().body(body).post("/api/exports");
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer"))
            .as(body)
            .isNotEmpty()
            .allSatisfy(p -> assertThat(p).startsWith("/" + member));
      }
    }
  }
}
