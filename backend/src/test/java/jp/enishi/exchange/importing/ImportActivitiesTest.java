package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files whose rows are what was done with customers. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportActivitiesTest {
  private final Somebody sales = Somebody.sales();
  private final ImportSteps steps = new ImportSteps(sales);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private String company = "";

  @BeforeEach
  void a_customer_is_registered() {
    company = created(sales, "/api/companies", Map.of("name", "株式会社商事" + mark));
  }

  private static String created(Somebody who, String path, Map<String, ?> details) {
    return who.request().body(details).post(path).then().statusCode(201).extract().path("id");
  }

  private JsonPath planned(String text) {
    String id = steps.uploaded(text);
    steps.after(id, "plan", "planned");
    return steps.rows(id);
  }

  private static String record(JsonPath rows, int row) {
    return rows.getString("items[" + row + "].records[0].id");
  }

  private ValidatableResponse activity(String id) {
    return sales.request().get("/api/activities/" + id).then().statusCode(200);
  }

  @Test
  void activities_are_read_as_a_daily_report_tells_them() {
    String person =
        created(sales, "/api/people", Map.of("familyName", "佐藤", "givenName", "健太" + mark));
    String id =
        steps.imported(
            "活動日,開始時刻,活動種別,訪問先,面談者,件名,内容,所要時間,感触,結果,次回アクション,次回予定日\n2026/4/1,14:30,訪問,商事%1$s,佐藤 健太%1$s,見積提出%1$s,二社で競合,60分,良い,アポ獲得,電話,2026/4/8\n"
                .formatted(mark));
    assertThat(steps.get(id).getString("mapping.sheets[0].subject")).isEqualTo("activity");
    activity(record(steps.rows(id), 0))
        .body("attributes.kind", equalTo("visit"))
        .body("attributes.occurredAt", equalTo("2026-04-01T05:30:00Z"))
        .body("attributes.companyId", equalTo(company))
        .body("attributes.personIds", equalTo(List.of(person)))
        .body("attributes.subject", equalTo("見積提出" + mark))
        .body("attributes.durationMinutes", equalTo(60))
        .body("attributes.reaction", equalTo("positive"))
        .body("attributes.nextActionOn", equalTo("2026-04-08"));
  }

  @Test
  void the_same_file_again_changes_nothing_an_id_changes_and_all_is_taken_back() {
    String file = "日時,種類,企業,件名,内容\n2026-04-01 10:00,電話,商事%1$s,確認%1$s,納期\n".formatted(mark);
    String first = steps.imported(file);
    String id = record(steps.rows(first), 0);
    JsonPath again = planned(file);
    assertThat(again.getList("items.action")).containsExactly("skip");
    assertThat(again.getString("items[0].records[0].matchedBy")).isEqualTo("same");
    String second = steps.imported("活動ID,日時,内容\n%s,2026-04-01 10:00,台数\n".formatted(id));
    activity(id).body("attributes.content", equalTo("台数"));
    steps.after(second, "undo", "undone");
    activity(id).body("attributes.content", equalTo("納期"));
    steps.after(first, "undo", "undone");
    sales.request().get("/api/activities/" + id).then().statusCode(404);
  }

  @Test
  void the_seconds_of_a_moment_that_a_file_cannot_hold_are_no_change() {
    String id =
        created(
            sales,
            "/api/activities",
            Map.of("kind", "call", "companyId", company, "occurredAt", "2026-04-01T01:00:12Z"));
    assertThat(
            planned("活動ID,日時,種類\n%s,2026-04-01 10:00,電話\n".formatted(id)).getList("items.action"))
        .containsExactly("skip");
  }

  @Test
  void a_broken_day_is_told_and_a_customer_of_another_team_is_as_unknown_as_none() {
    created(Somebody.salesOfTheOtherTeam(), "/api/companies", Map.of("name", "他課商事" + mark));
    JsonPath rows =
        planned(
            "日時,種類,企業,件名\nいつか,電話,商事%1$s,甲\n2026/4/1,電話,他課商事%1$s,乙\n2026/4/1,電話,知らない%1$s,丙\n"
                .formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("error", "error", "error");
    assertThat(rows.getList("items.remarks.flatten().field"))
        .containsExactly("activity.occurredAt", "activity.company", "activity.company");
  }

  @Test
  void what_others_did_with_a_customer_in_sight_is_recognised_and_not_to_be_changed() {
    String id =
        created(
            Somebody.with("support", "/部署/サポート部"),
            "/api/activities",
            Map.of(
                "kind",
                "call",
                "companyId",
                company,
                "occurredAt",
                "2026-04-01T01:00:00Z",
                "subject",
                "質問" + mark,
                "content",
                "済み"));
    String file = "日時,種類,企業,件名,内容\n2026-04-01 10:00,電話,商事%1$s,質問%1$s,済み\n".formatted(mark);
    assertThat(planned(file).getList("items.action")).containsExactly("skip");
    JsonPath rows = planned("活動ID,日時,内容\n%s,2026-04-01 10:00,書き換え\n".formatted(id));
    assertThat(rows.getList("items.action")).containsExactly("error");
    assertThat(rows.getList("items[0].remarks.code"))
        .containsExactly("exchange.row.not_changeable");
    activity(id).body("attributes.content", equalTo("済み"));
  }

  @Test
  void a_customer_who_is_a_person_is_found_in_the_column_of_customers_as_well() {
    String person =
        created(sales, "/api/people", Map.of("familyName", "田中", "givenName", "花子" + mark));
    JsonPath rows = planned("対応日,顧客名,対応方法,対応内容\n2026/4/1,田中 花子%1$s,来店,相談\n".formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("create");
    String id =
        record(
            steps.rows(
                steps.imported("対応日,顧客名,対応方法,対応内容\n2026/4/1,田中 花子%1$s,来店,相談\n".formatted(mark))),
            0);
    activity(id).body("attributes.personIds", equalTo(List.of(person)));
  }

  @Test
  void a_deal_of_a_common_title_is_told_by_the_company_of_the_row_and_else_by_its_number() {
    String other = created(sales, "/api/companies", Map.of("name", "株式会社別商事" + mark));
    String deal = created(sales, "/api/deals", Map.of("title", "更新" + mark, "companyId", company));
    created(sales, "/api/deals", Map.of("title", "更新" + mark, "companyId", other));
    JsonPath rows =
        planned(
            "日時,種類,案件名,顧客名,内容\n2026/4/1,電話,更新%1$s,商事%1$s,甲\n2026/4/2,電話,更新%1$s,,乙\n"
                .formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("create", "conflict");
    assertThat(rows.getList("items[1].remarks.code"))
        .containsExactly("exchange.row.parent_several_deal");
    String id = steps.imported("日時,案件名,顧客名,種類,内容\n2026/4/1,更新%1$s,商事%1$s,電話,甲\n".formatted(mark));
    activity(record(steps.rows(id), 0)).body("attributes.dealId", equalTo(deal));
  }

  @Test
  void a_next_action_that_is_imported_makes_no_task_and_moves_no_deal() {
    String deal = created(sales, "/api/deals", Map.of("title", "静か" + mark, "companyId", company));
    steps.imported(
        "日時,種類,顧客名,案件名,次回アクション,次回予定日\n2026/4/1,電話,商事%1$s,静か%1$s,電話,2026/4/8\n2026/4/2,電話,商事%1$s,,見積%1$s,2026/4/9\n"
            .formatted(mark));
    sales
        .request()
        .get("/api/deals/" + deal)
        .then()
        .body("attributes.nextAction", nullValue())
        .body("version", equalTo(1));
    sales.request().get("/api/tasks?q=" + mark).then().body("items", hasSize(0));
  }

  @Test
  void without_a_column_of_kinds_an_activity_is_some_other() {
    String file = "訪問日,訪問先,報告内容\n2026/4/1,商事%1$s,甲\n2026/4/2,商事%1$s,乙\n".formatted(mark);
    String id = steps.imported(file);
    activity(record(steps.rows(id), 0)).body("attributes.kind", equalTo("other"));
    assertThat(planned(file).getList("items.action")).containsExactly("skip", "skip");
  }
}
