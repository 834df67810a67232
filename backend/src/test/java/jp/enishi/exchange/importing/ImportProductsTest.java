package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** Files whose rows are products: their code says which. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportProductsTest {
  private final Somebody sales = Somebody.with("manager", Somebody.FIRST_TEAM);
  private final ImportSteps steps = new ImportSteps(sales);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private JsonPath planned(String text) {
    String id = steps.uploaded(text);
    steps.after(id, "plan", "planned");
    return steps.rows(id);
  }

  private static String record(JsonPath rows, int row) {
    return rows.getString("items[" + row + "].records[0].id");
  }

  private ValidatableResponse product(String id) {
    return sales.request().get("/api/products/" + id).then().statusCode(200);
  }

  @Test
  void products_are_read_with_the_price_of_a_day() {
    String id =
        steps.imported(
            "商品コード,商品名,商品カナ,分類,単位,販売単価,適用開始日,仕入単価,消費税区分,販売状況\nP%1$s,保守%1$s,ホシュ,サービス,式,\"12,000円\",令和8年4月1日,8千円,軽減税率,販売中\n"
                .formatted(mark));
    assertThat(steps.get(id).getString("mapping.sheets[0].subject")).isEqualTo("product");
    product(record(steps.rows(id), 0))
        .body("attributes.code", equalTo("P" + mark))
        .body("attributes.name", equalTo("保守" + mark))
        .body("attributes.category", equalTo("サービス"))
        .body("attributes.prices[0].from", equalTo("2026-04-01"))
        .body("attributes.prices[0].yen", equalTo(12_000))
        .body("attributes.costYen", equalTo(8_000))
        .body("attributes.taxClass", equalTo("reduced"))
        .body("attributes.active", equalTo(true));
  }

  @Test
  void the_code_says_which_product_is_meant_and_a_new_price_stands_beside_the_old_one() {
    String file = "商品コード,商品名,単価,適用開始日\nP%1$s,保守%1$s,100,2026/4/1\n".formatted(mark);
    String id = record(steps.rows(steps.imported(file)), 0);
    assertThat(planned(file).getList("items.action")).containsExactly("skip");
    assertThat(planned("商品コード,商品名,単価\nP%1$s,保守%1$s,100\n".formatted(mark)).getList("items.action"))
        .containsExactly("skip");
    String next = "商品コード,商品名,単価\nP%1$s,保守新%1$s,120\n".formatted(mark);
    assertThat(planned(next).getList("items[0].records[0].changes.field"))
        .containsExactlyInAnyOrder("name", "prices");
    String change = steps.imported(next);
    product(id)
        .body("attributes.prices.yen", equalTo(List.of(100, 120)))
        .body("attributes.name", equalTo("保守新" + mark));
    steps.after(change, "undo", "undone");
    product(id).body("attributes.prices.yen", equalTo(List.of(100)));
  }

  @Test
  void a_broken_price_and_a_broken_day_are_told_at_their_columns() {
    JsonPath rows = planned("商品コード,商品名,単価,適用開始日\nP%1$s,保守%1$s,時価,いつか\n".formatted(mark));
    assertThat(rows.getList("items.action")).containsExactly("error");
    assertThat(rows.getList("items[0].remarks.field"))
        .containsExactlyInAnyOrder("product.priceYen", "product.priceFrom");
  }

  @Test
  void who_may_not_write_products_is_told_so_before_anything_is_planned() {
    Somebody seller = Somebody.sales();
    String id = new ImportSteps(seller).uploaded("商品コード,商品名\nP%1$s,保守\n".formatted(mark));
    seller
        .request()
        .post("/api/imports/" + id + "/plan")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/sheets/0/subject"))
        .body("errors[0].code", equalTo("exchange.mapping.not_allowed"));
  }
}
