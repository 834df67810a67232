package jp.enishi.contracts.revenue;

import static jp.enishi.contracts.ContractSteps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RevenueResourceTest {

  private static final List<String> MOVEMENTS =
      List.of("gained", "reactivated", "expanded", "contracted", "churned");
  private static final List<String> FIGURES =
      List.of("newYen", "reactivatedYen", "expansionYen", "contractionYen", "churnedYen");

  private final Somebody sales = Somebody.sales();
  private final ContractSteps steps = new ContractSteps(sales);
  private final String tag = "収益" + UUID.randomUUID();

  private String company() {
    return sales
        .request()
        .body(Map.of("name", "収益先 " + UUID.randomUUID()))
        .post("/api/companies")
        .path("id");
  }

  private String contract(
      String company, String from, @Nullable String to, long month, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("companyId", company);
    all.put("tags", List.of(tag));
    all.put("billing", "monthly");
    all.put("signedOn", "2020-01-01");
    all.put("startsOn", from);
    if (to != null) {
      all.put("endsOn", to);
      all.put("termMonths", 1);
    }
    all.put("amountYen", month);
    return steps.created(all);
  }

  private Response months(String from, String to) {
    return sales
        .request()
        .get("/api/contracts/recurring-revenue?tag=" + tag + "&from=" + from + "&to=" + to);
  }

  private Response behind(String month, String movement) {
    return sales
        .request()
        .get(
            "/api/contracts/recurring-revenue/movements?tag=%s&month=%s&movement=%s"
                .formatted(tag, month, movement));
  }

  @Test
  void each_movement_is_told_in_its_month_with_the_rates_that_follow() {
    String grows = company();
    contract(grows, "2025-01-10", "2025-03-31", 100, Map.of());
    contract(grows, "2025-04-01", null, 150, Map.of());
    String shrinks = company();
    contract(shrinks, "2025-01-01", "2025-03-31", 1_000, Map.of());
    contract(shrinks, "2025-04-01", null, 900, Map.of());
    String leaves = company();
    contract(leaves, "2025-01-31", "2025-04-29", 50, Map.of());
    contract(leaves, "2025-07-01", null, 70, Map.of());
    contract(company(), "2025-06-02", "2025-06-29", 9_999, Map.of()); // never at a month's end
    Response answer = months("2025-01", "2025-07");
    answer
        .then()
        .statusCode(200)
        .body("months.openingYen", contains(0, 1150, 1150, 1150, 1050, 1050, 1050))
        .body("months.newYen", contains(1150, 0, 0, 0, 0, 0, 0))
        .body("months.expansionYen", contains(0, 0, 0, 50, 0, 0, 0))
        .body("months.contractionYen", contains(0, 0, 0, 100, 0, 0, 0))
        .body("months.churnedYen", contains(0, 0, 0, 50, 0, 0, 0))
        .body("months.reactivatedYen", contains(0, 0, 0, 0, 0, 0, 70))
        .body("months[6].closingYen", equalTo(1120))
        .body("months[6].annualYen", equalTo(13440))
        .body("months[3].churnedCustomers", equalTo(1))
        .body("months[3].openingCustomers", equalTo(3))
        .body("months[3].customerChurnRate", equalTo(0.3333f))
        .body("months[3].grossChurnRate", equalTo(0.1304f))
        .body("months[3].netChurnRate", equalTo(0.087f));
    assertThat(answer.<Object>path("months[0].grossChurnRate")).isNull();
    behind("2025-04", "churned")
        .then()
        .statusCode(200)
        .body("customers", equalTo(1))
        .body("changeYen", equalTo(-50))
        .body("items[0].customerId", equalTo(leaves))
        .body("items[0].contracts.ended", contains(true));
    behind("2025-04", "expanded")
        .then()
        .body("items[0].contracts.began", contains(false, true))
        .body("items[0].contracts.mrrYen", contains(100, 150));
  }

  @Test
  void a_renewal_counts_to_the_customer_whose_contract_it_renews() {
    String before = contract(company(), "2025-01-01", "2025-03-31", 100, Map.of());
    String group = company();
    contract(group, "2025-04-01", null, 120, Map.of("previousId", before));
    months("2025-04", "2025-04")
        .then()
        .body("months.churnedYen", contains(0))
        .body("months.newYen", contains(0))
        .body("months.expansionYen", contains(20));
  }

  @Test
  void drafts_what_is_paid_once_the_trash_and_other_teams_do_not_count() {
    String id = contract(company(), "2025-01-01", null, 100, Map.of());
    steps.created(Map.of("tags", List.of(tag), "amountYen", 5, "signedOn", "2025-01-01"));
    steps.created(
        Map.of(
            "tags", List.of(tag), "amountYen", 5, "billing", "monthly", "startsOn", "2025-01-01"));
    months("2025-01", "2025-01").then().body("months.closingYen", contains(100));
    Somebody.salesOfTheOtherTeam()
        .request()
        .get("/api/contracts/recurring-revenue?tag=" + tag + "&from=2025-01&to=2025-01")
        .then()
        .body("months.closingYen", contains(0));
    Somebody.salesOfTheOtherTeam()
        .request()
        .get(
            "/api/contracts/recurring-revenue/movements?tag="
                + tag
                + "&month=2025-01&movement=gained")
        .then()
        .body("items", empty());
    sales.request().header("If-Match", "\"1\"").delete("/api/contracts/" + id);
    months("2025-01", "2025-01").then().body("months.closingYen", contains(0));
  }

  @Test
  void parameters_that_are_missing_or_impossible_are_named() {
    for (String query :
        List.of(
            "?from=2026-09&to=2026-08",
            "?from=2020-01&to=2026-01",
            "?from=x",
            "/movements?month=2026-01",
            "/movements?movement=churned",
            "/movements?month=2026-01&movement=x")) {
      sales.request().get("/api/contracts/recurring-revenue" + query).then().statusCode(400);
    }
    sales
        .request()
        .get("/api/contracts/recurring-revenue?tag=" + tag)
        .then()
        .body("months.size()", equalTo(12))
        .body("months[11].month", equalTo(YearMonth.from(today()).toString()));
  }

  /** Whatever there is: months join on, movements add up, and each figure opens to its records. */
  @Test
  void figures_add_up_whatever_contracts_there_are() {
    Random random = new Random(20_261);
    List<String> companies = List.of(company(), company(), company());
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(500));
      LocalDate to = random.nextInt(5) == 0 ? null : from.plusDays(random.nextInt(300));
      Map<String, Object> more = new HashMap<>();
      if (!made.isEmpty() && random.nextInt(3) == 0) {
        more.put("previousId", made.get(random.nextInt(made.size())));
      }
      made.add(
          contract(
              companies.get(random.nextInt(3)),
              from.toString(),
              to == null ? null : to.toString(),
              1 + random.nextInt(1_000),
              more));
    }
    JsonPath answer = months("2024-03", "2025-12").jsonPath();
    long closing = answer.getLong("months[0].openingYen");
    long customers = answer.getLong("months[0].openingCustomers");
    for (int i = 0; i < 22; i++) {
      String at = "months[" + i + "].";
      assertThat(answer.getLong(at + "openingYen")).isEqualTo(closing);
      assertThat(answer.getLong(at + "openingCustomers")).isEqualTo(customers);
      closing +=
          answer.getLong(at + "newYen")
              + answer.getLong(at + "reactivatedYen")
              + answer.getLong(at + "expansionYen")
              - answer.getLong(at + "contractionYen")
              - answer.getLong(at + "churnedYen");
      customers = answer.getLong(at + "closingCustomers");
      assertThat(answer.getLong(at + "closingYen")).isEqualTo(closing);
      LocalDate last = YearMonth.parse(answer.getString(at + "month")).atEndOfMonth();
      List<Integer> inForce =
          sales
              .request()
              .get(
                  "/api/contracts?limit=200&recurring=true&tag=%s&inForceOn=%s"
                      .formatted(tag, last))
              .path("items.facts.mrrYen");
      assertThat(inForce.stream().mapToLong(Integer::longValue).sum()).isEqualTo(closing);
      for (int m = 0; m < MOVEMENTS.size(); m++) {
        Response list = behind(answer.getString(at + "month"), MOVEMENTS.get(m));
        long change = list.jsonPath().getLong("changeYen");
        assertThat(Math.abs(change)).isEqualTo(answer.getLong(at + FIGURES.get(m)));
        List<Map<String, Object>> items = list.path("items");
        assertThat(
                items.stream()
                    .mapToLong(item -> yen(item, "afterYen") - yen(item, "beforeYen"))
                    .sum())
            .isEqualTo(change);
      }
    }
  }

  private static long yen(Map<String, Object> item, String figure) {
    return Long.parseLong(String.valueOf(item.get(figure)));
  }
}
