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

  private void company() {
    sales
        .request()
        .body(
            Map.ofEntries(
                Map.entry("name", "㈱髙橋" + mark + "〜店"),
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
                Map.entry("tags", List.of("重要", "=1+1")),
                Map.entry("note", "一行目\n-二行目"),
                Map.entry("verifiedOn", "2026-04-01")))
        .post("/api/companies")
        .then()
        .statusCode(201);
  }

  private void person() {
    sales
        .request()
        .body(
            Map.of(
                "familyName",
                "渡邉" + mark,
                "givenName",
                "誠",
                "familyKana",
                "ワタナベ",
                "sex",
                "male",
                "birthDate",
                "1985-01-02",
                "mobile",
                "090-1234-5678",
                "preferredChannel",
                "post",
                "interests",
                List.of("釣り、登山"),
                "memberNumber",
                mark))
        .post("/api/people")
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "company, xlsx",
    "company, csv-utf8",
    "company, csv-cp932",
    "person, xlsx",
    "person, csv-utf8"
  })
  void importing_an_export_again_changes_nothing(String kind, String format) {
    company();
    person();
    // CP932 cannot tell 〜 from ～, so that name is left out there.
    List<String> columns =
        format.equals("csv-cp932")
            ? List.of("phone", "tags", "note", "address", "capitalYen")
            : List.of();
    byte[] file =
        export(sales, kind, format, columns).then().statusCode(200).extract().asByteArray();
    String id = steps.uploaded(file);
    JsonPath planned = steps.after(id, "plan", "planned");
    JsonPath rows = steps.rows(id);
    if (!format.equals("csv-cp932")) {
      assertThat(rows.getList("items[0].records[0].changes")).isEmpty();
      assertThat(planned.getMap("counts"))
          .containsEntry("skip", 1)
          .containsEntry("update", 0)
          .containsEntry("create", 0);
    }
    assertThat(rows.getString("items[0].records[0].matchedBy")).isEqualTo("id");
    assertThat(rows.getList("items[0].remarks")).isEmpty();
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
    response.then().statusCode(200).header("Enishi-Replaced", "1");
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
}
