package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** Whose imports somebody sees, and what may be done with those of others. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportVisibilityTest {
  private final Somebody sales = Somebody.sales();
  private final Somebody admin = Somebody.admin();
  private final ImportSteps steps = new ImportSteps(sales);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private static JsonPath list(Somebody who, String query) {
    return who.request().get("/api/imports" + query).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void everybody_lists_their_own_and_administrators_all_with_who_started_each() {
    String id = steps.uploaded("会社名\n甲" + mark + "\n");
    assertThat(list(sales, "").getList("items.id")).isEqualTo(java.util.List.of(id));
    assertThat(list(Somebody.sales(), "").getList("items")).isEmpty();
    assertThat(list(Somebody.with("manager", Somebody.FIRST_TEAM), "").getList("items")).isEmpty();
    JsonPath all = list(admin, "?limit=200");
    String found = "items.find { it.id == '" + id + "' }.";
    assertThat(all.getString(found + "startedBy.name")).isEqualTo(sales.name());
    assertThat(all.getBoolean(found + "own")).isFalse();
    assertThat(list(sales, "").getBoolean("items[0].own")).isTrue();
  }

  @Test
  void the_list_has_pages() {
    String first = steps.uploaded("会社名\n甲" + mark + "\n");
    String second = steps.uploaded("会社名\n乙" + mark + "\n");
    JsonPath page = list(sales, "?limit=1");
    assertThat(page.getList("items.id")).isEqualTo(java.util.List.of(second));
    JsonPath next = list(sales, "?limit=1&cursor=" + page.getString("nextCursor"));
    assertThat(next.getList("items.id")).isEqualTo(java.util.List.of(first));
    assertThat(next.getString("nextCursor")).isNull();
  }

  @Test
  void an_administrator_takes_the_import_of_somebody_else_back_but_does_not_go_on_with_it() {
    String id = steps.imported("会社名\n甲" + mark + "\n");
    ImportSteps other = new ImportSteps(admin);
    assertThat(other.get(id).getInt("counts.written")).isEqualTo(1);
    assertThat(other.rows(id).getList("items")).hasSize(1);
    for (String verb : java.util.List.of("plan", "run")) {
      admin
          .request()
          .post("/api/imports/" + id + "/" + verb)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/forbidden"));
    }
    JsonPath undone = other.after(id, "undo", "undone");
    assertThat(undone.getInt("undone.undone")).isEqualTo(1);
    assertThat(steps.get(id).getString("state")).isEqualTo("undone");
  }

  @Test
  void what_came_in_and_went_to_another_team_stays_there_when_the_import_is_taken_back() {
    String id = steps.imported("会社名\n甲" + mark + "\n乙" + mark + "\n");
    JsonPath listed = sales.request().get("/api/companies?q=" + mark).jsonPath();
    String company = listed.getString("items.find { it.attributes.name.startsWith('乙') }.id");
    Map<String, Object> away = new HashMap<>(Somebody.salesOfTheOtherTeam().care());
    away.put("siteId", null);
    Response moved =
        sales.request().header("If-Match", "\"1\"").body(away).patch("/api/companies/" + company);
    moved.then().statusCode(200);
    JsonPath undone = steps.after(id, "undo", "undone");
    assertThat(undone.getInt("undone.undone")).isEqualTo(1);
    assertThat(undone.getList("undone.conflicts.recordId")).containsExactly(company);
    assertThat(undone.getList("undone.conflicts.reason")).containsExactly("forbidden");
    admin.request().get("/api/companies/" + company).then().statusCode(200);
  }

  @Test
  void an_administrator_of_a_narrower_scope_sees_only_their_own() {
    String id = steps.uploaded("会社名\n甲" + mark + "\n");
    Somebody narrow =
        new Somebody(
            UUID.randomUUID().toString(),
            "一課の管理者",
            java.util.Set.of("admin", "scope-team"),
            java.util.Set.of(Somebody.SECOND_TEAM));
    narrow.request().get("/api/imports/" + id).then().statusCode(404);
    assertThat(list(narrow, "").getList("items")).isEmpty();
  }

  @Test
  void a_planned_row_shows_nothing_of_a_record_that_left_the_callers_sight() {
    String name = "移管" + mark;
    String company =
        sales
            .request()
            .body(Map.of("name", name, "phone", "03-1111-2222"))
            .post("/api/companies")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String id = steps.uploaded("会社名,電話番号\n" + name + ",03-3333-4444\n");
    steps.after(id, "plan", "planned");
    String record = "items[0].records[0].";
    JsonPath before = steps.rows(id);
    assertThat(before.getString(record + "title")).isEqualTo(name);
    assertThat(before.getString(record + "changes[0].before")).isEqualTo("03-1111-2222");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Somebody.salesOfTheOtherTeam().care())
        .patch("/api/companies/" + company)
        .then()
        .statusCode(200);
    JsonPath after = steps.rows(id);
    assertThat(after.getString(record + "id")).isEqualTo(company);
    assertThat(after.getString(record + "action")).isEqualTo("update");
    assertThat(after.getString(record + "title")).isNull();
    assertThat(after.getList(record + "changes")).isEmpty();
    assertThat(new ImportSteps(admin).rows(id).getString(record + "title")).isEqualTo(name);
  }
}
