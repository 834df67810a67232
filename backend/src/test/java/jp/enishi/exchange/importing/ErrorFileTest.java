package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** The rows that stay out come back as a file that can be corrected and uploaded again. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ErrorFileTest {
  private static final Charset CP932 = Charset.forName("windows-31j");

  private final Somebody sales = Somebody.sales();
  private final ImportSteps steps = new ImportSteps(sales);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private byte[] errors(String id, String contentType) {
    return sales
        .request()
        .get("/api/imports/" + id + "/errors")
        .then()
        .statusCode(200)
        .contentType(contentType)
        .extract()
        .asByteArray();
  }

  private static void sheet(Workbook workbook, String name, List<List<String>> rows) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        sheet.value(row, column, rows.get(row).get(column));
      }
    }
  }

  private byte[] workbook(String number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(out, "Test", "1.0");
    sheet(
        workbook,
        "取引先",
        List.of(
            List.of("会社名", "法人番号", "謎" + mark),
            List.of("良い" + mark, "", "1"),
            List.of("悪い" + mark, number, "2")));
    sheet(workbook, "メモ", List.of(List.of("ただの文章です")));
    sheet(
        workbook,
        "担当者",
        List.of(
            List.of("会社名", "氏名", "生年月日"),
            List.of("良い" + mark, "佐藤 健太" + mark, "昭和60年1月2日"),
            List.of("良い" + mark, "鈴木 花子" + mark, "いつか")));
    workbook.finish();
    return out.toByteArray();
  }

  private static List<List<String>> rows(Sheet sheet) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.map(row -> row.stream().map(c -> c == null ? "" : c.getText()).toList()).toList();
    }
  }

  @Test
  void of_a_workbook_with_its_sheets_and_read_as_the_upload_was() throws IOException {
    String id = steps.upload("三枚.xlsx", workbook("1180301018772")).then().extract().path("id");
    Map<String, Object> first = steps.get(id).getMap("mapping.sheets[0]");
    first.put(
        "columns",
        List.of(
            Map.of("column", 0, "target", "company.name"),
            Map.of("column", 1, "target", "company.corporateNumber"),
            Map.of("column", 2, "target", "company.note")));
    sales
        .request()
        .body(Map.of("sheets", List.of(first)))
        .put("/api/imports/" + id + "/mapping")
        .then()
        .statusCode(200);
    JsonPath planned = steps.after(id, "plan", "planned");
    assertThat(planned.getMap("counts")).containsEntry("create", 2).containsEntry("error", 2);
    steps.after(id, "run", "done");
    byte[] file = errors(id, "application/vnd.openxmlformats");
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Sheet> sheets = read.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).containsExactly("取引先", "担当者");
      List<List<String>> companies = rows(sheets.getFirst());
      assertThat(companies).hasSize(2);
      assertThat(companies.getFirst()).containsExactly("会社名", "法人番号", "謎" + mark, "元の行", "理由");
      assertThat(companies.get(1)).startsWith("悪い" + mark, "1180301018772", "2", "3");
      assertThat(companies.get(1).getLast()).startsWith("「法人番号」: ");
      List<List<String>> people = rows(sheets.get(1));
      assertThat(people).hasSize(2);
      assertThat(people.get(1)).contains("鈴木 花子" + mark);
      assertThat(people.get(1).getLast()).startsWith("「生年月日」: ");
    }
    JsonPath again = steps.get(steps.upload("直し.xlsx", file).then().extract().path("id"));
    assertThat(again.getList("analysis.sheets.remembered")).isEqualTo(List.of(true, true));
    assertThat(again.getList("mapping.sheets[0].columns.target"))
        .isEqualTo(List.of("company.name", "company.corporateNumber", "company.note"));
    assertThat(again.getList("mapping.sheets[1].columns.target"))
        .isEqualTo(List.of("company.name", "person.name", "person.birthDate"));
  }

  @Test
  void of_a_windows_csv_in_its_own_encoding() {
    String id = steps.uploaded("会社名,メール\n㈱髙橋①" + mark + ",x\n", CP932);
    steps.after(id, "plan", "planned");
    byte[] file = errors(id, "text/csv;charset=windows-31j");
    assertThat(new String(file, CP932))
        .startsWith("会社名,メール,元の行,理由\r\n㈱髙橋①" + mark + ",x,2,「メール」: ");
    assertThat(steps.get(steps.uploaded(file)).getList("mapping.sheets[0].columns.target"))
        .isEqualTo(List.of("company.name", "company.email"));
  }

  @Test
  void of_a_unicode_csv_from_excel_in_utf_16() {
    String id =
        steps.uploaded(("\uFEFF会社名\tメール\n山田" + mark + "\tx\n").getBytes(StandardCharsets.UTF_16LE));
    steps.after(id, "plan", "planned");
    byte[] file = errors(id, "text/csv;charset=UTF-16LE");
    assertThat(new String(file, StandardCharsets.UTF_16LE)).startsWith("\uFEFF会社名,メール,元の行,理由");
  }

  @Test
  void a_table_without_header_comes_back_with_one() {
    String id = steps.uploaded("山田" + mark + ",x@\n鈴木" + mark + ",03-1234-5678\n");
    Map<String, Object> sheet = steps.get(id).getMap("mapping.sheets[0]");
    sheet.put("headerRow", 0);
    sheet.put("included", true);
    sheet.put(
        "columns",
        List.of(
            Map.of("column", 0, "target", "company.name"),
            Map.of("column", 1, "target", "company.email")));
    String path = "/api/imports/" + id + "/mapping";
    sales.request().body(Map.of("sheets", List.of(sheet))).put(path).then().statusCode(200);
    sales.request().body(Map.of("sheets", List.of(sheet))).put(path).then().statusCode(200);
    steps.after(id, "plan", "planned");
    assertThat(new String(errors(id, "text/csv;charset=UTF-8"), StandardCharsets.UTF_8))
        .startsWith("\uFEFF企業名,メールアドレス,元の行,理由\r\n山田" + mark);
  }

  @Test
  void every_remark_names_its_field_and_its_column_when_there_is_one() {
    String id = steps.uploaded("会員番号,メール\n" + mark + ",\nM2" + mark + ",x\n");
    assertThat(steps.get(id).getList("mapping.sheets[0].columns.target"))
        .isEqualTo(List.of("person.memberNumber", "person.email"));
    steps.after(id, "plan", "planned");
    JsonPath rows = steps.rows(id);
    Map<String, Object> missing = rows.getMap("items[0].remarks[0]");
    assertThat(missing)
        .containsEntry("code", "problem.field.required")
        .containsEntry("field", "person.familyName")
        .containsEntry("label", "姓")
        .doesNotContainKey("column");
    assertThat(rows.getList("items[1].remarks.field"))
        .contains("person.email", "person.familyName");
    assertThat(rows.getList("items[1].remarks.column")).contains(1);
    assertThat(new String(errors(id, "text/csv;charset=UTF-8"), StandardCharsets.UTF_8))
        .contains("「姓」: 入力してください。");
  }
}
