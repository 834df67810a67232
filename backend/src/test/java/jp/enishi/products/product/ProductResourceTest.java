package jp.enishi.products.product;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ProductResourceTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  private final Somebody manager = Somebody.with("manager", Somebody.FIRST_TEAM);
  private final Somebody sales = Somebody.salesOfTheOtherTeam();

  private Response create(Map<String, ?> details) {
    return manager.request().body(details).post("/api/products");
  }

  private String created(String name) {
    return create(Map.of("name", name)).then().statusCode(201).extract().path("id");
  }

  private Response change(String id, int version, Map<String, ?> patch) {
    return manager
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/products/" + id);
  }

  private static Map<String, Object> price(LocalDate from, long yen) {
    return Map.of("from", from.toString(), "yen", yen);
  }

  @Test
  void a_product_is_created_and_read_with_the_price_of_today() {
    String code = "SV-" + UUID.randomUUID();
    String id =
        create(
                Map.of(
                    "code", code,
                    "name", "保守サービス 標準",
                    "nameKana", "ほしゅさーびす",
                    "category", "保守",
                    "unit", "月",
                    "costYen", 4_000,
                    "prices",
                        List.of(
                            price(today.plusDays(30), 12_000),
                            price(today.minusYears(1), 9_000),
                            price(today, 10_000))))
            .then()
            .statusCode(201)
            .header("Location", containsString("/api/products/"))
            .header("ETag", "\"1\"")
            .body("attributes.nameKana", equalTo("ホシュサービス"))
            .body("attributes.taxClass", equalTo("standard"))
            .body("attributes.active", equalTo(true))
            .body("attributes.prices.yen", contains(9_000, 10_000, 12_000))
            .body("priceYen", equalTo(10_000))
            .body("kanaRow", equalTo("は"))
            .extract()
            .path("id");
    sales
        .request()
        .get("/api/products/" + id)
        .then()
        .statusCode(200)
        .body("attributes.code", equalTo(code))
        .body("priceYen", equalTo(10_000));
    sales
        .request()
        .queryParam("code", code)
        .get("/api/products")
        .then()
        .body("items.id", contains(id))
        .body("items[0].priceYen", equalTo(10_000))
        .body("items[0].attributes.costYen", equalTo(4_000));
  }

  @Test
  void products_are_everybodys_but_sales_read_them_only() {
    String id = created("全社の商品");
    for (String role : List.of("sales", "support", "marketing", "shop", "manager", "admin")) {
      Somebody somebody = Somebody.with(role, "/拠点/どこか");
      somebody.request().get("/api/products/" + id).then().statusCode(200);
      somebody
          .request()
          .queryParam("id", id)
          .get("/api/products")
          .then()
          .body("items.id", contains(id));
    }
    Somebody alone =
        new Somebody(UUID.randomUUID().toString(), "自分だけ", Set.of("sales", "scope-own"), Set.of());
    alone.request().get("/api/products/" + id).then().statusCode(200);
    sales.request().body(Map.of("name", "だめ")).post("/api/products").then().statusCode(403);
    sales
        .request()
        .body(
            Map.of(
                "kind",
                "product",
                "ids",
                List.of(id),
                "change",
                Map.of("set", Map.of("unit", "個"))))
        .post("/api/bulk-edits")
        .then()
        .statusCode(403);
  }

  @Test
  void search_finds_a_product_by_name_reading_and_code_whatever_the_scope() {
    String word = "検索商品" + UUID.randomUUID().toString().substring(0, 6);
    String id =
        create(Map.of("name", word, "code", "K" + UUID.randomUUID()))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    sales
        .request()
        .queryParam("q", word)
        .get("/api/search")
        .then()
        .body("groups.find { it.kind == 'product' }.items.id", contains(id));
    sales
        .request()
        .queryParam("q", word)
        .get("/api/products")
        .then()
        .body("items.id", contains(id));
  }

  @Test
  void bad_values_are_refused_naming_each_field_and_nothing_is_stored() {
    create(
            Map.of(
                "name",
                "だめ\u0000",
                "costYen",
                -1,
                "prices",
                List.of(
                    price(today, 1),
                    price(today, 2),
                    Map.of("from", today.toString()),
                    Map.of("from", "1500-01-01", "yen", 1),
                    Map.of("yen", 1_000_000_000_000L))))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/name",
                "/costYen",
                "/prices/1/from",
                "/prices/2/from",
                "/prices/2/yen",
                "/prices/3/from",
                "/prices/4/from",
                "/prices/4/yen"));
    create(Map.of("name", "x", "prices", List.of(Map.of("from", "2026-02-30", "yen", 1))))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/prices/0/from"));
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      many.add(price(today.plusDays(i), i));
    }
    create(Map.of("name", "x", "prices", many))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/prices"));
  }

  @Test
  void a_code_is_used_once_and_free_again_when_its_product_is_in_the_trash() {
    String code = "C-" + UUID.randomUUID();
    String id =
        create(Map.of("name", "一つ目", "code", code)).then().statusCode(201).extract().path("id");
    create(Map.of("name", "二つ目", "code", code))
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/code"));
    manager
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/products/" + id)
        .then()
        .statusCode(200)
        .body("deletedAt", notNullValue());
    create(Map.of("name", "二つ目", "code", code)).then().statusCode(201);
    manager.request().post("/api/products/" + id + "/restore").then().statusCode(409);
  }

  @Test
  void a_price_change_is_told_in_the_history_and_can_be_taken_back() {
    String id = created("値上げする商品");
    Response changed = change(id, 1, Map.of("prices", List.of(price(today, 500))));
    changed.then().statusCode(200).body("priceYen", equalTo(500));
    manager
        .request()
        .get("/api/products/" + id + "/history")
        .then()
        .body("items[0].fields.field", contains("prices"))
        .body("items[0].fields[0].after[0].yen", equalTo(500));
    manager
        .request()
        .post("/api/changes/" + changed.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    manager.request().get("/api/products/" + id).then().body("priceYen", nullValue());
  }

  @Test
  void a_product_that_lines_name_stays_when_its_creation_is_taken_back() {
    DealSteps deals = new DealSteps(sales);
    for (String kind : List.of("deals", "quotes", "contracts")) {
      for (boolean trashed : List.of(false, true)) {
        Response created = create(Map.of("name", "明細にある商品"));
        String product = created.path("id");
        String record =
            sales
                .request()
                .body(
                    Map.of(
                        "title",
                        "明細のある記録",
                        "companyId",
                        deals.company(),
                        "lines",
                        List.of(Map.of("product", product, "price", 100, "quantity", 1))))
                .post("/api/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (trashed) {
          sales
              .request()
              .header("If-Match", "\"1\"")
              .delete("/api/" + kind + "/" + record)
              .then()
              .statusCode(200);
        }
        manager
            .request()
            .post("/api/changes/" + created.header("Change-Id") + "/undo")
            .then()
            .statusCode(200)
            .body("undone", equalTo(0))
            .body("conflicts.reason", contains("used"));
        manager.request().get("/api/products/" + product).then().statusCode(200);
      }
    }
  }

  @Test
  void a_change_needs_the_current_version_and_an_undo_the_right_to_change_products() {
    String id = created("版のある商品");
    Response changed = change(id, 1, Map.of("unit", "箱"));
    change(id, 1, Map.of("unit", "個"))
        .then()
        .statusCode(412)
        .body("current.attributes.unit", equalTo("箱"));
    sales
        .request()
        .post("/api/changes/" + changed.header("Change-Id") + "/undo")
        .then()
        .statusCode(404);
  }

  @Test
  void a_list_is_narrowed_and_sorted_by_what_a_product_has() {
    String category = "分類" + UUID.randomUUID();
    String first =
        create(Map.of("name", "い商品", "nameKana", "イ", "category", category, "active", false))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String second =
        create(Map.of("name", "あ商品", "nameKana", "ア", "category", category, "taxClass", "reduced"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String list = "/api/products?category=" + category;
    sales.request().get(list + "&sort=nameKana").then().body("items.id", contains(second, first));
    sales.request().get(list + "&active=false").then().body("items.id", contains(first));
    sales.request().get(list + "&taxClass=reduced").then().body("items.id", contains(second));
    sales.request().get(list + "&empty=prices").then().body("items.id", hasItems(first, second));
    sales.request().get(list + "&filled=prices").then().body("items", empty());
    for (String sort : List.of("code", "category", "costYen", "-createdAt", "-updatedAt")) {
      sales.request().get(list + "&sort=" + sort).then().body("items.id", hasItems(first, second));
    }
    Response page = sales.request().get(list + "&sort=nameKana&limit=1");
    sales
        .request()
        .queryParam("cursor", page.<String>path("nextCursor"))
        .get(list + "&sort=nameKana&limit=1")
        .then()
        .body("items.id", contains(first));
  }
}
