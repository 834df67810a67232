package jp.enishi.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.ActivitySteps;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who sees an activity: whom its own care lets, and whoever sees its deal or customer. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ActivityVisibilityTest {

  private final Somebody first = Somebody.sales();
  private final Somebody second = Somebody.salesOfTheOtherTeam();
  private final Somebody support = Somebody.with("support", "/部署/サポート部");
  private final ActivitySteps firsts = new ActivitySteps(first);
  private final ActivitySteps seconds = new ActivitySteps(second);

  @Inject Jdbi jdbi;

  @Test
  void who_sees_the_company_sees_what_others_did_with_it_and_may_not_change_it() {
    String company = firsts.company("サポート先");
    String id =
        new ActivitySteps(support)
            .created(Map.of("companyId", company, "subject", "操作の質問", "content", "済み"));
    seen(first, id);
    unseen(second, id);
    firsts.get(id).then().body("facts.changeable", equalTo(false));
    firsts.change(id, 1, Map.of("content", "書き換え")).then().statusCode(403);
    firsts.trash(id, 1).then().statusCode(403);
    String change =
        support.request().get("/api/activities/" + id + "/history").path("items[0].changeId");
    first.request().post("/api/changes/" + change + "/undo").then().statusCode(404);
    first
        .request()
        .body(
            Map.of(
                "kind",
                "activity",
                "ids",
                List.of(id),
                "change",
                Map.of("set", Map.of("result", "書き換え"))))
        .post("/api/bulk-edits")
        .then()
        .statusCode(201);
    firsts.get(id).then().body("attributes.content", equalTo("済み")).body("version", equalTo(1));
  }

  @Test
  void a_company_that_is_handed_over_takes_its_activities_along_at_once() {
    String company = firsts.company("引き継ぎ");
    String id = new ActivitySteps(support).created(Map.of("companyId", company));
    seen(first, id);
    unseen(second, id);
    hand("/api/companies/" + company, second);
    unseen(first, id);
    seen(second, id);
    assertThat(entries(id)).as("the activity itself was not changed").isEqualTo(1);
    new ActivitySteps(support).get(id).then().body("version", equalTo(1));
  }

  @Test
  void of_a_person_without_a_company_the_first_person_decides() {
    String mine = firsts.person("窓口");
    String theirs = seconds.person("他課");
    String id = new ActivitySteps(support).created(Map.of("personIds", List.of(mine, theirs)));
    seen(first, id);
    unseen(second, id);
    first.request().get("/api/activities/" + id).then().body("facts.people.name", contains("窓口"));
    hand("/api/people/" + mine, second);
    unseen(first, id);
    seen(second, id);
  }

  @Test
  void a_person_seen_does_not_open_what_a_company_out_of_sight_did() {
    String company = firsts.company("秘密商事");
    String person = seconds.person("顔見知り");
    String id =
        new ActivitySteps(support)
            .created(Map.of("companyId", company, "personIds", List.of(person)));
    seen(first, id);
    unseen(second, id);
    second
        .request()
        .get("/api/timeline?person=" + person)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void with_a_deal_whoever_sees_the_deal_and_nobody_for_the_company_alone() {
    DealSteps deals = new DealSteps(second);
    String company = deals.company();
    String deal = deals.created(Map.of());
    String id = new ActivitySteps(support).created(Map.of("dealId", deal, "companyId", company));
    seen(second, id);
    hand("/api/companies/" + company, first);
    unseen(first, id);
    first
        .request()
        .get("/api/timeline?company=" + company)
        .then()
        .statusCode(200)
        .body("items", empty());
    deals.change(deal, 1, Map.of("coOwnerIds", List.of(firsts.me()))).then().statusCode(200);
    seen(first, id);
    deals.change(deal, 2, Map.of("coOwnerIds", List.of())).then().statusCode(200);
    unseen(first, id);
    Map<String, Object> none = new HashMap<>();
    none.put("dealId", null);
    new ActivitySteps(support).change(id, 1, none).then().statusCode(200);
    seen(first, id);
    unseen(second, id);
  }

  @Test
  void who_took_part_sees_it_and_changes_it_wherever_the_customer_is() {
    String company = firsts.company("同行");
    String id = firsts.created(Map.of("companyId", company, "coOwnerIds", List.of(seconds.me())));
    seen(second, id);
    second
        .request()
        .get("/api/activities?member=me&id=" + id)
        .then()
        .body("items.id", contains(id));
    second.request().get("/api/timeline?owner=me").then().body("items.record.id", contains(id));
    seconds.get(id).then().body("facts.companyName", nullValue());
    seconds.change(id, 1, Map.of("content", "同行メモ")).then().statusCode(200);
    firsts.change(id, 2, Map.of("coOwnerIds", List.of())).then().statusCode(200);
    unseen(second, id);
  }

  @Test
  void what_is_recorded_while_its_customer_is_handed_over_follows_the_customer() throws Exception {
    String company = firsts.company("同時の引き継ぎ");
    ActivitySteps supports = new ActivitySteps(support);
    supports.me();
    second.request().get("/api/me").then().statusCode(200);
    List<String> made =
        AtOnce.twenty(
            i -> {
              if (i == 7) {
                hand("/api/companies/" + company, second);
                return company;
              }
              return supports.created(Map.of("companyId", company));
            });
    made.stream()
        .filter(id -> !id.equals(company))
        .forEach(
            id -> {
              first.request().get("/api/activities/" + id).then().statusCode(404);
              second.request().get("/api/activities/" + id).then().statusCode(200);
            });
  }

  private static void seen(Somebody who, String id) {
    who.request().get("/api/activities/" + id).then().statusCode(200);
    who.request().get("/api/activities/" + id + "/history").then().statusCode(200);
    who.request().get("/api/activities?id=" + id).then().body("items.id", contains(id));
    who.request()
        .get("/api/activities?sort=-updatedAt&kind=call&id=" + id)
        .then()
        .body("items.id", contains(id));
  }

  private static void unseen(Somebody who, String id) {
    who.request().get("/api/activities/" + id).then().statusCode(404);
    who.request().get("/api/activities/" + id + "/history").then().statusCode(404);
    who.request()
        .get("/api/activities?id=" + id)
        .then()
        .body("items", empty())
        .body("total.count", equalTo(0));
  }

  private static void hand(String record, Somebody to) {
    int version = Somebody.admin().request().get(record).path("version");
    Somebody.admin()
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(to.care())
        .patch(record)
        .then()
        .statusCode(200);
  }

  private int entries(String id) {
    return jdbi.withHandle(
        h ->
            h.select("select count(*) from journal.entry where record_id = ?", UUID.fromString(id))
                .mapTo(Integer.class)
                .one());
  }
}
