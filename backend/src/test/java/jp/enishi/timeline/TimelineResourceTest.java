package jp.enishi.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.testing.ActivitySteps;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.FileSteps;
import jp.enishi.testing.MailSteps;
import jp.enishi.testing.QuoteTrials;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TimelineResourceTest {

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();
  private final ActivitySteps steps = new ActivitySteps(sales);

  @Test
  void it_tells_activities_and_the_deals_way_newest_first() {
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of("title", "時系列の商談", "amountYen", 500));
    String call =
        steps.created(Map.of("companyId", deals.company(), "dealId", deal, "subject", "初回の電話"));
    deals.move(deal, 1, Map.of("stageId", deals.stage("ヒアリング"))).then().statusCode(200);
    deals.move(deal, 2, Map.of("stageId", deals.stage("受注"))).then().statusCode(200);
    deals
        .move(
            deal,
            3,
            Map.of("stageId", deals.stage("提案"), "set", Map.of("expectedCloseOn", "2100-01-01")))
        .then()
        .statusCode(200);
    deals
        .move(deal, 4, Map.of("stageId", deals.stage("失注"), "set", Map.of("outcomeReason", "価格")))
        .then()
        .statusCode(200);
    for (String subject : List.of("deal=" + deal, "company=" + deals.company())) {
      timeline(subject)
          .then()
          .statusCode(200)
          .body(
              "items.kind",
              contains("dealLost", "dealMoved", "dealWon", "dealMoved", "call", "dealCreated"))
          .body("items[0].record.name", equalTo("時系列の商談"))
          .body("items[0].by.name", equalTo(sales.name()))
          .body("items[0].attributes.fromName", equalTo("提案"))
          .body("items[3].attributes.stageName", equalTo("ヒアリング"))
          .body("items[3].attributes.fromName", equalTo("引合い"))
          .body("items[4].record.id", equalTo(call))
          .body("items[4].attributes.subject", equalTo("初回の電話"))
          .body("items[4].about.kind", contains("company", "deal"))
          .body("items[4].version", equalTo(1))
          .body("items[5].attributes.fromName", nullValue())
          .body("nextCursor", nullValue());
    }
    timeline("deal=" + deal + "&kind=dealWon,call")
        .then()
        .body("items.kind", contains("dealWon", "call"));
    timeline("owner=me&kind=dealCreated").then().body("items.record.id", contains(deal));
  }

  @Test
  void it_tells_what_became_of_a_contract_by_its_days_and_nothing_that_is_yet_to_come() {
    ContractSteps contracts = new ContractSteps(sales);
    String company = contracts.deals().company();
    String person = steps.person("契約者");
    String deal = contracts.deals().created(Map.of());
    LocalDate from = ContractSteps.today().minusMonths(2);
    String contract =
        contracts.running(
            from,
            from.plusYears(1),
            Map.of("title", "保守契約", "personId", person, "companyId", company, "dealId", deal));
    String kinds =
        "&kind=contractSigned,contractStarted,contractNoticed,contractEnded,contractCancelled";
    for (String subject :
        List.of("company=" + company, "person=" + person, "deal=" + deal, "owner=me")) {
      timeline(subject + kinds)
          .then()
          .statusCode(200)
          .body("items[0].kind", equalTo("contractStarted"))
          .body("items[1].kind", equalTo("contractSigned"))
          .body("items[1].record.id", equalTo(contract))
          .body("items[1].record.name", equalTo("保守契約"))
          .body("items[1].by.name", equalTo(sales.name()))
          .body("items[1].about.kind", contains("company", "person", "deal", "contract"))
          .body("items[1].attributes.on", equalTo(from.toString()))
          .body("items[1].attributes.amountYen", equalTo(120_000));
    }
    String today = ContractSteps.today().toString();
    contracts.change(contract, 1, Map.of("noticeGivenOn", today)).then().statusCode(200);
    Response cancelled =
        contracts.change(
            contract,
            2,
            Map.of(
                "cancelledOn",
                ContractSteps.today().minusDays(1).toString(),
                "endReason",
                "他社へ切替"));
    cancelled.then().statusCode(200);
    timeline("company=" + company + kinds)
        .then()
        .body(
            "items.kind",
            contains("contractNoticed", "contractCancelled", "contractStarted", "contractSigned"))
        .body("items[1].attributes.reason", equalTo("他社へ切替"));
    steps.undo(cancelled).then().statusCode(200);
    timeline("company=" + company + kinds)
        .then()
        .body("items.kind", contains("contractNoticed", "contractStarted", "contractSigned"));
  }

  @Test
  void what_follows_another_contract_is_told_as_its_renewal() {
    ContractSteps contracts = new ContractSteps(sales);
    LocalDate from = ContractSteps.today().minusMonths(14);
    String first = contracts.running(from, from.plusYears(1).minusDays(1), Map.of());
    contracts.running(
        from.plusYears(1), from.plusYears(2).minusDays(1), Map.of("previousId", first));
    timeline("company=" + contracts.deals().company())
        .then()
        .body(
            "items.kind",
            contains(
                "contractStarted",
                "contractRenewed",
                "contractEnded",
                "contractStarted",
                "contractSigned"));
  }

  @Test
  void it_tells_what_became_of_a_quote() {
    QuoteTrials quotes = new QuoteTrials(sales);
    String deal = quotes.deals().created(Map.of("amountYen", 1_000));
    String quote = quotes.ofDeal(deal);
    timeline("deal=" + deal).then().body("items.kind", contains("dealCreated"));
    quotes.issued(quote);
    quotes.step(quote, 2, "accept", Map.of("note", "発注書を受領")).then().statusCode(200);
    timeline("deal=" + deal)
        .then()
        .body("items.kind", contains("quoteAccepted", "quoteIssued", "dealCreated"))
        .body("items[0].record.id", equalTo(quote))
        .body("items[0].attributes.reason", equalTo("発注書を受領"))
        .body("items[1].attributes.totalYen", equalTo(1_100));
    quotes.step(quote, 3, "reopen", Map.of()).then().statusCode(200);
    timeline("deal=" + deal).then().body("items.kind", contains("quoteIssued", "dealCreated"));
    String next =
        sales
            .request()
            .post("/api/quotes/" + quote + "/revisions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    quotes.issued(next);
    quotes.step(next, 2, "decline", Map.of()).then().statusCode(200);
    timeline("company=" + quotes.deals().company())
        .then()
        .body(
            "items.kind",
            contains("quoteDeclined", "quoteIssued", "quoteReplaced", "quoteIssued", "dealCreated"))
        .body("items.record.id", contains(next, next, quote, quote, deal));
  }

  @Test
  void a_contract_tells_its_steps_how_its_deal_was_won_and_all_of_the_deal_that_renews_it() {
    QuoteTrials quotes = new QuoteTrials(sales);
    ContractSteps contracts = new ContractSteps(sales);
    DealSteps deals = quotes.deals();
    String deal = deals.created(Map.of("amountYen", 1_000));
    String quote = quotes.ofDeal(deal);
    quotes.issued(quote);
    quotes.step(quote, 2, "accept", Map.of()).then().statusCode(200);
    steps.created(Map.of("dealId", deal, "subject", "契約前の話"));
    int version = deals.get(deal).path("version");
    deals.move(deal, version, Map.of("stageId", deals.stage("受注"))).then().statusCode(200);
    LocalDate from = ContractSteps.today().minusMonths(11);
    String contract =
        contracts.running(
            from, from.plusYears(1), Map.of("companyId", deals.company(), "dealId", deal));
    String renewal = contracts.sellRenewal(contract, 1, Map.of()).path("attributes.renewalDealId");
    String visit = steps.created(Map.of("kind", "visit", "dealId", renewal));
    String mail = mailOf(renewal);
    steps.created(Map.of("companyId", deals.company(), "subject", "別の話"));
    timeline("contract=" + contract)
        .then()
        .statusCode(200)
        .body(
            "items.kind",
            contains(
                "visit",
                "dealCreated",
                "dealWon",
                "quoteAccepted",
                "mail",
                "contractStarted",
                "contractSigned"))
        .body("items.record.id", contains(visit, renewal, deal, quote, mail, contract, contract));
    deals.move(renewal, 1, Map.of("stageId", deals.stage("受注"))).then().statusCode(200);
    String next = contracts.contract(renewal, Map.of()).then().statusCode(201).extract().path("id");
    timeline("contract=" + contract + "&kind=contractRenewed,contractStarted,dealWon")
        .then()
        .body("items.record.id", hasItems(next, renewal, deal, contract))
        .body("items.findAll { it.record.id == '" + next + "' }.kind", contains("contractRenewed"));
    timeline("contract=" + next + "&kind=dealCreated,dealMoved,dealWon,visit")
        .then()
        .body("items.record.id", contains(renewal));
  }

  @Test
  void of_a_contract_nobody_is_told_what_is_out_of_their_sight() {
    ContractSteps contracts = new ContractSteps(sales);
    LocalDate from = ContractSteps.today().minusMonths(11);
    String contract = contracts.running(from, from.plusYears(1), Map.of());
    String renewal = contracts.sellRenewal(contract, 1, Map.of()).path("attributes.renewalDealId");
    String call = steps.created(Map.of("dealId", renewal));
    stranger.request().get("/api/timeline?contract=" + contract).then().statusCode(404);
    String theirs = new ActivitySteps(stranger).me();
    contracts.change(contract, 2, Map.of("coOwnerIds", List.of(theirs))).then().statusCode(200);
    stranger
        .request()
        .get("/api/timeline?contract=" + contract)
        .then()
        .statusCode(200)
        .body("items.kind", contains("contractStarted", "contractSigned"));
    timeline("contract=" + contract).then().body("items.record.id", hasItems(renewal, call));
    sales
        .request()
        .header("If-Match", "\"3\"")
        .delete("/api/contracts/" + contract)
        .then()
        .statusCode(200);
    timeline("contract=" + contract).then().body("items.record.id", hasItem(contract));
    timeline("contract=" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void it_tells_of_the_days_asked_for_in_japan_and_goes_on_within_them() {
    String company = steps.company("期間");
    String before = on(company, "2026-03-31T23:59:59+09:00");
    String first = on(company, "2026-04-01T00:00:00+09:00");
    String last = on(company, "2026-04-30T23:59:59+09:00");
    String after = on(company, "2026-05-01T00:00:00+09:00");
    String of = "company=" + company;
    timeline(of + "&from=2026-04-01&to=2026-04-30")
        .then()
        .statusCode(200)
        .body("items.record.id", contains(last, first));
    timeline(of + "&from=2026-05-01").then().body("items.record.id", contains(after));
    timeline(of + "&to=2026-03-31").then().body("items.record.id", contains(before));
    timeline(of + "&from=2026-04-30&to=2026-04-30").then().body("items.record.id", contains(last));
    Response page = timeline(of + "&from=2026-04-01&to=2026-04-30&limit=1");
    page.then().body("items.record.id", contains(last));
    String cursor = page.path("nextCursor");
    timeline(of + "&from=2026-04-01&to=2026-04-30&limit=1&cursor=" + cursor)
        .then()
        .body("items.record.id", contains(first))
        .body("nextCursor", nullValue());
    timeline(of + "&from=2026-04-02&to=2026-04-01")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?to"));
    timeline(of + "&from=0001-01-01&to=9999-12-31").then().body("items", hasSize(4));
    timeline(of + "&from=2026-02-30").then().statusCode(400);
    timeline(of + "&from=P30D").then().statusCode(400);
  }

  @Test
  void an_activity_tells_how_many_files_hang_on_it() {
    String company = steps.company("添付先");
    String with = steps.created(Map.of("companyId", company));
    String without = steps.created(Map.of("companyId", company));
    FileSteps files = new FileSteps(sales, "activity", with);
    files.uploaded("議事録.txt", "x");
    String second = files.uploaded("写真.txt", "y");
    timeline("company=" + company)
        .then()
        .body("items.record.id", contains(without, with))
        .body("items.files", contains(nullValue(), equalTo(2)));
    files.delete(second, 1).then().statusCode(200);
    timeline("company=" + company).then().body("items[1].files", equalTo(1));
  }

  @Test
  void contracts_and_quotes_out_of_sight_or_in_the_trash_are_told_to_nobody() {
    ContractSteps contracts = new ContractSteps(sales);
    String company = contracts.deals().company();
    LocalDate from = ContractSteps.today().minusMonths(1);
    String contract = contracts.running(from, from.plusYears(1), Map.of());
    String mine = "owner=" + steps.me();
    stranger.request().get("/api/timeline?" + mine).then().body("items", empty());
    Map<String, Object> theirs = Map.of("ownerId", new ActivitySteps(stranger).me());
    contracts.change(contract, 1, theirs).then().statusCode(200);
    // it stays with the team of ours that it names
    timeline("company=" + company).then().body("items.record.id", contains(contract, contract));
    String unit = stranger.request().get("/api/me").path("units[0].id");
    contracts.change(contract, 2, Map.of("teamId", unit)).then().statusCode(200);
    timeline("company=" + company).then().body("items", empty());
    String other = contracts.running(from, from.plusYears(1), Map.of());
    timeline("company=" + company).then().body("items.record.id", contains(other, other));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/contracts/" + other)
        .then()
        .statusCode(200);
    timeline("company=" + company).then().body("items", empty());
  }

  @Test
  void contracts_and_quotes_go_with_their_customer_when_it_is_merged() {
    String kept = steps.company("残る取引先");
    String gone = steps.company("消える取引先");
    LocalDate from = ContractSteps.today().minusMonths(1);
    String contract =
        new ContractSteps(sales).running(from, from.plusYears(1), Map.of("companyId", gone));
    QuoteTrials quotes = new QuoteTrials(sales);
    String quote =
        quotes.created(
            Map.of("companyId", gone, "lines", List.of(QuoteTrials.item("品目", 1, 1_000))));
    quotes.issued(quote);
    Response merge = merged("/api/companies/merges", kept, gone);
    timeline("company=" + kept).then().body("items.record.id", contains(quote, contract, contract));
    sales.request().post("/api/merges/" + merge.path("id") + "/undo").then().statusCode(200);
    timeline("company=" + kept).then().body("items", empty());
    timeline("company=" + gone).then().body("items.record.id", contains(quote, contract, contract));
  }

  @Test
  void a_company_tells_of_its_sites_too_and_a_person_of_what_they_took_part_in() {
    String head = steps.company("本社商事");
    String site =
        sales
            .request()
            .body(Map.of("name", "本社商事 大阪支店", "headOfficeId", head))
            .post("/api/companies")
            .path("id");
    String person = steps.person("支店長");
    String visit =
        steps.created(Map.of("kind", "visit", "companyId", site, "personIds", List.of(person)));
    String call = steps.created(Map.of("companyId", head));
    timeline("company=" + head).then().body("items.record.id", contains(call, visit));
    timeline("company=" + site).then().body("items.record.id", contains(visit));
    timeline("person=" + person).then().body("items.record.id", contains(visit));
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of("personId", person));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("people", List.of(Map.of("personId", person))))
        .put("/api/deals/" + deal + "/people")
        .then()
        .statusCode(200);
    timeline("person=" + person).then().body("items.record.id", contains(deal, visit));
  }

  @Test
  void of_one_moment_no_entry_is_lost_or_told_twice_between_pages() {
    DealSteps deals = new DealSteps(sales);
    String at = Instant.now().minus(Duration.ofDays(1)).toString();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(steps.created(Map.of("companyId", deals.company(), "occurredAt", at)));
      deals.created(Map.of());
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          timeline(
              "limit=2&company=" + deals.company() + (cursor == null ? "" : "&cursor=" + cursor));
      page.then().statusCode(200);
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    assertThat(seen).containsAll(made.stream().map(id -> "activity-" + id).toList());
  }

  @Test
  void a_team_tells_what_it_and_the_teams_below_it_did() {
    String id = steps.created(Map.of("companyId", steps.company("部署")));
    String team = sales.request().get("/api/me").path("units[0].id");
    Somebody admin = Somebody.admin();
    String division =
        admin.request().get("/api/units").path("find { it.id == '" + team + "' }.parentId");
    for (String unit : List.of(team, division)) {
      admin
          .request()
          .get("/api/timeline?limit=200&unit=" + unit)
          .then()
          .statusCode(200)
          .body("items.record.id", hasItem(id));
    }
    stranger
        .request()
        .get("/api/timeline?limit=200&unit=" + team)
        .then()
        .statusCode(200)
        .body("items.record.id", not(hasItem(id)));
    timeline("unit=" + UUID.randomUUID()).then().statusCode(404);
    timeline("owner=" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void another_teams_customers_and_deals_have_no_timeline() {
    DealSteps deals = new DealSteps(sales);
    String deal = deals.created(Map.of());
    String person = steps.person("他課");
    String call = steps.created(Map.of("companyId", deals.company(), "personIds", List.of(person)));
    for (String subject :
        List.of("company=" + deals.company(), "person=" + person, "deal=" + deal)) {
      stranger.request().get("/api/timeline?" + subject).then().statusCode(404);
    }
    stranger
        .request()
        .get("/api/timeline?owner=" + steps.me())
        .then()
        .statusCode(200)
        .body("items", empty());
    steps.trash(call, 1).then().statusCode(200);
    timeline("person=" + person).then().body("items", empty());
  }

  @Test
  void a_merge_of_its_customers_joins_their_timelines_and_taking_it_back_parts_them() {
    String kept = steps.person("残る");
    String gone = steps.person("消える");
    String company = steps.company("残る会社");
    String other = steps.company("消える会社");
    String one = steps.created(Map.of("personIds", List.of(kept)));
    String both = steps.created(Map.of("companyId", other, "personIds", List.of(gone, kept)));
    String deal = new DealSteps(sales).created(Map.of("companyId", other, "personId", gone));
    Response people = merged("/api/people/merges", kept, gone);
    merged("/api/companies/merges", company, other);
    timeline("person=" + kept).then().body("items.record.id", contains(deal, both, one));
    timeline("company=" + company).then().body("items.record.id", contains(deal, both));
    steps.get(both).then().body("attributes.personIds", contains(kept));
    steps
        .create(Map.of("personIds", List.of(gone)))
        .then()
        .statusCode(201)
        .body("attributes.personIds", contains(notNullValue()));
    sales.request().post("/api/merges/" + people.path("id") + "/undo").then().statusCode(200);
    steps.get(both).then().body("attributes.personIds", contains(gone, kept));
    timeline("person=" + gone).then().body("items.record.id", contains(deal, both));
  }

  @Test
  void exactly_one_subject_is_asked_for_and_only_known_kinds() {
    timeline("limit=1").then().statusCode(400).body("errors.pointer", contains("?company"));
    timeline("owner=me&unit=" + UUID.randomUUID()).then().statusCode(400);
    timeline("owner=me&kind=telepathy").then().statusCode(400);
    timeline("owner=somebody").then().statusCode(400);
    timeline("owner=me&limit=0").then().statusCode(400);
    timeline("owner=me&sort=at").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "%00",
        "MjAyNi0xMS0yN1QwMDowMDowMFogYWN0aXZpdHkgMQ", // an activity's id is no number
        "LTk5OTktMDEtMDFUMDA6MDA6MDBaIGFjdGl2aXR5IDE",
        "MjAyNi0xMS0yN1QwMDowMDowMFogYWN0aXZpdHkgJzsgLS0"
      })
  void a_cursor_that_nobody_gave_is_refused(String cursor) {
    timeline("owner=me&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?cursor"));
  }

  private String on(String company, String at) {
    return steps.created(Map.of("companyId", company, "occurredAt", Instant.parse(at).toString()));
  }

  /** A mail of yesterday that belongs to a deal. */
  private String mailOf(String deal) {
    MailSteps mails = new MailSteps(sales);
    byte[] message =
        MailSteps.message(
            MailSteps.newId(), MailSteps.address("a"), MailSteps.address("b"), "更新", "本文");
    String yesterday =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).minusDays(1));
    String id =
        mails.broughtIn(
            new String(message, StandardCharsets.ISO_8859_1)
                .replaceFirst("Date: .*", "Date: " + yesterday)
                .getBytes(StandardCharsets.ISO_8859_1));
    mails.change(id, 1, Map.of("dealId", deal)).then().statusCode(200);
    return id;
  }

  private Response timeline(String query) {
    return sales.request().get("/api/timeline?" + query);
  }

  private Response merged(String path, String survivor, String loser) {
    List<Map<String, Object>> records =
        List.of(Map.of("id", survivor, "version", 1), Map.of("id", loser, "version", 1));
    Response answer =
        sales.request().body(Map.of("survivorId", survivor, "records", records)).post(path);
    answer.then().statusCode(201);
    return answer;
  }
}
