package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Meanwhile;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportResourceTest {
  private static final Charset CP932 = Charset.forName("windows-31j");

  @Inject Jdbi jdbi;
  @Inject ImportService service;
  @Inject Imports imports;

  private final Somebody sales = Somebody.sales();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final ImportSteps steps = new ImportSteps(sales);

  private JsonPath get(String id) {
    return steps.get(id);
  }

  private JsonPath after(String id, String verb, String state) {
    return steps.after(id, verb, state);
  }

  private JsonPath rows(String id) {
    return steps.rows(id);
  }

  private String uploaded(String text, Charset charset) {
    return steps.uploaded(text, charset);
  }

  private JsonPath companies() {
    return sales
        .request()
        .queryParam("q", mark)
        .queryParam("fields", "name,phone,note,postalCode,prefecture,city,street,tags,fiscalMonth")
        .get("/api/companies")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void a_windows_list_is_uploaded_planned_written_and_taken_back() {
    String list =
        "顧客一覧,,,,\r\n得意先名,ＴＥＬ,住所,決算,備考\r\n①㈱髙橋"
            + mark
            + "～－,0312345678,東京都千代田区丸の内1-2-3,3月末,〃\r\n㈲鈴木"
            + mark
            + ",312345679,,,\r\n合計,2,,,\r\n";
    String id = uploaded(list, CP932);
    JsonPath it = get(id);
    assertThat(it.getString("state")).isEqualTo("ready");
    assertThat(it.getString("analysis.encoding")).isEqualTo("WINDOWS_31J");
    assertThat(it.getInt("analysis.sheets[0].headerRow")).isEqualTo(2);
    assertThat(it.getList("mapping.sheets[0].columns.target"))
        .isEqualTo(
            List.of(
                "company.name",
                "company.phone",
                "company.address",
                "company.fiscalMonth",
                "company.note"));

    JsonPath planned = after(id, "plan", "planned");
    assertThat(planned.getMap("counts"))
        .containsEntry("create", 2)
        .containsEntry("skip", 1)
        .containsEntry("error", 0);
    assertThat(companies().getList("items")).isEmpty();

    JsonPath done = after(id, "run", "done");
    assertThat(done.getInt("counts.written")).isEqualTo(2);
    JsonPath found = companies();
    assertThat(found.getList("items.attributes.name", String.class))
        .containsExactlyInAnyOrder("①㈱髙橋" + mark + "～－", "㈲鈴木" + mark);
    assertThat(found.getList("items.attributes.phone", String.class))
        .contains("03-1234-5678", "03-1234-5679");
    assertThat(found.getList("items.attributes.city", String.class)).contains("千代田区");

    JsonPath undone = after(id, "undo", "undone");
    assertThat(undone.getInt("undone.undone")).isEqualTo(2);
    assertThat(undone.getList("undone.conflicts")).isEmpty();
    assertThat(companies().getList("items")).isEmpty();
  }

  @Test
  void a_second_import_updates_what_it_recognises_and_keeps_what_the_file_leaves_blank() {
    String first =
        uploaded("会社名,電話番号,備考\n山田" + mark + ",03-1234-5678,大切\n", StandardCharsets.UTF_8);
    after(first, "plan", "planned");
    after(first, "run", "done");

    String second =
        uploaded("会社名,電話番号,備考,ランク\n山田" + mark + ",0312345678,,A\n", StandardCharsets.UTF_8);
    assertThat(after(second, "plan", "planned").getInt("counts.update")).isEqualTo(1);
    JsonPath rows = rows(second);
    assertThat(rows.getString("items[0].records[0].matchedBy")).isEqualTo("nameAndPhone");
    assertThat(rows.getList("items[0].records[0].changes.field")).isEqualTo(List.of("rank"));
    after(second, "run", "done");
    assertThat(companies().getList("items.attributes.note")).isEqualTo(List.of("大切"));

    String third =
        uploaded("会社名,電話番号,備考,ランク\n山田" + mark + ",0312345678,,A\n", StandardCharsets.UTF_8);
    assertThat(after(third, "plan", "planned").getInt("counts.skip")).isEqualTo(1);
    sales.request().post("/api/imports/" + third + "/run").then().statusCode(409);
  }

  @Test
  void empty_cells_clear_only_when_told_so() {
    String first = uploaded("会社名,備考\n空欄" + mark + ",消える\n", StandardCharsets.UTF_8);
    after(first, "plan", "planned");
    after(first, "run", "done");
    String second = uploaded("会社名,備考\n空欄" + mark + ",\n", StandardCharsets.UTF_8);
    Map<String, Object> sheet = get(second).getMap("mapping.sheets[0]");
    sheet.put("blankClears", true);
    sales
        .request()
        .body(Map.of("sheets", List.of(sheet)))
        .put("/api/imports/" + second + "/mapping")
        .then()
        .statusCode(200)
        .body("mapping.sheets[0].blankClears", equalTo(true));
    after(second, "plan", "planned");
    after(second, "run", "done");
    assertThat(companies().getList("items.attributes.note")).containsOnlyNulls();
  }

  @Test
  void wrong_rows_stay_out_and_come_back_as_a_file_to_correct() {
    String list =
        "会社名,法人番号,メール\n良い" + mark + ",,\n悪い" + mark + ",1180301018772,x\n良い" + mark + ",,\n";
    String id = uploaded(list, StandardCharsets.UTF_8);
    JsonPath planned = after(id, "plan", "planned");
    assertThat(planned.getMap("counts"))
        .containsEntry("create", 1)
        .containsEntry("error", 1)
        .containsEntry("conflict", 1);
    JsonPath rows = rows(id);
    assertThat(rows.getList("items.action")).isEqualTo(List.of("create", "error", "conflict"));
    assertThat(rows.getList("items[1].remarks.column", Integer.class)).contains(1, 2);
    assertThat(rows.getList("items[2].remarks.code")).isEqualTo(List.of("exchange.row.twice"));
    String errors =
        sales
            .request()
            .get("/api/imports/" + id + "/errors")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(errors)
        .contains("会社名,法人番号,メール,元の行,理由")
        .contains("悪い" + mark)
        .doesNotContain("良い" + mark + ",,,2,");
  }

  @Test
  void an_edit_after_the_import_survives_the_undo_and_is_listed() {
    String id = uploaded("会社名\n残る" + mark + "\n消える" + mark + "\n", StandardCharsets.UTF_8);
    after(id, "plan", "planned");
    after(id, "run", "done");
    String kept = companies().getString("items.find { it.attributes.name == '残る" + mark + "' }.id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("rank", "A"))
        .patch("/api/companies/" + kept)
        .then()
        .statusCode(200);
    JsonPath undone = after(id, "undo", "undone");
    assertThat(undone.getList("undone.conflicts.recordId")).isEqualTo(List.of(kept));
    assertThat(companies().getList("items.attributes.name")).isEqualTo(List.of("残る" + mark));
  }

  @Test
  void a_record_changed_between_plan_and_run_is_not_overwritten() {
    String first = uploaded("会社名,ランク\n競合" + mark + ",A\n", StandardCharsets.UTF_8);
    after(first, "plan", "planned");
    after(first, "run", "done");
    String second = uploaded("会社名,ランク\n競合" + mark + ",B\n", StandardCharsets.UTF_8);
    after(second, "plan", "planned");
    String company = companies().getString("items[0].id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("note", "先"))
        .patch("/api/companies/" + company)
        .then()
        .statusCode(200);
    JsonPath done = after(second, "run", "done");
    assertThat(done.getMap("counts")).containsEntry("conflict", 1).containsEntry("written", 0);
    assertThat(rows(second).getList("items[0].remarks.code"))
        .isEqualTo(List.of("exchange.row.stale"));
  }

  @Test
  void a_trashed_record_that_matches_is_named_as_the_reason() {
    String id =
        sales
            .request()
            .body(Map.of("name", "ごみ箱" + mark))
            .post("/api/companies")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/companies/" + id)
        .then()
        .statusCode(200);
    String upload = uploaded("会社名\nごみ箱" + mark + "\n", StandardCharsets.UTF_8);
    after(upload, "plan", "planned");
    assertThat(rows(upload).getList("items[0].remarks.code"))
        .isEqualTo(List.of("exchange.row.trashed"));
  }

  @Test
  void what_cannot_be_read_is_refused_with_what_to_do() {
    steps
        .upload("写真.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0})
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/unreadable-file"))
        .body("detail", containsString("CSV"));
    steps
        .upload("空.csv", new byte[0])
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/unreadable-file"));
    steps
        .upload("見出し.csv", "会社名,電話\n".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("detail", containsString("データ"));
    sales
        .request()
        .contentType(ContentType.MULTIPART)
        .multiPart("other", "x")
        .post("/api/imports")
        .then()
        .statusCode(400);
  }

  @Test
  void a_mapping_that_does_not_fit_the_file_is_refused_naming_each_place() {
    String id = uploaded("会社名,電話\n山田" + mark + ",1\n", StandardCharsets.UTF_8);
    Map<String, Object> sheet = get(id).getMap("mapping.sheets[0]");
    sheet.put(
        "columns",
        List.of(
            Map.of("column", 9, "target", "company.phone"),
            Map.of("column", 0, "target", "company.nothing")));
    sales
        .request()
        .body(Map.of("sheets", List.of(sheet)))
        .put("/api/imports/" + id + "/mapping")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/sheets/0/columns/0/column"))
        .body("errors.pointer", hasItem("/sheets/0/columns/1/target"));
  }

  @Test
  void a_mapping_is_remembered_for_the_next_file_of_the_same_layout() {
    String header = "謎" + mark + ",会社名\n";
    String first = uploaded(header + "備考です,山田" + mark + "\n", StandardCharsets.UTF_8);
    Map<String, Object> sheet = get(first).getMap("mapping.sheets[0]");
    sheet.put(
        "columns",
        List.of(
            Map.of("column", 0, "target", "company.note"),
            Map.of("column", 1, "target", "company.name")));
    sales
        .request()
        .body(Map.of("sheets", List.of(sheet)))
        .put("/api/imports/" + first + "/mapping")
        .then()
        .statusCode(200);
    after(first, "plan", "planned");
    after(first, "run", "done");
    JsonPath second = get(uploaded(header + "x,鈴木" + mark + "\n", StandardCharsets.UTF_8));
    assertThat(second.getBoolean("analysis.sheets[0].remembered")).isTrue();
    assertThat(second.getList("mapping.sheets[0].columns.target"))
        .isEqualTo(List.of("company.note", "company.name"));
  }

  @Test
  void another_header_row_means_another_look() {
    String id = uploaded("甲,乙\n会社名,電話番号\n山田" + mark + ",03-1234-5678\n", StandardCharsets.UTF_8);
    Map<String, Object> sheet = get(id).getMap("mapping.sheets[0]");
    sheet.put("headerRow", 1);
    sales
        .request()
        .body(Map.of("sheets", List.of(sheet)))
        .put("/api/imports/" + id + "/mapping")
        .then()
        .statusCode(200)
        .body("analysis.sheets[0].columns.header", equalTo(List.of("甲", "乙")))
        .body("analysis.sheets[0].rows", equalTo(2));
    sales
        .request()
        .post("/api/imports/" + id + "/plan")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/sheets"));
  }

  @Test
  void rows_full_of_text_are_planned_but_none_that_repeats_more_than_a_row_may_hold() {
    String full = "長い話。".repeat(7_500);
    String header = "会社名,話1,話2,話3,話4,話5,話6\n";
    StringBuilder list = new StringBuilder(header);
    for (int i = 0; i < 40; i++) {
      list.append("長話%d%s,%3$s,%3$s,%3$s\n".formatted(i, mark, full));
    }
    JsonPath planned = after(uploaded(list.toString(), StandardCharsets.UTF_8), "plan", "planned");
    assertThat(planned.getInt("counts.create")).isEqualTo(40);
    String repeating = header + "上%1$s,%2$s,%2$s,%2$s\n下%1$s,〃,〃,〃,%2$s\n".formatted(mark, full);
    String id = uploaded(repeating, StandardCharsets.UTF_8);
    sales.request().post("/api/imports/" + id + "/plan").then().statusCode(200);
    JsonPath failed = steps.idle(id);
    assertThat(failed.getString("state")).isEqualTo("failed");
    assertThat(failed.getString("problem")).contains("3 行目", "1 行の上限 100000 文字");
  }

  @Test
  void nobody_else_finds_an_import_and_support_may_not_import_at_all() {
    String id = uploaded("会社名\n秘密" + mark + "\n", StandardCharsets.UTF_8);
    Somebody other = Somebody.sales();
    other.request().get("/api/imports/" + id).then().statusCode(404);
    other.request().get("/api/imports/" + id + "/rows").then().statusCode(404);
    other.request().get("/api/imports/" + id + "/errors").then().statusCode(404);
    other.request().post("/api/imports/" + id + "/run").then().statusCode(404);
    Somebody.with("support").request().get("/api/imports").then().statusCode(403);
  }

  @Test
  void an_import_that_was_broken_off_goes_on_where_it_stood() {
    StringBuilder list = new StringBuilder("会社名,電話番号\n");
    for (int i = 0; i < 2_500; i++) {
      list.append("続き").append(i).append("番").append(mark).append(",\n");
    }
    String id = uploaded(list.toString(), StandardCharsets.UTF_8);
    after(id, "plan", "planned");
    steps.who().request().post("/api/imports/" + id + "/run").then().statusCode(200);
    steps.who().request().post("/api/imports/" + id + "/cancel").then().statusCode(200);
    JsonPath stopped = steps.idle(id);
    // What a replica leaves behind when it dies between two pieces.
    jdbi.useHandle(
        h ->
            h.execute(
                "update exchange.import set state = 'running', cancelled = false where id = cast(?"
                    + " as uuid)",
                id));
    service.resume();
    JsonPath done = steps.awaited(id, "done");
    assertThat(stopped.getInt("counts.written")).isLessThanOrEqualTo(2_500);
    assertThat(done.getInt("counts.written")).isEqualTo(2_500);
    int stored =
        jdbi.withHandle(
            h ->
                h.select("select count(*) from customers.company where name like ?", "続き%" + mark)
                    .mapTo(Integer.class)
                    .one());
    assertThat(stored).isEqualTo(2_500);
    assertThat(after(id, "undo", "undone").getInt("undone.undone")).isEqualTo(2_500);
  }

  @Test
  void what_is_no_mapping_is_refused() {
    String id = uploaded("会社名\n山田" + mark + "\n", StandardCharsets.UTF_8);
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "{\"sheets\":[null]}",
            "{\"sheets\":[{\"sheet\":7}]}",
            "{\"sheets\":[{\"sheet\":0,\"included\":true,\"columns\":[{\"column\":0}]}]}",
            "{\"sheets\":[{\"sheet\":0,\"included\":true,\"columns\":[null]}]}",
            "{\"sheets\":[{\"sheet\":0,\"companyKeys\":[\"shoeSize\"]}]}",
            "{\"nothing\":1}")) {
      sales.request().body(body).put("/api/imports/" + id + "/mapping").then().statusCode(400);
    }
    sales.request().get("/api/imports/" + id + "/rows?cursor=x").then().statusCode(400);
    sales.request().get("/api/imports/" + id + "/rows?limit=1000").then().statusCode(400);
    sales.request().get("/api/imports/" + id + "/rows?action=explode").then().statusCode(400);
  }

  private void store(String sql, String id) {
    jdbi.useHandle(h -> h.execute(sql + " where id = cast(? as uuid)", id));
  }

  @Test
  void a_row_that_the_database_refuses_stays_out_also_when_it_is_the_only_one() {
    String code = "唯一" + mark;
    String list = "商品名,商品コード,単価\n甲%s,%s,100\n".formatted(mark, code);
    Somebody manager = Somebody.with("manager", Somebody.FIRST_TEAM);
    ImportSteps imports = new ImportSteps(manager);
    String id = imports.uploaded(list);
    assertThat(imports.after(id, "plan", "planned").getInt("counts.create")).isEqualTo(1);
    manager
        .request()
        .body(Map.of("name", "先の商品", "code", code))
        .post("/api/products")
        .then()
        .statusCode(201);
    JsonPath done = imports.after(id, "run", "done");
    assertThat(done.getMap("counts")).containsEntry("conflict", 1).containsEntry("written", 0);
    assertThat(imports.rows(id).getList("items[0].remarks.code"))
        .isEqualTo(List.of("exchange.row.refused"));
  }

  @Test
  void an_import_is_taken_back_also_when_its_rows_are_no_longer_kept() {
    String id = steps.imported("会社名\n古い" + mark + "\n");
    store("update exchange.import set updated_at = now() - interval '40 days'", id);
    imports.forget();
    assertThat(rows(id).getList("items")).isEmpty();
    sales.request().post("/api/imports/" + id + "/plan").then().statusCode(409);
    assertThat(after(id, "undo", "undone").getInt("undone.undone")).isEqualTo(1);
    assertThat(companies().getList("items")).isEmpty();
  }

  @Test
  void an_import_whose_undo_has_begun_does_not_go_on() {
    String id = uploaded("会社名\n戻し途中" + mark + "\n", StandardCharsets.UTF_8);
    after(id, "plan", "planned");
    store("update exchange.import set state = 'failed', undo_before = 1", id);
    sales.request().post("/api/imports/" + id + "/run").then().statusCode(409);
    assertThat(companies().getList("items")).isEmpty();
  }

  @Test
  void a_mapping_that_comes_while_a_run_begins_is_refused_and_the_plan_stays() throws Exception {
    String id = uploaded("会社名\n同時" + mark + "\n", StandardCharsets.UTF_8);
    after(id, "plan", "planned");
    Map<String, Object> sheet = get(id).getMap("mapping.sheets[0]");
    int status =
        Meanwhile.waiting(
            jdbi,
            h ->
                h.execute(
                    "update exchange.import set state = 'running' where id = cast(? as uuid)", id),
            () ->
                sales
                    .request()
                    .body(Map.of("sheets", List.of(sheet)))
                    .put("/api/imports/" + id + "/mapping")
                    .statusCode(),
            _ -> {});
    store("update exchange.import set state = 'planned'", id);
    assertThat(status).isEqualTo(409);
    assertThat(rows(id).getList("items")).hasSize(1);
    after(id, "run", "done");
  }
}
