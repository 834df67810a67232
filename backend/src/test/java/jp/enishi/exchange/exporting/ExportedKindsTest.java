package jp.enishi.exchange.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.ActivitySteps;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.QuoteTrials;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the files of each kind hold, read as an office would: by the words above the columns. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ExportedKindsTest {

  private final Somebody sales = Somebody.sales();
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private String company = "";
  private String person = "";

  @BeforeEach
  void customers() {
    company = created("/api/companies", Map.of("name", "山田商事" + mark));
    person = created("/api/people", Map.of("familyName", "佐藤" + mark, "givenName", "健太"));
    created("/api/affiliations", Map.of("personId", person, "companyId", company));
  }

  private String created(String path, Map<String, ?> body) {
    return sales.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }

  private static Response export(Somebody who, Map<String, ?> order) {
    Map<String, Object> body = new HashMap<>(Map.of("format", "csv-utf8", "purpose", "月次の会議"));
    body.putAll(order);
    return who.request().body(body).post("/api/exports");
  }

  /** The rows of a file, each by the words above its columns. */
  private static List<Map<String, String>> rows(Somebody who, Map<String, ?> order) {
    List<String> lines =
        export(who, order)
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .substring(1)
            .lines()
            .toList();
    String[] header = lines.getFirst().split(",", -1);
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split(",", -1);
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
              }
              return row;
            })
        .toList();
  }

  private static Map<String, Object> ofCompany(String kind, String company) {
    return Map.of("kind", kind, "query", Map.of("company", company));
  }

  private String deal() {
    return new DealSteps(sales)
        .created(
            Map.ofEntries(
                Map.entry("title", "基幹システム更新" + mark),
                Map.entry("code", "D-" + mark),
                Map.entry("companyId", company),
                Map.entry("personId", person),
                Map.entry("billing", "monthly"),
                Map.entry("billingMonths", 12),
                Map.entry("expectedCloseOn", "2030-12-25"),
                Map.entry("nextAction", "電話"),
                Map.entry("tags", List.of("重要")),
                Map.entry(
                    "lines",
                    List.of(
                        Map.of(
                            "name",
                            "保守",
                            "quantity",
                            2.5,
                            "price",
                            10_000,
                            "cost",
                            4_000,
                            "billing",
                            "monthly"),
                        Map.of("name", "値引き", "price", -500, "tax", "exempt")))));
  }

  @Test
  void a_deal_is_written_with_the_names_of_its_customer_its_stage_and_its_owner() {
    String deal = deal();
    assertThat(rows(sales, ofCompany("deal", company)))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("商談ID", deal)
                    .containsEntry("商談番号", "D-" + mark)
                    .containsEntry("商談名", "基幹システム更新" + mark)
                    .containsEntry("企業", "山田商事" + mark)
                    .containsEntry("個人", "佐藤" + mark + " 健太（山田商事" + mark + "）")
                    .containsEntry("ステージ", "引合い")
                    .containsEntry("金額", "299500")
                    .containsEntry("請求方法", "毎月")
                    .containsEntry("請求月数", "12")
                    .containsEntry("受注予定日", "2030-12-25")
                    .containsEntry("担当者", sales.name())
                    .doesNotContainKey("粗利"));
  }

  @Test
  void the_columns_of_a_list_are_written_in_their_order_with_what_is_derived() {
    String deal = deal();
    Map<String, Object> order = new HashMap<>(ofCompany("deal", company));
    order.put(
        "columns",
        List.of("weightedYen", "stageName", "marginYen", "daysInStage", "staleness", "ownerName"));
    String file = export(sales, order).then().statusCode(200).extract().asString();
    assertThat(file)
        .isEqualTo(
            "\uFEFF商談ID,加重金額,ステージ,粗利,ステージ日数,動き,担当者,商談名\r\n%s,29950,引合い,,0,動きあり,%s,基幹システム更新%s\r\n"
                .formatted(deal, sales.name(), mark));
  }

  @Test
  void the_lines_of_deals_are_a_file_of_their_own() {
    String deal = deal();
    assertThat(rows(sales, ofCompany("deal-line", company)))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .containsEntry("商談ID", deal)
                    .containsEntry("商談名", "基幹システム更新" + mark)
                    .containsEntry("行", "1")
                    .containsEntry("品名", "保守")
                    .containsEntry("数量", "2.5")
                    .containsEntry("単価", "10000")
                    .containsEntry("明細金額", "25000")
                    .containsEntry("明細原価", "10000")
                    .containsEntry("明細の請求方法", "毎月"),
            line ->
                assertThat(line)
                    .containsEntry("行", "2")
                    .containsEntry("品名", "値引き")
                    .containsEntry("数量", "1")
                    .containsEntry("明細金額", "-500")
                    .containsEntry("明細原価", "")
                    .containsEntry("税区分", "非課税"));
  }

  @Test
  void a_product_is_written_with_the_price_of_today_its_cost_and_its_tax_class() {
    Somebody.with("manager", Somebody.FIRST_TEAM)
        .request()
        .body(
            Map.of(
                "code",
                "P-" + mark,
                "name",
                "保守サービス" + mark,
                "costYen",
                4_000,
                "taxClass",
                "reduced",
                "prices",
                List.of(
                    Map.of("from", today.minusYears(1).toString(), "yen", 9_000),
                    Map.of("from", today.plusDays(30).toString(), "yen", 12_000))))
        .post("/api/products")
        .then()
        .statusCode(201);
    assertThat(rows(sales, Map.of("kind", "product", "query", Map.of("q", mark))))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("商品コード", "P-" + mark)
                    .containsEntry("商品名", "保守サービス" + mark)
                    .containsEntry("単価", "9000")
                    .containsEntry("仕入原価", "4000")
                    .containsEntry("税区分", "軽減")
                    .containsEntry("販売状況", "販売中"));
  }

  @Test
  void an_activity_is_written_by_the_clock_of_japan_with_whom_it_was_about() {
    String deal = deal();
    String id =
        new ActivitySteps(sales)
            .created(
                Map.of(
                    "kind", "onlineMeeting",
                    "occurredAt", "2026-04-01T15:30:00Z",
                    "subject", "見積提出",
                    "reaction", "positive",
                    "personIds", List.of(person),
                    "companyId", company,
                    "dealId", deal));
    assertThat(rows(sales, ofCompany("activity", company)))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("活動ID", id)
                    .containsEntry("日時", "2026-04-02 00:30")
                    .containsEntry("種類", "Web会議")
                    .containsEntry("顧客の反応", "良い")
                    .containsEntry("企業", "山田商事" + mark)
                    .containsEntry("相手", "佐藤" + mark + " 健太（山田商事" + mark + "）")
                    .containsEntry("商談", "基幹システム更新" + mark)
                    .containsEntry("担当者", sales.name()));
  }

  @Test
  void a_task_is_written_with_its_day_its_state_and_how_it_comes_again() {
    String id =
        created(
            "/api/tasks",
            Map.of(
                "title", "請求書を送る" + mark,
                "kind", "mail",
                "dueOn", "2030-05-25",
                "dueTime", "13:30",
                "priority", "high",
                "companyId", company,
                "recurrence",
                    Map.of("every", "monthly", "dayOfMonth", 25, "onHoliday", "previous")));
    Map<String, Object> order = new HashMap<>(ofCompany("task", company));
    assertThat(rows(sales, order))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("タスクID", id)
                    .containsEntry("件名", "請求書を送る" + mark)
                    .containsEntry("種類", "メール")
                    .containsEntry("状態", "未完了")
                    .containsEntry("優先度", "高")
                    .containsEntry("期限", "2030-05-25")
                    .containsEntry("時刻", "13:30")
                    .containsEntry("企業", "山田商事" + mark));
    order.put("columns", List.of("dueOn", "recurrence", "finishedAt"));
    assertThat(rows(sales, order))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsOnlyKeys("タスクID", "期限", "時刻", "繰り返し", "完了日時", "件名")
                    .containsEntry("繰り返し", "毎月25日（休日は前営業日）"));
  }

  @Test
  void a_quote_is_written_with_its_number_and_its_sums_and_its_lines_are_a_file_of_their_own() {
    QuoteTrials trials = new QuoteTrials(sales);
    String quote =
        trials.created(
            Map.of(
                "title",
                "見積" + mark,
                "companyId",
                company,
                "quotedOn",
                "2026-04-01",
                "validUntil",
                "2026-04-30",
                "lines",
                List.of(
                    Map.of("kind", "heading", "name", "初期費用"),
                    Map.of("name", "設定作業", "quantity", 3, "unit", "式", "price", 10_000))));
    String number = trials.issued(quote).path("attributes.number");
    Map<String, Object> order = new HashMap<>(ofCompany("quote", company));
    order.put("columns", List.of("number", "state", "netYen", "taxYen", "totalYen"));
    assertThat(export(sales, order).then().statusCode(200).extract().asString())
        .isEqualTo(
            "\uFEFF見積ID,見積番号,状態,期限切れ,税抜合計,消費税,税込合計,件名\r\n%s,%s,発行済み,○,30000,3000,33000,見積%s\r\n"
                .formatted(quote, number, mark));
    assertThat(rows(sales, ofCompany("quote-line", company)))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .containsEntry("見積ID", quote)
                    .containsEntry("見積番号", number)
                    .containsEntry("明細の種類", "見出し")
                    .containsEntry("品名", "初期費用")
                    .containsEntry("明細金額", ""),
            line ->
                assertThat(line)
                    .containsEntry("明細の種類", "品目")
                    .containsEntry("数量", "3")
                    .containsEntry("単位", "式")
                    .containsEntry("明細金額", "30000")
                    .containsEntry("税率（%）", "10"));
  }

  @Test
  void the_version_a_quote_revises_is_written_for_those_who_may_see_it() {
    Somebody other = Somebody.salesOfTheOtherTeam();
    String otherId = other.request().get("/api/me").path("id");
    QuoteTrials trials = new QuoteTrials(sales);
    String first =
        trials.created(
            Map.of("companyId", company, "lines", List.of(QuoteTrials.item("品目", 1, 1_000))));
    String number = trials.issued(first).path("attributes.number");
    String second =
        sales
            .request()
            .post("/api/quotes/" + first + "/revisions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    trials.change(second, 1, Map.of("coOwnerIds", List.of(otherId))).then().statusCode(200);
    Map<String, Object> order =
        new HashMap<>(Map.of("kind", "quote", "query", Map.of("id", second)));
    order.put("columns", List.of("number", "revises"));
    assertThat(rows(sales, order))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("改訂元", number));
    assertThat(rows(other, order))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("見積ID", second).containsEntry("改訂元", ""));
  }

  @Test
  void a_contract_is_written_with_its_dates_and_where_it_stands_and_so_are_its_lines() {
    String id =
        created(
            "/api/contracts",
            Map.ofEntries(
                Map.entry("title", "保守契約" + mark),
                Map.entry("code", "C-" + mark),
                Map.entry("companyId", company),
                Map.entry("billing", "monthly"),
                Map.entry("signedOn", "2020-03-15"),
                Map.entry("startsOn", "2020-04-01"),
                Map.entry("termMonths", 12),
                Map.entry("autoRenewal", true),
                Map.entry("noticePeriod", 3),
                Map.entry(
                    "lines",
                    List.of(Map.of("name", "保守", "price", 10_000, "billing", "monthly")))));
    assertThat(rows(sales, ofCompany("contract", company)))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("契約ID", id)
                    .containsEntry("契約番号", "C-" + mark)
                    .containsEntry("契約金額", "120000")
                    .containsEntry("請求方法", "毎月")
                    .containsEntry("締結日", "2020-03-15")
                    .containsEntry("自動更新", "○")
                    .containsEntry("解約予告期間", "3")
                    .containsEntry("予告期間の単位", "か月前"));
    Map<String, Object> order = new HashMap<>(ofCompany("contract", company));
    order.put("columns", List.of("status", "mrrYen", "arrYen"));
    assertThat(rows(sales, order))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("契約の状態", "契約中")
                    .containsEntry("月次売上（MRR）", "10000")
                    .containsEntry("年次売上（ARR）", "120000"));
    assertThat(rows(sales, ofCompany("contract-line", company)))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .containsEntry("契約ID", id)
                    .containsEntry("品名", "保守")
                    .containsEntry("明細金額", "10000"));
  }

  @Test
  void somebody_of_another_team_gets_neither_records_nor_names_out_of_sight() {
    Somebody other = Somebody.salesOfTheOtherTeam();
    deal();
    created("/api/tasks", Map.of("title", "内々の用事", "companyId", company));
    new ActivitySteps(sales).created(Map.of("companyId", company));
    new QuoteTrials(sales).created(Map.of("companyId", company));
    created("/api/contracts", Map.of("title", "内々の契約", "companyId", company));
    for (String kind :
        List.of(
            "deal",
            "deal-line",
            "task",
            "activity",
            "quote",
            "quote-line",
            "contract",
            "contract-line")) {
      assertThat(rows(sales, ofCompany(kind.replace("-line", ""), company))).as(kind).isNotEmpty();
      assertThat(rows(other, ofCompany(kind, company))).as(kind).isEmpty();
    }
    // Whoever shares a deal sees it, and still not the customer it is with.
    String me = other.request().get("/api/me").path("id");
    new DealSteps(sales)
        .created(
            Map.of(
                "title",
                "共同" + mark,
                "companyId",
                company,
                "personId",
                person,
                "coOwnerIds",
                List.of(me)));
    assertThat(rows(other, ofCompany("deal", company)))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("商談名", "共同" + mark)
                    .containsEntry("企業", "")
                    .containsEntry("個人", "")
                    .containsEntry("共同担当者", other.name()));
  }

  @Test
  void what_is_no_kind_is_refused_with_the_kinds_there_are() {
    export(sales, Map.of("kind", "nothing"))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/kind")))
        .body("errors[0].message", containsString("deal-line"));
  }

  @Test
  void a_filter_that_cannot_be_read_is_refused_by_its_name() {
    export(sales, Map.of("kind", "deal", "query", Map.of("status", "maybe")))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/query/status")));
  }
}
