package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files whose rows are contracts with customers who are registered. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportContractsTest {
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

  private ValidatableResponse contract(String id) {
    return sales.request().get("/api/contracts/" + id).then().statusCode(200);
  }

  @Test
  void contracts_are_read_with_their_terms_and_the_deal_they_came_from() {
    String deal = created(sales, "/api/deals", Map.of("title", "導入" + mark, "companyId", company));
    String id =
        steps.imported(
            "契約番号,契約名,契約先,元の案件,契約金額,請求サイクル,契約期間,契約日,契約開始日,自動更新,解約予告期間\nC%1$s,保守%1$s,商事%1$s,導入%1$s,120万円,年払い,1年間,2026/3/20,令和8年4月1日,あり,3か月前\n"
                .formatted(mark));
    assertThat(steps.get(id).getString("mapping.sheets[0].subject")).isEqualTo("contract");
    contract(record(steps.rows(id), 0))
        .body("attributes.code", equalTo("C" + mark))
        .body("attributes.companyId", equalTo(company))
        .body("attributes.dealId", equalTo(deal))
        .body("attributes.amountYen", equalTo(1_200_000))
        .body("attributes.billing", equalTo("yearly"))
        .body("attributes.termMonths", equalTo(12))
        .body("attributes.startsOn", equalTo("2026-04-01"))
        .body("attributes.endsOn", equalTo("2027-03-31"))
        .body("attributes.autoRenewal", equalTo(true))
        .body("attributes.noticePeriod", equalTo(3))
        .body("attributes.noticeUnit", equalTo("month"));
  }

  @Test
  void the_same_file_again_changes_nothing_an_id_changes_and_all_is_taken_back() {
    String file = "契約名,取引先,契約金額\n保守%1$s,商事%1$s,100\n".formatted(mark);
    String first = steps.imported(file);
    String id = record(steps.rows(first), 0);
    assertThat(planned(file).getList("items.action")).containsExactly("skip");
    String change = "契約ID,契約名,契約金額\n%2$s,保守%1$s,200\n".formatted(mark, id);
    String second = steps.imported(change);
    contract(id).body("attributes.amountYen", equalTo(200));
    steps.after(second, "undo", "undone");
    contract(id).body("attributes.amountYen", equalTo(100));
    steps.after(first, "undo", "undone");
    sales.request().get("/api/contracts/" + id).then().statusCode(404);
  }

  @Test
  void unknown_customers_and_deals_stop_the_row_and_those_of_another_team_are_as_unknown() {
    Somebody other = Somebody.salesOfTheOtherTeam();
    String theirs = created(other, "/api/companies", Map.of("name", "他課商事" + mark));
    created(other, "/api/deals", Map.of("title", "他課案件" + mark, "companyId", theirs));
    JsonPath rows =
        planned(
            "契約名,取引先,案件名\n甲%1$s,他課商事%1$s,\n乙%1$s,知らない%1$s,\n丙%1$s,商事%1$s,他課案件%1$s\n"
                .formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("error", "error", "error");
    assertThat(rows.getList("items.remarks.flatten().code"))
        .containsExactly(
            "exchange.row.parent_unknown_company",
            "exchange.row.parent_unknown_company",
            "exchange.row.parent_unknown_deal");
  }

  @Test
  void a_broken_amount_and_a_broken_day_are_told_at_their_columns() {
    JsonPath rows = planned("契約名,取引先,契約金額,契約開始日\n甲%1$s,商事%1$s,たくさん,いつか\n".formatted(mark));
    assertThat(rows.getList("items[0].remarks.field"))
        .containsExactly("contract.amountYen", "contract.startsOn");
  }

  @Test
  void an_amount_is_in_the_unit_of_its_header_unless_it_says_its_own() {
    String id =
        steps.imported(
            "契約名,取引先,契約金額（千円）\n甲%1$s,商事%1$s,\"1,200\"\n乙%1$s,商事%1$s,50万円\n".formatted(mark));
    contract(record(steps.rows(id), 0)).body("attributes.amountYen", equalTo(1_200_000));
    contract(record(steps.rows(id), 1)).body("attributes.amountYen", equalTo(500_000));
  }
}
