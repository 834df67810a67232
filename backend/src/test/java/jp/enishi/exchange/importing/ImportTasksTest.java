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

/** Files whose rows are what is to be done. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportTasksTest {
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

  private ValidatableResponse task(String id) {
    return sales.request().get("/api/tasks/" + id).then().statusCode(200);
  }

  @Test
  void tasks_are_read_with_their_day_and_the_deal_they_belong_to() {
    String deal = created(sales, "/api/deals", Map.of("title", "導入" + mark, "companyId", company));
    String id =
        steps.imported(
            "タスク名,種別,期限,時刻,優先度,状態,案件名,メモ\n返事%1$s,電話,令和9年5月12日,13時半,高,未着手,導入%1$s,急ぎ\n"
                .formatted(mark));
    assertThat(steps.get(id).getString("mapping.sheets[0].subject")).isEqualTo("task");
    task(record(steps.rows(id), 0))
        .body("attributes.title", equalTo("返事" + mark))
        .body("attributes.kind", equalTo("call"))
        .body("attributes.dueOn", equalTo("2027-05-12"))
        .body("attributes.dueTime", equalTo("13:30"))
        .body("attributes.priority", equalTo("high"))
        .body("attributes.dealId", equalTo(deal))
        .body("attributes.companyId", equalTo(company));
  }

  @Test
  void the_same_file_again_changes_nothing_an_id_changes_and_all_is_taken_back() {
    String file = "タスク名,期限,企業\n返事%1$s,2027/5/12,商事%1$s\n".formatted(mark);
    String first = steps.imported(file);
    String id = record(steps.rows(first), 0);
    assertThat(planned(file).getList("items.action")).containsExactly("skip");
    String second = steps.imported("タスクID,タスク名,状態\n%2$s,返事%1$s,完了\n".formatted(mark, id));
    task(id).body("attributes.state", equalTo("done"));
    steps.after(second, "undo", "undone");
    task(id).body("attributes.state", equalTo("open"));
    steps.after(first, "undo", "undone");
    sales.request().get("/api/tasks/" + id).then().statusCode(404);
  }

  @Test
  void a_broken_day_is_told_and_a_customer_of_another_team_is_as_unknown_as_none() {
    created(Somebody.salesOfTheOtherTeam(), "/api/companies", Map.of("name", "他課商事" + mark));
    JsonPath rows =
        planned("タスク名,期限,企業\n甲%1$s,いつか,商事%1$s\n乙%1$s,,他課商事%1$s\n丙%1$s,,知らない%1$s\n".formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("error", "error", "error");
    assertThat(rows.getList("items.remarks.flatten().field"))
        .containsExactly("task.dueOn", "task.company", "task.company");
  }
}
