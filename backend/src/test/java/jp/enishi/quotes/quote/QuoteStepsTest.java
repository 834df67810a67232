package jp.enishi.quotes.quote;

import static jp.enishi.testing.QuoteTrials.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.QuoteTrials;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Numbers without gaps, and what becomes of a quote and its deal. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class QuoteStepsTest {

  private final Somebody sales = Somebody.sales();

  @Inject Jdbi jdbi;

  /** A year of its own, so that other tests take no number in between. */
  private static Map<String, Object> of(int year, long price) {
    return Map.of(
        "quotedOn", year + "-06-01",
        "validUntil", year + "-06-30",
        "lines", List.of(item("品目", 1, price)));
  }

  private int last(int year) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select coalesce(max(last), 0) from quotes.counter where fiscal_year = :y")
                .bind("y", year)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void twenty_issued_at_once_get_twenty_numbers_one_after_the_other() throws Exception {
    QuoteTrials trials = new QuoteTrials(sales);
    List<String> drafts =
        IntStream.range(0, 20).mapToObj(i -> trials.created(of(2101, 1_000 + i))).toList();
    List<Response> answers = AtOnce.twenty(i -> trials.issue(drafts.get(i), 1));
    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers)
        .extracting(a -> a.<String>path("attributes.number"))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 20).mapToObj("Q2101-%04d"::formatted).toList());
  }

  @Test
  void an_issue_that_fails_leaves_no_gap() throws Exception {
    QuoteTrials trials = new QuoteTrials(sales);
    trials.issued(trials.created(of(2102, 1)));
    String raced = trials.created(of(2102, 2));
    // of twenty who issue the same draft one does, and the others take no number
    List<Response> answers = AtOnce.twenty(i -> trials.issue(raced, 1));
    assertThat(answers).filteredOn(a -> a.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.statusCode() != 200)
        .extracting(Response::statusCode)
        .containsAnyOf(409, 412)
        .doesNotContain(500, 503);
    String broken = trials.created(of(2102, 3));
    jdbi.useHandle(
        h ->
            h.execute(
                "insert into quotes.document (quote_id, issued_at, data) values (?, now(), '{}')",
                java.util.UUID.fromString(broken)));
    trials.issue(broken, 1).then().statusCode(409); // its document is there already: rolled back
    trials.get(broken).then().body("attributes.state", equalTo("draft"));
    assertThat(last(2102)).isEqualTo(2);
    trials
        .issued(trials.created(of(2102, 4)))
        .then()
        .body("attributes.number", equalTo("Q2102-0003"));
  }

  @Test
  void the_fiscal_year_of_the_quote_s_day_counts() {
    QuoteTrials trials = new QuoteTrials(sales);
    List<String> numbers = new ArrayList<>();
    for (String day : List.of("2103-03-31", "2103-04-01", "2104-03-31")) {
      String quote =
          trials.created(
              Map.of(
                  "quotedOn", day, "validUntil", "2104-12-31", "lines", List.of(item("品目", 1, 1))));
      numbers.add(trials.issued(quote).path("attributes.number"));
    }
    assertThat(numbers)
        .containsExactly("Q2102-" + numbers.getFirst().substring(6), "Q2103-0001", "Q2103-0002");
    assertThat(new HashSet<>(numbers)).hasSize(3);
  }

  @Test
  void an_accepted_quote_gives_its_deal_lines_and_amount_in_one_step_that_is_undone_as_one() {
    QuoteTrials trials = new QuoteTrials(sales);
    String deal = trials.deals().created(Map.of("lines", List.of(item("複合機", 1, 300_000))));
    String quote = trials.ofDeal(deal);
    Map<String, Object> main = item("複合機", 2, 280_000);
    main.put("cost", 200_000);
    trials
        .change(
            quote,
            1,
            Map.of(
                "lines",
                List.of(Map.of("kind", "heading", "name", "機器"), main, item("値引き", 1, -10_000))))
        .then()
        .statusCode(200);
    trials.issue(quote, 2).then().statusCode(200);
    trials
        .step(quote, 3, "accept", Map.of("dealVersion", 9))
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/dealVersion"));
    trials.deals().get(deal).then().body("attributes.amountYen", equalTo(300_000));
    Response accepted = trials.step(quote, 3, "accept", Map.of("dealVersion", 1, "note", "電話にて"));
    accepted
        .then()
        .statusCode(200)
        .body("attributes.state", equalTo("accepted"))
        .body("attributes.main", equalTo(true))
        .body("attributes.outcomeNote", equalTo("電話にて"));
    trials
        .deals()
        .get(deal)
        .then()
        .body("version", equalTo(2))
        .body("attributes.amountYen", equalTo(550_000))
        .body("attributes.lines.name", contains("複合機", "値引き"));
    sales
        .request()
        .post("/api/changes/" + accepted.header("Change-Id") + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(2));
    trials
        .get(quote)
        .then()
        .body("attributes.state", equalTo("issued"))
        .body("attributes.main", equalTo(false));
    trials.deals().get(deal).then().body("attributes.amountYen", equalTo(300_000));
  }

  @Test
  void a_deal_has_one_main_quote_and_amounts_without_tax_to_the_yen() {
    QuoteTrials trials = new QuoteTrials(sales);
    String deal = trials.deals().created(Map.of("amountYen", 1));
    String one = trials.ofDeal(deal);
    trials.step(one, 1, "take-over", Map.of("dealVersion", 1)).then().statusCode(200);
    String two =
        trials.created(
            Map.of(
                "dealId",
                deal,
                "includesTax",
                true,
                "lines",
                List.of(item("品目", 3, 100), item("お茶", 7, 130, "reduced"))));
    trials.step(two, 1, "take-over", Map.of("dealVersion", 2)).then().statusCode(200);
    trials.get(one).then().body("attributes.main", equalTo(false)).body("version", equalTo(3));
    int net = trials.get(two).path("totals.netYen");
    trials.deals().get(deal).then().body("attributes.amountYen", equalTo(net));
    assertThat(trials.deals().get(deal).<List<String>>path("attributes.lines.name"))
        .contains("端数調整");
    trials.step(two, 2, "take-over", Map.of()).then().statusCode(400);
    String free = trials.draft();
    trials
        .step(free, 1, "take-over", Map.of("dealVersion", 1))
        .then()
        .statusCode(400)
        .body("errors.code", contains("quotes.deal.none"));
  }

  @Test
  void what_was_declined_can_be_reopened_and_what_was_decided_cannot_be_decided_again() {
    QuoteTrials trials = new QuoteTrials(sales);
    String quote = trials.draft();
    trials
        .step(quote, 1, "accept", Map.of())
        .then()
        .statusCode(409)
        .body("errors.code", contains("quotes.step.draft"));
    trials.issued(quote);
    trials
        .step(quote, 2, "decline", Map.of("decidedOn", "2999-01-01"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/decidedOn"));
    trials.step(quote, 2, "decline", Map.of("note", "予算が付かず")).then().statusCode(200);
    trials
        .step(quote, 3, "accept", Map.of())
        .then()
        .statusCode(409)
        .body("errors.code", contains("quotes.step.declined"));
    sales
        .request()
        .header("If-Match", "\"3\"")
        .post("/api/quotes/" + quote + "/reopen")
        .then()
        .statusCode(200)
        .body("attributes.state", equalTo("issued"))
        .body("attributes.decidedOn", nullValue());
    trials.step(quote, 4, "accept", Map.of()).then().statusCode(200);
  }

  @Test
  void the_same_request_twice_makes_one_quote() {
    QuoteTrials trials = new QuoteTrials(sales);
    String deal = trials.deals().created(Map.of("amountYen", 5_000));
    String first =
        sales
            .request()
            .header("Idempotency-Key", deal)
            .post("/api/deals/" + deal + "/quotes")
            .path("id");
    String again =
        sales
            .request()
            .header("Idempotency-Key", deal)
            .post("/api/deals/" + deal + "/quotes")
            .path("id");
    assertThat(again).isEqualTo(first);
    trials.get(first).then().body("attributes.lines[0].price", equalTo(5_000));
  }

  @Test
  void what_was_declined_stays_so_when_a_newer_version_was_issued() {
    QuoteTrials trials = new QuoteTrials(sales);
    String first = trials.draft();
    trials.issued(first);
    String declined =
        trials
            .step(first, 2, "decline", Map.of())
            .then()
            .statusCode(200)
            .extract()
            .header("Change-Id");
    String second = sales.request().post("/api/quotes/" + first + "/revisions").path("id");
    trials.issued(second);
    sales
        .request()
        .header("If-Match", "\"3\"")
        .post("/api/quotes/" + first + "/reopen")
        .then()
        .statusCode(409)
        .body("errors.code", contains("quotes.step.replaced"));
    sales
        .request()
        .post("/api/changes/" + declined + "/undo")
        .then()
        .statusCode(200)
        .body("conflicts.reason", contains("refused"));
    trials.get(first).then().body("attributes.state", equalTo("declined"));
  }
}
