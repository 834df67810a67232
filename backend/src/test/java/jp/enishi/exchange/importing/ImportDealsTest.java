package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files whose rows are deals of customers who are registered. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportDealsTest {
  private final Somebody sales = Somebody.sales();
  private final ImportSteps steps = new ImportSteps(sales);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private String company = "";

  @BeforeEach
  void a_customer_is_registered() {
    company = created("/api/companies", Map.of("name", "株式会社商事" + mark));
  }

  private String created(String path, Map<String, ?> details) {
    return sales.request().body(details).post(path).then().statusCode(201).extract().path("id");
  }

  private List<Map<String, Object>> deals() {
    return sales
        .request()
        .get(
            "/api/deals?q="
                + mark
                + "&sort=title&fields=amountYen,expectedCloseOn,ownerId,companyId")
        .then()
        .statusCode(200)
        .extract()
        .path("items.attributes");
  }

  private JsonPath planned(String text) {
    String id = steps.uploaded(text);
    steps.after(id, "plan", "planned");
    return steps.rows(id);
  }

  private static List<String> codes(JsonPath rows) {
    return rows.getList("items[0].remarks.code");
  }

  @Test
  void deals_are_read_as_offices_write_them() {
    String person = created("/api/people", Map.of("familyName", "佐藤", "givenName", "健太" + mark));
    String id =
        steps.uploaded(
            """
            商談名,得意先名,先方担当者,フェーズ,確度,受注予定日,見込金額,請求方法,請求月数,営業担当,備考
            更新 %1$s,㈱商事%1$s,佐藤　健太%1$s,提案,60%%,令和9年3月31日,"¥1,200千円",月額,12ヶ月,%2$s,急ぎ
            """
                .formatted(mark, sales.name()));
    JsonPath it = steps.get(id);
    assertThat(it.getString("mapping.sheets[0].subject")).isEqualTo("deal");
    assertThat(it.getList("mapping.sheets[0].columns.target"))
        .containsExactly(
            "deal.title",
            "deal.company",
            "deal.person",
            "deal.stage",
            "deal.probability",
            "deal.expectedCloseOn",
            "deal.amountYen",
            "deal.billing",
            "deal.billingMonths",
            "deal.owner",
            "deal.note");
    steps.after(id, "plan", "planned");
    assertThat(steps.rows(id).getList("items.remarks.flatten().code")).isEmpty();
    steps.after(id, "run", "done");
    String deal = steps.rows(id).getString("items[0].records[0].id");
    sales
        .request()
        .get("/api/deals/" + deal)
        .then()
        .statusCode(200)
        .body("attributes.title", equalTo("更新 " + mark))
        .body("attributes.companyId", equalTo(company))
        .body("attributes.personId", equalTo(person))
        .body("facts.stageName", equalTo("提案"))
        .body("attributes.probability", equalTo(60))
        .body("attributes.expectedCloseOn", equalTo("2027-03-31"))
        .body("attributes.amountYen", equalTo(1_200_000))
        .body("attributes.billing", equalTo("monthly"))
        .body("attributes.billingMonths", equalTo(12))
        .body("attributes.ownerId", equalTo(sales.request().get("/api/me").path("id")))
        .body("attributes.note", equalTo("急ぎ"));
  }

  @Test
  void the_same_file_again_changes_nothing_and_a_file_with_ids_changes_what_differs() {
    String file = "案件名,会社名,金額,受注予定日\n更新%1$s,商事%1$s,500万円,2027/3/31\n".formatted(mark);
    String first = steps.imported(file);
    JsonPath again = planned(file);
    assertThat(again.getList("items.action")).containsExactly("skip");
    assertThat(again.getString("items[0].records[0].matchedBy")).isEqualTo("titleAndCustomer");
    String deal = steps.rows(first).getString("items[0].records[0].id");
    String change = "案件ID,案件名,会社名,金額\n%2$s,更新その2%1$s,商事%1$s,\"6,000,000\"\n".formatted(mark, deal);
    JsonPath rows = planned(change);
    assertThat(rows.getList("items.action")).containsExactly("update");
    assertThat(rows.getList("items[0].records[0].changes.field"))
        .containsExactlyInAnyOrder("amountYen", "title");
    steps.imported(change);
    assertThat(deals()).hasSize(1);
    assertThat(deals().getFirst())
        .containsEntry("title", "更新その2" + mark)
        .containsEntry("amountYen", 6_000_000)
        .containsEntry("expectedCloseOn", "2027-03-31");
  }

  @Test
  void a_customer_that_is_not_registered_stops_the_row_and_one_of_another_team_is_as_unknown() {
    Somebody.salesOfTheOtherTeam()
        .request()
        .body(Map.of("name", "他課商事" + mark))
        .post("/api/companies")
        .then()
        .statusCode(201);
    JsonPath rows =
        planned("案件名,会社名\n甲%1$s,知らない%1$s\n乙%1$s,他課商事%1$s\n丙%1$s,商事%1$s\n".formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("error", "error", "create");
    assertThat(rows.getString("items[0].remarks[0].message"))
        .isEqualTo(rows.getString("items[1].remarks[0].message"))
        .contains("先に企業を取り込むか");
    assertThat(rows.getMap("items[0].remarks[0]"))
        .containsEntry("column", 1)
        .containsEntry("field", "deal.company")
        .containsEntry("code", "exchange.row.parent_unknown_company");
  }

  private static void sheet(Workbook workbook, String name, String... lines) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int row = 0; row < lines.length; row++) {
      String[] cells = lines[row].split(",");
      for (int column = 0; column < cells.length; column++) {
        sheet.value(row, column, cells[column]);
      }
    }
  }

  @Test
  void deals_find_the_customers_that_another_sheet_of_the_file_brings() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      sheet(workbook, "案件", "案件名,会社名", "更新" + mark + ",新商会" + mark);
      sheet(workbook, "取引先", "会社名,TEL", "㈱新商会" + mark + ",03-3213-1111");
    }
    String id =
        steps.upload("二枚.xlsx", out.toByteArray()).then().statusCode(201).extract().path("id");
    assertThat(steps.after(id, "plan", "planned").getInt("counts.create")).isEqualTo(2);
    steps.after(id, "run", "done");
    assertThat(deals()).hasSize(1);
    assertThat(deals().getFirst().get("companyId"))
        .isEqualTo(steps.rows(id).getString("items.find { it.sheet == 1 }.records[0].id"));
    assertThat(steps.after(id, "undo", "undone").getInt("undone.undone")).isEqualTo(2);
    assertThat(deals()).isEmpty();
  }

  @Test
  void customers_of_one_name_are_told_apart_by_what_the_remark_says() {
    created("/api/companies", Map.of("name", "同名" + mark, "prefecture", "東京都", "city", "港区"));
    created("/api/companies", Map.of("name", "同名" + mark, "prefecture", "大阪府", "city", "堺市"));
    JsonPath rows = planned("案件名,会社名\n甲%1$s,同名%1$s\n乙%1$s,同名%1$s（大阪府）\n".formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("conflict", "create");
    assertThat(rows.getString("items[0].remarks[0].message"))
        .contains("2 件")
        .contains("同名" + mark + "（東京都港区）")
        .contains("同名" + mark + "（大阪府堺市）");
  }

  @Test
  void a_broken_amount_a_broken_day_and_an_unknown_stage_are_told_at_their_columns() {
    JsonPath rows =
        planned(
            "案件名,会社名,金額,受注予定日,ステージ\n甲%1$s,商事%1$s,たくさん,2027/2/30,しらない\n乙%1$s,商事%1$s,1,2027/3/1,しらない\n"
                .formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("error", "error");
    assertThat(rows.getList("items[0].remarks.field"))
        .containsExactly("deal.amountYen", "deal.expectedCloseOn");
    assertThat(rows.getList("items[1].remarks.field")).containsExactly("deal.stage");
    assertThat(rows.getString("items[1].remarks[0].message")).contains("提案");
  }

  @Test
  void what_a_stage_asks_for_is_asked_of_each_row() {
    JsonPath rows =
        planned(
            "案件名,会社名,ステージ,失注理由,失注日\n甲%1$s,商事%1$s,失注,,\n乙%1$s,商事%1$s,失注,価格,2026/4/1\n"
                .formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("error", "create");
    assertThat(rows.getMap("items[0].remarks[0]"))
        .containsEntry("code", "deals.stage.required")
        .containsEntry("field", "deal.outcomeReason");
  }

  @Test
  void a_stage_is_looked_for_in_the_pipeline_that_is_named_and_else_in_that_of_the_deal() {
    DealSteps alone = DealSteps.alone(sales);
    String deal = alone.created(Map.of("title", "別の道" + mark));
    JsonPath rows = planned("案件ID,案件名,ステージ\n%2$s,別の道%1$s,商談\n".formatted(mark, deal));
    assertThat(rows.getMap("items[0].records[0].changes[0]"))
        .containsEntry("field", "stageId")
        .containsEntry("after", alone.stage("商談"))
        .containsEntry("beforeName", "引合い")
        .containsEntry("afterName", "商談");
    assertThat(codes(planned("案件名,会社名,パイプライン\n甲%1$s,商事%1$s,無い道%1$s\n".formatted(mark))))
        .containsExactly("exchange.row.pipeline");
  }

  @Test
  void a_closed_pipeline_takes_no_new_deals_from_a_file() {
    DealSteps alone = DealSteps.alone(sales);
    String deal = alone.created(Map.of("title", "残る" + mark));
    String pipeline = "/api/pipelines/" + alone.get(deal).path("facts.pipelineId");
    String name = sales.request().get(pipeline).path("attributes.name");
    Somebody.admin()
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("closed", true))
        .patch(pipeline)
        .then()
        .statusCode(200);
    assertThat(codes(planned("案件名,会社名,パイプライン\n甲%1$s,商事%1$s,%2$s\n".formatted(mark, name))))
        .containsExactly("deals.pipeline.closed");
    assertThat(
            planned("案件ID,案件名,ステージ\n%2$s,残る%1$s,商談\n".formatted(mark, deal))
                .getMap("items[0].records[0].changes[0]"))
        .containsEntry("after", alone.stage("商談"));
  }

  @Test
  void a_number_tells_deals_of_one_title_apart_and_is_used_once() {
    String file = "案件番号,案件名,会社名\nA%1$s,更新%1$s,商事%1$s\nB%1$s,更新%1$s,商事%1$s\n".formatted(mark);
    steps.imported(file);
    assertThat(deals()).hasSize(2);
    assertThat(planned(file).getList("items.action")).containsExactly("skip", "skip");
    assertThat(codes(planned("案件名,会社名\n更新%1$s,商事%1$s\n".formatted(mark))))
        .containsExactly("exchange.row.several_titled");
  }

  @Test
  void an_import_of_deals_is_taken_back_as_a_whole() {
    DealSteps old = new DealSteps(sales);
    String before = old.created(Map.of("title", "前から" + mark, "amountYen", 1));
    String id =
        steps.imported(
            "案件ID,案件名,会社名,金額\n%2$s,前から%1$s,,2\n,新しい%1$s,商事%1$s,3\n".formatted(mark, before));
    assertThat(deals()).hasSize(2);
    assertThat(steps.after(id, "undo", "undone").getInt("undone.undone")).isEqualTo(2);
    assertThat(deals()).hasSize(1);
    assertThat(deals().getFirst()).containsEntry("amountYen", 1);
  }

  @Test
  void what_the_rows_are_about_can_be_chosen_and_the_columns_are_proposed_anew() {
    String id = steps.uploaded("件名,会社名,電話\n相談%1$s,商事%1$s,03-1234-5678\n".formatted(mark));
    JsonPath it = steps.get(id);
    assertThat(it.getString("mapping.sheets[0].subject")).isEqualTo("customer");
    Map<String, Object> sheet = new HashMap<>(it.getMap("mapping.sheets[0]"));
    sheet.put("subject", "deal");
    sales
        .request()
        .body(Map.of("encoding", "UTF_8", "sheets", List.of(sheet)))
        .put("/api/imports/" + id + "/mapping")
        .then()
        .statusCode(200)
        .body("mapping.sheets[0].columns.target", contains("deal.title", "deal.company"));
  }
}
