package jp.enishi.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test plans a fiscal year of its own. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TargetResourceTest {

  private final Somebody manager = Somebody.with("manager", "/部署/営業本部");
  private final Somebody sales = Somebody.sales();
  private String me;
  private String team;

  @BeforeEach
  void somebody_is_in_a_team() {
    me = sales.request().get("/api/me").path("id");
    team = sales.request().get("/api/me").path("units.find { it.kind == 'team' }.id");
  }

  private static List<@Nullable Long> each(@Nullable Long yen) {
    return Collections.nCopies(12, yen);
  }

  private Map<String, Object> sheet(@Nullable String owner, @Nullable String unit, long sales) {
    Map<String, Object> sheet = new HashMap<>();
    sheet.put("ownerId", owner);
    sheet.put("teamId", unit);
    sheet.put("salesYen", each(sales));
    sheet.put("marginYen", List.of());
    return sheet;
  }

  private Response put(int year, List<Map<String, Object>> sheets) {
    return manager.request().body(Map.of("sheets", sheets)).put("/api/targets?year=" + year);
  }

  @Test
  void the_grid_has_a_line_for_each_team_in_reach_and_for_each_of_its_people() {
    manager
        .request()
        .get("/api/targets?year=2101")
        .then()
        .statusCode(200)
        .body("months.size()", equalTo(12))
        .body("months[0]", equalTo("2101-04"))
        .body("sheets.teamName", hasItems("営業本部", "営業一課"))
        .body("sheets.ownerId", hasItem(me));
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    stranger
        .request()
        .get("/api/targets?year=2101")
        .then()
        .body("sheets.ownerId", not(hasItem(me)))
        .body("sheets.teamName", not(hasItem("営業一課")));
  }

  @Test
  void a_year_is_stored_at_once_and_taken_back_at_once() {
    List<@Nullable Long> some = new ArrayList<>(each(null));
    some.set(3, 300L);
    Map<String, Object> mine = sheet(me, team, 100);
    mine.put("marginYen", some);
    Response stored = put(2102, List.of(mine, sheet(null, team, 5_000)));
    stored
        .then()
        .statusCode(200)
        .body(
            "sheets.find { it.ownerId == '%s' }.marginYen".formatted(me),
            contains(null, null, null, 300, null, null, null, null, null, null, null, null))
        .body("sheets.find { it.ownerId == '%s' }.version".formatted(me), equalTo(1));
    sales
        .request()
        .get("/api/forecast?year=2102&owner=me")
        .then()
        .body("rows[0].sum.targetYen", equalTo(1_200))
        .body("rows[0].sum.achievement", equalTo(0.0f))
        .body("rows[0].sum.gapYen", equalTo(-1_200))
        .body("rows[0].cells[3].targetYen", equalTo(100));
    sales
        .request()
        .get("/api/forecast?year=2102&by=team&measure=margin")
        .then()
        .body("rows.find { it.id == '%s' }.sum.targetYen".formatted(team), equalTo(300));
    sales
        .request()
        .get("/api/forecast?year=2102&by=team")
        .then()
        .body("rows.find { it.id == '%s' }.sum.targetYen".formatted(team), equalTo(60_000))
        .body("total.sum.targetYen", equalTo(60_000));
    manager
        .request()
        .post("/api/changes/" + stored.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    manager
        .request()
        .get("/api/targets?year=2102")
        .then()
        .body("sheets.find { it.ownerId == '%s' }.version".formatted(me), nullValue());
  }

  @Test
  void of_two_who_store_a_line_the_second_is_told_and_nothing_of_theirs_is_stored() {
    put(2103, List.of(sheet(me, team, 100))).then().statusCode(200);
    String id =
        manager
            .request()
            .get("/api/targets?year=2103")
            .path("sheets.find { it.ownerId == '%s' }.id".formatted(me));
    Map<String, Object> change = sheet(me, team, 200);
    change.put("id", id);
    change.put("version", 1);
    put(2103, List.of(change)).then().statusCode(200);
    put(2103, List.of(sheet(null, team, 7), change))
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/sheets/1"));
    put(2103, List.of(sheet(me, team, 300))).then().statusCode(409);
    Response left = manager.request().get("/api/targets?year=2103");
    assertThat(left.<Object>path("sheets.find { it.ownerId == '%s' }.salesYen[0]".formatted(me)))
        .isEqualTo(200);
    assertThat(
            left.<Object>path(
                "sheets.find { it.ownerId == null && it.teamId == '%s' }.id".formatted(team)))
        .isNull();
    Map<String, Object> none = new HashMap<>(change);
    none.put("version", 2);
    none.put("salesYen", each(null));
    put(2103, List.of(none))
        .then()
        .statusCode(200)
        .body("sheets.find { it.ownerId == '%s' }.id".formatted(me), nullValue());
  }

  @Test
  void what_is_impossible_or_out_of_reach_is_refused_naming_each_line() {
    String other = Somebody.salesOfTheOtherTeam().request().get("/api/me").path("units[0].id");
    Map<String, Object> eleven = sheet(me, team, 1);
    eleven.put("salesYen", Collections.nCopies(11, 1));
    Map<String, Object> negative = sheet(null, team, -1);
    Map<String, Object> nobody = sheet(null, null, 1);
    Map<String, Object> unknown = sheet(UUID.randomUUID().toString(), team, 1);
    Map<String, Object> foreign = sheet(me, team, 1);
    foreign.put("id", UUID.randomUUID());
    put(2104, List.of(eleven, negative, nobody, unknown, foreign))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            hasItems(
                "/sheets/0/salesYen",
                "/sheets/1/salesYen/0",
                "/sheets/2/ownerId",
                "/sheets/3/ownerId",
                "/sheets/4/id"));
    Somebody leader = Somebody.with("manager", Somebody.FIRST_TEAM);
    leader
        .request()
        .body(Map.of("sheets", List.of(sheet(null, other, 1))))
        .put("/api/targets?year=2104")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/sheets/0/teamId"));
    sales.request().body(Map.of("sheets", List.of())).put("/api/targets").then().statusCode(403);
    for (String year : List.of("1999", "2200", "x")) {
      manager.request().get("/api/targets?year=" + year).then().statusCode(400);
    }
  }

  @Test
  void a_target_of_another_team_is_seen_and_taken_back_by_nobody_there() {
    Response stored = put(2105, List.of(sheet(me, team, 100)));
    Somebody leader = Somebody.with("manager", Somebody.SECOND_TEAM);
    leader
        .request()
        .post("/api/changes/" + stored.header("Change-Id") + "/undo")
        .then()
        .statusCode(404);
    leader
        .request()
        .get("/api/forecast?year=2105&by=team")
        .then()
        .body("total.sum.targetYen", nullValue());
  }

  @Test
  void a_line_that_was_removed_comes_back_by_undo() {
    put(2107, List.of(sheet(me, team, 100))).then().statusCode(200);
    String mine = "sheets.find { it.ownerId == '%s' }".formatted(me);
    Map<String, Object> none = sheet(me, team, 100);
    none.put("id", manager.request().get("/api/targets?year=2107").path(mine + ".id"));
    none.put("version", 1);
    none.put("salesYen", each(null));
    Response removed = put(2107, List.of(none));
    removed.then().statusCode(200).body(mine + ".id", nullValue());
    manager
        .request()
        .post("/api/changes/" + removed.header("Change-Id") + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(1));
    manager
        .request()
        .get("/api/targets?year=2107")
        .then()
        .body(mine + ".salesYen[0]", equalTo(100));
  }
}
