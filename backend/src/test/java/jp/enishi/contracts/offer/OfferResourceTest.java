package jp.enishi.contracts.offer;

import static jp.enishi.contracts.ContractSteps.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** What the customer of a contract may be offered, why, and from whose records that is known. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OfferResourceTest {

  private final Somebody manager = Somebody.with("manager", Somebody.FIRST_TEAM);
  private final Somebody sales = Somebody.sales();

  private String product(Map<String, ?> more) {
    Map<String, Object> details = new HashMap<>(more);
    details.putIfAbsent("name", "商品 " + UUID.randomUUID());
    details.putIfAbsent("prices", List.of(Map.of("from", "2020-04-01", "yen", 1_000)));
    return new DealSteps(manager).created("/api/products", details);
  }

  private static List<Map<String, Object>> lines(String... products) {
    return Arrays.stream(products)
        .map(each -> Map.<String, Object>of("product", each, "price", 1_000))
        .toList();
  }

  /** A new customer's signed contract over these products. */
  private static String contracted(Somebody who, String... products) {
    return signed(new ContractSteps(who), Map.of(), products);
  }

  private static String signed(ContractSteps steps, Map<String, ?> more, String... products) {
    Map<String, Object> details = new HashMap<>(more);
    details.putIfAbsent("signedOn", today().minusDays(5).toString());
    details.putIfAbsent("lines", lines(products));
    return steps.created(details);
  }

  private static String won(DealSteps deals, String... products) {
    return deals.created(Map.of("stageId", deals.stage("受注"), "lines", lines(products)));
  }

  private static ValidatableResponse offers(Somebody who, String contract) {
    return who.request().get("/api/contracts/" + contract + "/offers").then();
  }

  @Test
  void what_customers_with_the_same_product_have_besides_is_offered_with_the_counts() {
    String care = product(Map.of("name", "保守"));
    String cloud = product(Map.of("name", "クラウド", "unit", "席"));
    String rare = product(Map.of());
    contracted(sales, care, cloud);
    contracted(sales, care, cloud, rare);
    won(new DealSteps(sales), care, cloud);
    contracted(sales, care);
    String contract = contracted(sales, care);
    offers(sales, contract)
        .statusCode(200)
        .body("basis.productId", contains(care))
        .body("basis.customers", contains(4))
        .body("offers.productId", contains(cloud))
        .body("offers[0].name", equalTo("クラウド"))
        .body("offers[0].unit", equalTo("席"))
        .body("offers[0].listYen", equalTo(1_000))
        .body("offers[0].basisName", equalTo("保守"))
        .body("offers[0].customers", equalTo(4))
        .body("offers[0].together", equalTo(3));
  }

  @Test
  void a_customer_counts_once_and_what_many_have_comes_before_what_a_few_all_have() {
    String first = product(Map.of("name", "先"));
    String second = product(Map.of("name", "後"));
    String common = product(Map.of("name", "定番"));
    String usual = product(Map.of("name", "組合せ"));
    for (int i = 0; i < 6; i++) {
      contracted(sales, first, common);
    }
    contracted(sales, first);
    ContractSteps twice = new ContractSteps(sales);
    signed(twice, Map.of(), second, usual);
    signed(twice, Map.of(), second, usual);
    won(twice.deals(), second, usual);
    contracted(sales, second, usual);
    offers(sales, contracted(sales, first, second))
        .body("offers.productId", contains(common, usual))
        .body("offers.basisId", contains(first, second))
        .body("offers.customers", contains(7, 2))
        .body("offers.together", contains(6, 2));
  }

  @Test
  void nothing_is_offered_that_the_customer_has_or_is_being_offered() {
    String care = product(Map.of());
    String had = product(Map.of());
    String bought = product(Map.of());
    String asked = product(Map.of());
    String drafted = product(Map.of());
    String lost = product(Map.of("name", "失注した"));
    String stopped = product(Map.of("active", false));
    for (int i = 0; i < 2; i++) {
      contracted(sales, care, had, bought, asked, drafted, lost, stopped);
    }
    ContractSteps steps = new ContractSteps(sales);
    String contract = signed(steps, Map.of(), care);
    signed(steps, Map.of(), had);
    won(steps.deals(), bought);
    steps.deals().created(Map.of("lines", lines(asked)));
    steps.created(Map.of("lines", lines(drafted)));
    steps
        .deals()
        .created(
            Map.of(
                "stageId", steps.deals().stage("失注"),
                "outcomeReason", "価格",
                "lines", lines(lost)));
    offers(sales, contract).body("offers.productId", contains(lost));
  }

  @Test
  void what_is_over_or_was_never_signed_is_had_by_nobody_and_a_contract_says_more_than_its_deal() {
    String care = product(Map.of());
    String other = product(Map.of());
    contracted(sales, care, other);
    Map<String, Object> ended =
        Map.of(
            "startsOn", today().minusYears(2).toString(),
            "signedOn", today().minusYears(2).toString(),
            "endsOn", today().minusDays(1).toString());
    signed(new ContractSteps(sales), ended, care, other);
    new ContractSteps(sales).created(Map.of("lines", lines(care, other)));
    ContractSteps over = new ContractSteps(sales);
    String deal = won(over.deals(), care, other);
    over.contract(deal, ended).then().statusCode(201);
    String trashed = contracted(sales, care, other);
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/contracts/" + trashed)
        .then()
        .statusCode(200);
    offers(sales, contracted(sales, care))
        .body("basis.customers", contains(1))
        .body("offers", empty());
  }

  @Test
  void records_of_another_team_do_not_count() {
    String care = product(Map.of());
    String cloud = product(Map.of());
    Somebody elsewhere = Somebody.salesOfTheOtherTeam();
    contracted(sales, care, cloud);
    contracted(elsewhere, care, cloud);
    won(new DealSteps(elsewhere), care, cloud);
    String contract = contracted(sales, care);
    offers(sales, contract).body("basis.customers", contains(1)).body("offers", empty());
    offers(elsewhere, contract).statusCode(404);
    offers(Somebody.with("marketing"), contract)
        .body("basis.customers", contains(3))
        .body("offers.productId", contains(cloud))
        .body("offers.together", contains(3));
  }

  @Test
  void a_price_that_has_changed_since_is_told_with_what_it_would_bring() {
    String dearer =
        product(
            Map.of(
                "name",
                "保守",
                "prices",
                List.of(
                    Map.of("from", "2020-04-01", "yen", 1_000),
                    Map.of("from", "2024-04-01", "yen", 1_200),
                    Map.of("from", "2199-04-01", "yen", 9_000))));
    String same = product(Map.of());
    String cheaper = product(Map.of("prices", List.of(Map.of("from", "2020-04-01", "yen", 900))));
    String stopped =
        product(Map.of("active", false, "prices", List.of(Map.of("from", "2020-04-01", "yen", 9))));
    String contract =
        new ContractSteps(sales)
            .created(
                Map.of(
                    "billing",
                    "monthly",
                    "lines",
                    List.of(
                        Map.of(
                            "product",
                            dearer,
                            "price",
                            1_000,
                            "quantity",
                            2.5,
                            "billing",
                            "monthly"),
                        Map.of("product", same, "price", 1_000),
                        Map.of("product", cheaper, "price", 1_000),
                        Map.of("product", dearer, "name", "値引き", "price", -100),
                        Map.of("product", stopped, "price", 1_000),
                        Map.of("name", "手書き", "price", 1_000))));
    offers(sales, contract)
        .statusCode(200)
        .body("priceChanges.productId", contains(dearer, cheaper))
        .body("priceChanges.contractYen", contains(1_000, 1_000))
        .body("priceChanges.listYen", contains(1_200, 900))
        .body("priceChanges.changeYen", contains(500, -100))
        .body("priceChanges[0].name", equalTo("保守"))
        .body("priceChanges[0].quantity", equalTo(2.5f))
        .body("priceChanges.billing", contains("monthly", "once"));
  }

  @Test
  void a_contract_without_products_has_nothing_to_go_by_and_strangers_read_nothing() {
    String contract =
        new ContractSteps(sales).created(Map.of("signedOn", today().toString(), "amountYen", 1));
    offers(sales, contract)
        .statusCode(200)
        .body("basis", empty())
        .body("priceChanges", empty())
        .body("offers", empty());
    offers(sales, UUID.randomUUID().toString()).statusCode(404);
    sales.request().get("/api/contracts/" + contract + "/offers?limit=3").then().statusCode(400);
  }

  @Test
  void people_without_a_company_are_customers_as_well() {
    String care = product(Map.of());
    String cloud = product(Map.of());
    DealSteps deals = new DealSteps(sales);
    for (int i = 0; i < 2; i++) {
      String person = deals.created("/api/people", Map.of("familyName", "個人" + i));
      new ContractSteps(sales)
          .created(
              Map.of(
                  "personId", person,
                  "signedOn", today().toString(),
                  "lines", lines(care, cloud)));
    }
    String person = deals.created("/api/people", Map.of("familyName", "相手"));
    String contract =
        new ContractSteps(sales)
            .created(
                Map.of("personId", person, "signedOn", today().toString(), "lines", lines(care)));
    offers(sales, contract)
        .body("offers.productId", contains(cloud))
        .body("offers.together", contains(2))
        .body("offers[0].code", nullValue());
  }
}
