package jp.enishi.quotes.quote;

import static jp.enishi.testing.QuoteTrials.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.QuoteTrials;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The PDF of a quote, read back. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class QuotePrintTest {

  private final Somebody sales = Somebody.sales();

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void an_issued_quote_prints_what_it_said_then_whatever_became_of_firm_and_customer() {
    QuoteTrials trials = new QuoteTrials(sales);
    String quote = trials.draft();
    String number = trials.issued(quote).path("attributes.number");
    byte[] before = trials.pdf(quote);
    Response company = sales.request().get("/api/companies/" + trials.deals().company());
    sales
        .request()
        .header("If-Match", company.header("ETag"))
        .body(Map.of("name", "改名後株式会社"))
        .patch("/api/companies/" + trials.deals().company())
        .then()
        .statusCode(200);
    byte[] after = trials.pdf(quote);
    assertThat(text(after)).isEqualTo(text(before)).contains(number).doesNotContain("改名後", "下書き");
    assertThat(text(trials.pdf(trials.draft())).replaceAll("\\s", "")).contains("改名後株式会社", "下書き");
  }

  @Test
  void who_may_not_see_the_customer_of_an_issued_quote_prints_it_without_the_name() {
    Somebody coOwner = Somebody.salesOfTheOtherTeam();
    String coOwnerId = coOwner.request().get("/api/me").path("id");
    QuoteTrials trials = new QuoteTrials(sales);
    String name = "非公開商事" + UUID.randomUUID().toString().substring(0, 8);
    String company = trials.deals().created("/api/companies", Map.of("name", name));
    String quote =
        trials.created(
            Map.of(
                "companyId",
                company,
                "coOwnerIds",
                List.of(coOwnerId),
                "lines",
                List.of(item("品目", 1, 1_000))));
    String number = trials.issued(quote).path("attributes.number");
    Response theirs = coOwner.request().get("/api/quotes/" + quote + "/pdf");
    assertThat(text(theirs.asByteArray()).replaceAll("\\s", ""))
        .contains(number, "宛先を表示できません")
        .doesNotContain(name);
    assertThat(URLDecoder.decode(theirs.header("Content-Disposition"), StandardCharsets.UTF_8))
        .contains(number)
        .doesNotContain(name);
    assertThat(text(trials.pdf(quote)).replaceAll("\\s", "")).contains(name);
  }

  @Test
  void the_file_is_named_after_addressee_and_number_for_every_browser() {
    QuoteTrials trials = new QuoteTrials(sales);
    String company =
        trials.deals().created("/api/companies", Map.of("name", "山田/商事 " + UUID.randomUUID()));
    String quote =
        trials.created(Map.of("companyId", company, "lines", List.of(item("品目", 1, 1_000))));
    String number = trials.issued(quote).path("attributes.number");
    String disposition =
        sales.request().get("/api/quotes/" + quote + "/pdf").header("Content-Disposition");
    assertThat(disposition).startsWith("attachment; filename=\"quote.pdf\"; filename*=UTF-8''");
    String name =
        URLDecoder.decode(
            disposition.substring(disposition.indexOf("''") + 2).replace("+", "%2B"),
            StandardCharsets.UTF_8);
    assertThat(name).startsWith("見積書_山田_商事 ").endsWith("御中_" + number + ".pdf");
  }

  @Test
  void many_lines_take_several_pages_which_can_be_looked_at_one_by_one() {
    QuoteTrials trials = new QuoteTrials(sales);
    String quote =
        trials.created(
            Map.of(
                "lines",
                IntStream.rangeClosed(1, 200).mapToObj(i -> item("品目 " + i, i, 100)).toList()));
    Response last = sales.request().get("/api/quotes/" + quote + "/page?number=2");
    last.then().statusCode(200).contentType("image/png");
    int pages = Integer.parseInt(last.header("Page-Count"));
    assertThat(pages).isBetween(5, 10);
    sales
        .request()
        .get("/api/quotes/" + quote + "/page?number=" + (pages + 1))
        .then()
        .statusCode(404);
    sales.request().get("/api/quotes/" + quote + "/page?number=0").then().statusCode(404);
    sales.request().get("/api/quotes/" + quote + "/page?number=-1").then().statusCode(404);
    sales.request().get("/api/quotes/" + quote + "/page?number=x").then().statusCode(400);
  }

  @Test
  void when_many_print_at_once_some_are_sent_away_before_they_hold_up_everybody_else()
      throws InterruptedException, ExecutionException {
    QuoteTrials trials = new QuoteTrials(sales);
    String quote =
        trials.created(
            Map.of(
                "lines",
                IntStream.rangeClosed(1, 200).mapToObj(i -> item("品目 " + i, i, 100)).toList()));
    List<Response> answers =
        AtOnce.twenty(_ -> sales.request().get("/api/quotes/" + quote + "/page"));
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 429);
    answers.stream()
        .filter(answer -> answer.statusCode() == 429)
        .forEach(
            away ->
                away.then()
                    .header("Retry-After", equalTo("10"))
                    .body("detail", containsString("印刷が混み合っています")));
    sales.request().get("/api/quotes/" + quote + "/page").then().statusCode(200);
  }

  @Test
  void characters_there_is_no_type_of_are_told_of_and_print_as_a_mark() {
    QuoteTrials trials = new QuoteTrials(sales);
    String person =
        trials.deals().created("/api/people", Map.of("familyName", "𠮷野", "givenName", "髙﨑"));
    String quote =
        trials.created(
            Map.of(
                "personId",
                person,
                "companyId",
                trials.deals().company(),
                "department",
                "葛\uDB40\uDD00城事業部",
                "lines",
                List.of(item("絵文字😀と한글", 1, 1_000))));
    trials
        .issue(quote, 1)
        .then()
        .statusCode(200)
        .body("attributes.state", equalTo("issued"))
        .body("warnings.code", contains("quotes.print.missing"));
    assertThat(text(trials.pdf(quote))).contains("𠮷野 髙﨑", "様", "葛城事業部", "絵文字〓と〓〓");
  }
}
