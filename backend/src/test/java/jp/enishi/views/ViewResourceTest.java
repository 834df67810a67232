package jp.enishi.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ViewResourceTest {

  private static final String HEADQUARTERS = "/部署/営業本部";

  private final Somebody sales = Somebody.sales();
  private final Somebody colleague = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();
  private final Somebody admin = Somebody.admin();

  private static Map<String, Object> view(String name, Object... more) {
    Map<String, Object> view = new HashMap<>(Map.of("kind", "company", "name", name));
    for (int i = 0; i < more.length; i += 2) {
      view.put((String) more[i], more[i + 1]);
    }
    return view;
  }

  private static Response save(Somebody who, Map<String, ?> view) {
    return who.request().body(view).post("/api/views");
  }

  private static String saved(Somebody who, Map<String, ?> view) {
    return save(who, view).then().statusCode(201).extract().path("id");
  }

  private static Response patch(Somebody who, String id, Map<String, ?> change) {
    return patch(who, id, 1, change);
  }

  private static Response patch(Somebody who, String id, int version, Map<String, ?> change) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(change)
        .patch("/api/views/" + id);
  }

  private static Response list(Somebody who) {
    return who.request().get("/api/lists/company");
  }

  private static List<String> views(Somebody who) {
    return list(who).then().statusCode(200).extract().path("views.id");
  }

  private static String unit(Somebody who, String name) {
    return who.request().get("/api/units").path("find { it.name == '%s' }.id".formatted(name));
  }

  @Test
  void a_view_keeps_filters_sort_and_columns_with_their_widths() {
    Map<String, Object> view =
        view(
            "東京のAランク",
            "filters",
            Map.of("rank", "A", "prefecture", "東京都"),
            "sort",
            "-employees,nameKana",
            "columns",
            List.of(Map.of("column", "name", "width", 300), Map.of("column", "address")));
    String id =
        save(sales, view)
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", org.hamcrest.Matchers.containsString("/api/views/"))
            .body("attributes.audience", equalTo("own"))
            .body("attributes.locked", equalTo(false))
            .extract()
            .path("id");
    sales
        .request()
        .get("/api/views/" + id)
        .then()
        .statusCode(200)
        .body("attributes.name", equalTo("東京のAランク"))
        .body("attributes.filters.rank", equalTo("A"))
        .body("attributes.sort", equalTo("-employees,nameKana"))
        .body("attributes.columns.column", equalTo(List.of("name", "address")))
        .body("attributes.columns[0].width", equalTo(300))
        .body("mayManage", equalTo(true));
    assertThat(views(sales)).contains(id);
  }

  @Test
  void a_partner_lists_the_views_of_one_list_or_of_all() {
    String company = saved(sales, view("企業の"));
    Map<String, Object> people = view("個人の");
    people.put("kind", "person");
    String person = saved(sales, people);
    sales
        .request()
        .get("/api/views?kind=person")
        .then()
        .statusCode(200)
        .body("id", hasItem(person))
        .body("id", not(hasItem(company)));
    sales.request().get("/api/views").then().body("id", hasItems(company, person));
    stranger.request().get("/api/views").then().body("id", not(hasItem(company)));
    sales
        .request()
        .get("/api/views?kind=planet")
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("?kind")));
  }

  @Test
  void the_views_that_came_with_enishi_are_named_in_the_readers_language() {
    list(sales).then().body("views.attributes.name", hasItems("自分の担当", "最近更新", "要確認"));
    sales
        .request()
        .header("Accept-Language", "en")
        .get("/api/lists/company")
        .then()
        .body("views.attributes.name", hasItems("Mine", "Recently changed", "To verify"));
    String mine = list(sales).path("views.find { it.attributes.name == '自分の担当' }.id");
    patch(sales, mine, Map.of("filters", Map.of())).then().statusCode(403);
  }

  @Test
  void what_the_list_does_not_know_is_refused_by_its_name() {
    Map<String, Object> bad =
        view(
            "だめ",
            "filters",
            Map.of("nmae", "x", "rank", "A"),
            "sort",
            "password",
            "columns",
            List.of(
                Map.of("column", "name"),
                Map.of("column", "secret"),
                Map.of("column", "name"),
                Map.of("column", "phone", "width", 5)));
    save(sales, bad)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/filters/nmae",
                "/sort",
                "/columns/1/column",
                "/columns/2/column",
                "/columns/3/width"));
    save(sales, view("だめ", "filters", Map.of("owner", "だれか")))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/filters/owner")));
    save(sales, view("だめ", "filters", Map.of("limit", "10")))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/filters/limit")));
    save(sales, Map.of("kind", "planet", "name", "だめ"))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/kind")));
    save(sales, Map.of("kind", "person", "name", "だめ", "filters", Map.of("fiscalMonth", "3")))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/filters/fiscalMonth")));
    sales.request().get("/api/lists/planet").then().statusCode(404);
  }

  @Test
  void an_own_view_is_as_unknown_to_others_as_none() {
    String id = saved(sales, view("自分だけ"));
    for (Somebody other : List.of(colleague, stranger, admin)) {
      assertThat(views(other)).doesNotContain(id);
      other.request().get("/api/views/" + id).then().statusCode(404);
      patch(other, id, Map.of("name", "x")).then().statusCode(404);
    }
  }

  @Test
  void a_teams_view_is_found_by_the_team_those_below_and_administrators_only() {
    String team = unit(sales, "営業一課");
    String ofTeam = saved(sales, view("一課の", "audience", "team", "teamId", team));
    assertThat(views(colleague)).contains(ofTeam);
    assertThat(views(admin)).contains(ofTeam);
    assertThat(views(stranger)).doesNotContain(ofTeam);
    stranger.request().get("/api/views/" + ofTeam).then().statusCode(404);

    Somebody manager = Somebody.with("manager", HEADQUARTERS);
    assertThat(views(manager)).contains(ofTeam);
    String headquarters = unit(manager, "営業本部");
    String ofAll = saved(manager, view("本部の", "audience", "team", "teamId", headquarters));
    assertThat(views(colleague)).contains(ofAll);
    assertThat(views(Somebody.with("shop", "/拠点/名古屋店"))).doesNotContain(ofAll);
  }

  @Test
  void a_view_is_shared_with_ones_own_team_only() {
    String other = unit(stranger, "営業二課");
    save(sales, view("よその", "audience", "team", "teamId", other))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/teamId")));
    save(sales, view("だれの", "audience", "team"))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/teamId")));
    saved(admin, view("二課へ", "audience", "team", "teamId", other));
  }

  @Test
  void whoever_shares_an_unlocked_view_changes_what_it_shows_and_no_more() {
    String id = saved(sales, view("みんなの", "audience", "everybody"));
    patch(colleague, id, Map.of("name", "のっとり")).then().statusCode(403);
    patch(colleague, id, Map.of("locked", true)).then().statusCode(403);
    patch(colleague, id, Map.of("audience", "own")).then().statusCode(403);
    colleague
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/views/" + id)
        .then()
        .statusCode(403);
    patch(colleague, id, Map.of("filters", Map.of("rank", "B")))
        .then()
        .statusCode(200)
        .body("attributes.filters.rank", equalTo("B"))
        .body("mayChange", equalTo(true))
        .body("mayManage", equalTo(false));
  }

  @Test
  void whoever_shares_a_view_takes_back_what_it_shows_and_no_more() {
    String id = saved(sales, view("初めの名前", "audience", "everybody"));
    patch(sales, id, 1, Map.of("name", "次の名前")).then().statusCode(200);
    patch(sales, id, 2, Map.of("filters", Map.of("rank", "B"))).then().statusCode(200);
    Response history = colleague.request().get("/api/views/" + id + "/history");
    history.then().body("items.mayUndo", equalTo(List.of(true, false, false)));
    List<String> changes = history.path("items.changeId");
    undo(colleague, changes.get(1)).then().statusCode(403);
    undo(colleague, changes.get(2)).then().statusCode(403);
    undo(colleague, changes.get(0)).then().statusCode(200).body("undone", equalTo(1));
    undo(sales, changes.get(1)).then().statusCode(200).body("undone", equalTo(1));
    sales.request().get("/api/views/" + id).then().body("attributes.name", equalTo("初めの名前"));
  }

  private static Response undo(Somebody who, String change) {
    return who.request().post("/api/changes/" + change + "/undo");
  }

  @Test
  void a_locked_view_is_changed_by_its_owner_and_administrators_only() {
    String id = saved(sales, view("正式版", "audience", "everybody", "locked", true));
    patch(colleague, id, Map.of("filters", Map.of("rank", "B"))).then().statusCode(403);
    list(colleague)
        .then()
        .body("views.find { it.id == '%s' }.mayChange".formatted(id), equalTo(false));
    patch(sales, id, Map.of("filters", Map.of("rank", "A"))).then().statusCode(200);
    patch(admin, id, 2, Map.of("filters", Map.of("rank", "C"))).then().statusCode(200);
    String copy = saved(colleague, view("正式版の写し", "filters", Map.of("rank", "C")));
    assertThat(views(colleague)).contains(copy);

    String change =
        colleague.request().get("/api/views/" + id + "/history").path("items[0].changeId");
    colleague.request().post("/api/changes/" + change + "/undo").then().statusCode(404);
    sales
        .request()
        .post("/api/changes/" + change + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(1));
    sales.request().get("/api/views/" + id).then().body("attributes.filters.rank", equalTo("A"));
  }

  @Test
  void a_view_never_widens_what_somebody_sees() {
    String foreign =
        stranger
            .request()
            .body(Map.of("name", "二課の会社 視野", "rank", "Z"))
            .post("/api/companies")
            .path("id");
    saved(stranger, view("Zランク", "audience", "everybody", "filters", Map.of("rank", "Z")));
    list(sales).then().body("views.attributes.name", hasItem("Zランク"));
    sales
        .request()
        .get("/api/companies?rank=Z")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(foreign)));
  }

  @Test
  void a_removed_view_is_gone_for_all_and_comes_back() {
    String id = saved(sales, view("消える", "audience", "everybody"));
    sales.request().delete("/api/views/" + id).then().statusCode(428);
    sales.request().header("If-Match", "\"1\"").delete("/api/views/" + id).then().statusCode(200);
    assertThat(views(sales)).doesNotContain(id);
    colleague.request().get("/api/views/" + id).then().statusCode(404);
    colleague.request().post("/api/views/" + id + "/restore").then().statusCode(404);
    sales.request().post("/api/views/" + id + "/restore").then().statusCode(200);
    assertThat(views(colleague)).contains(id);
  }

  @Test
  void a_stale_change_is_refused_and_a_repeated_creation_makes_one() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> view = view("一度だけ");
    String first =
        sales.request().header("Idempotency-Key", key).body(view).post("/api/views").path("id");
    String second =
        sales.request().header("Idempotency-Key", key).body(view).post("/api/views").path("id");
    assertThat(second).isEqualTo(first);
    patch(sales, first, Map.of("name", "変えた")).then().statusCode(200);
    patch(sales, first, Map.of("name", "遅い"))
        .then()
        .statusCode(412)
        .body("current.name", equalTo("変えた"));
    patch(sales, first, 2, Map.of("kind", "person"))
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/kind")));
  }

  @Test
  void an_administrator_chooses_what_a_role_begins_with_and_ones_own_choice_wins() {
    String forRole = saved(admin, view("支援の入口", "audience", "everybody"));
    Somebody support = Somebody.with("support");
    Map<String, Object> start = Map.of("view", forRole);
    String role = "/api/lists/company/roles/support/start";
    support.request().body(start).put(role).then().statusCode(403);
    sales.request().body(start).put(role).then().statusCode(403);
    admin.request().body(start).put(role).then().statusCode(200);
    admin.request().body(start).put(role.replace("support", "king")).then().statusCode(404);
    list(support)
        .then()
        .body("start", equalTo(forRole))
        .body("startChosenBy", equalTo("role"))
        .body("roleStarts.find { it.role == 'support' }.view", equalTo(forRole));

    String own = saved(support, view("自分の入口"));
    String mine = "/api/lists/company/start";
    support.request().body(Map.of("view", own)).put(mine).then().body("start", equalTo(own));
    support
        .request()
        .body("{\"view\":null}")
        .put(mine)
        .then()
        .body("startChosenBy", equalTo("self"));
    assertThat(list(support).<String>path("start")).isNull();
    support.request().delete(mine).then().body("start", equalTo(forRole));

    admin.request().body("{}").put(role).then().statusCode(200);
    list(support).then().body("startChosenBy", equalTo("nobody"));
    support
        .request()
        .body(Map.of("view", saved(sales, view("よその"))))
        .put(mine)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/view")));
  }

  @Test
  void a_role_that_cannot_see_its_start_begins_with_the_whole_list() {
    String hidden = saved(admin, view("管理者だけの入口"));
    admin
        .request()
        .body(Map.of("view", hidden))
        .put("/api/lists/company/roles/marketing/start")
        .then()
        .statusCode(200);
    list(Somebody.with("marketing")).then().body("startChosenBy", equalTo("nobody"));
  }

  @Test
  void tabs_stand_in_the_order_somebody_put_them_into() {
    String first = saved(sales, view("あ"));
    String second = saved(sales, view("い"));
    String third = saved(sales, view("う"));
    String foreign = saved(stranger, view("よその"));
    sales
        .request()
        .body(Map.of("views", List.of(third, foreign, first)))
        .put("/api/lists/company/order")
        .then()
        .statusCode(200)
        .body("views.id[0]", equalTo(third))
        .body("views.id[1]", equalTo(first))
        .body("views.id", hasItem(second))
        .body("views.id", not(hasItem(foreign)));
    assertThat(views(sales).indexOf(second)).isGreaterThan(1);
    sales.request().body("{}").put("/api/lists/company/order").then().statusCode(400);
  }

  @Test
  void columns_are_kept_for_each_person_and_each_view() {
    String id = saved(sales, view("列", "audience", "everybody"));
    Map<String, Object> layout =
        Map.of(
            "columns", List.of(Map.of("column", "phone", "width", 90), Map.of("column", "name")));
    sales.request().body(layout).put("/api/lists/company/layouts/all").then().statusCode(200);
    sales
        .request()
        .body(layout)
        .put("/api/lists/company/layouts/" + id)
        .then()
        .statusCode(200)
        .body("layouts.view", hasItem(id))
        .body("layouts[0].columns[0].width", equalTo(90));
    list(colleague).then().body("layouts", equalTo(List.of()));
    sales
        .request()
        .delete("/api/lists/company/layouts/all")
        .then()
        .body("layouts.size()", equalTo(1));
    sales
        .request()
        .body(Map.of("columns", List.of(Map.of("column", "secret"))))
        .put("/api/lists/company/layouts/all")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", endsWith("/columns/0/column"));
    String foreign = saved(stranger, view("よその"));
    for (String none : List.of(foreign, UUID.randomUUID().toString(), "x")) {
      sales.request().body(layout).put("/api/lists/company/layouts/" + none).then().statusCode(404);
    }
  }
}
