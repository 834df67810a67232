package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What our own exports hold of deals and their like is what is stored. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportExportedTest {
  private final Somebody manager = Somebody.with("manager", Somebody.FIRST_TEAM);
  private final ImportSteps steps = new ImportSteps(manager);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private String created(String path, Map<String, ?> details) {
    return manager.request().body(details).post(path).then().statusCode(201).extract().path("id");
  }

  @BeforeEach
  void one_of_each_kind_is_registered() {
    String company = created("/api/companies", Map.of("name", "𠮷野〜商事" + mark));
    created("/api/companies", Map.of("name", "𠮷野〜商事" + mark, "prefecture", "大阪府"));
    String person = created("/api/people", Map.of("familyName", "髙橋", "givenName", "健太" + mark));
    created("/api/affiliations", Map.of("personId", person, "companyId", company));
    Map<String, Object> line = Map.of("name", "保守", "price", 10_000, "billing", "monthly");
    String deal =
        created(
            "/api/deals",
            Map.ofEntries(
                Map.entry("title", "更新〜その1 " + mark),
                Map.entry("companyId", company),
                Map.entry("personId", person),
                Map.entry("billing", "monthly"),
                Map.entry("billingMonths", 12),
                Map.entry("lines", List.of(line)),
                Map.entry("probability", 35),
                Map.entry("expectedCloseOn", "2030-12-25"),
                Map.entry("nextAction", "電話"),
                Map.entry("nextActionOn", "2030-01-05"),
                Map.entry("competitors", List.of("甲社", "乙、丙社")),
                Map.entry("tags", List.of("重要")),
                Map.entry("note", "一行目\n二行目")));
    created(
        "/api/products",
        Map.of(
            "code",
            "P-" + mark,
            "name",
            "保守サービス" + mark,
            "category",
            "保守",
            "costYen",
            400,
            "taxClass",
            "exempt",
            "prices",
            List.of(
                Map.of("from", "2020-04-01", "yen", 900),
                Map.of("from", "2090-04-01", "yen", 950))));
    created(
        "/api/contracts",
        Map.ofEntries(
            Map.entry("title", "保守契約" + mark),
            Map.entry("companyId", company),
            Map.entry("dealId", deal),
            Map.entry("billing", "yearly"),
            Map.entry("amountYen", 120_000),
            Map.entry("termMonths", 12),
            Map.entry("signedOn", "2026-03-20"),
            Map.entry("startsOn", "2026-04-01"),
            Map.entry("autoRenewal", true),
            Map.entry("noticePeriod", 90),
            Map.entry("noticeUnit", "day")));
    created(
        "/api/activities",
        Map.of(
            "kind",
            "visit",
            "companyId",
            company,
            "personIds",
            List.of(person),
            "dealId",
            deal,
            "occurredAt",
            "2026-04-01T01:02:03Z",
            "direction",
            "outbound",
            "subject",
            "訪問" + mark,
            "content",
            "一行目\n二行目",
            "reaction",
            "positive"));
    created(
        "/api/tasks",
        Map.of(
            "title",
            "返事" + mark,
            "kind",
            "call",
            "companyId",
            company,
            "dealId",
            deal,
            "dueOn",
            "2030-05-12",
            "dueTime",
            "13:30",
            "priority",
            "high",
            "remindMinutes",
            30));
  }

  @ParameterizedTest
  @CsvSource({
    "deal, xlsx",
    "deal, csv-utf8",
    "deal, csv-cp932",
    "product, xlsx",
    "product, csv-utf8",
    "product, csv-cp932",
    "contract, xlsx",
    "contract, csv-utf8",
    "contract, csv-cp932",
    "activity, xlsx",
    "activity, csv-utf8",
    "activity, csv-cp932",
    "task, xlsx",
    "task, csv-utf8",
    "task, csv-cp932"
  })
  void importing_an_export_again_changes_nothing(String kind, String format) {
    byte[] file =
        manager
            .request()
            .body(
                Map.of("kind", kind, "format", format, "purpose", "試験", "query", Map.of("q", mark)))
            .post("/api/exports")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String id = steps.uploaded(file);
    assertThat(steps.get(id).getString("mapping.sheets[0].subject")).isEqualTo(kind);
    JsonPath planned = steps.after(id, "plan", "planned");
    JsonPath rows = steps.rows(id);
    assertThat(rows.getList("items.records.flatten().changes.flatten()")).isEmpty();
    assertThat(rows.getList("items.remarks.flatten().message")).isEmpty();
    assertThat(planned.getMap("counts")).containsEntry("skip", 1).containsEntry("create", 0);
    assertThat(rows.getString("items[0].records[0].matchedBy")).isEqualTo("id");
  }
}
