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
  }

  @ParameterizedTest
  @CsvSource({"deal, xlsx", "deal, csv-utf8", "deal, csv-cp932"})
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
