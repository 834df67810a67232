package jp.enishi.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.ActivitySteps;
import jp.enishi.testing.DealSteps;
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
    String deal = deals.created(Map.of("title", "時系列の案件", "amountYen", 500));
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
          .body("items[0].record.name", equalTo("時系列の案件"))
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
    timeline("").then().statusCode(400).body("errors.pointer", contains("?company"));
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
