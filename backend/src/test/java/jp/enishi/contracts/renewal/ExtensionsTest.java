package jp.enishi.contracts.renewal;

import static jp.enishi.contracts.ContractSteps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** What says that it goes on goes on, once for each term. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ExtensionsTest {

  private final Somebody sales = Somebody.sales();
  private final ContractSteps steps = new ContractSteps(sales);

  @Inject Extensions extensions;

  private String past(Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.putIfAbsent("autoRenewal", true);
    all.putIfAbsent("noticePeriod", 1);
    return steps.running(today().minusMonths(12), today().minusDays(1), all);
  }

  @Test
  void a_term_that_has_passed_is_extended_by_the_system_and_its_notice_deadline_moves_on() {
    String id = past(Map.of());
    extensions.extend(today());
    String end = today().plusMonths(12).minusDays(1).toString();
    steps
        .get(id)
        .then()
        .body("version", equalTo(2))
        .body("attributes.endsOn", equalTo(end))
        .body(
            "facts.noticeBy",
            equalTo(today().plusMonths(12).minusDays(1).minusMonths(1).toString()))
        .body("facts.status", equalTo("active"));
    sales
        .request()
        .get("/api/contracts/" + id + "/history")
        .then()
        .body("items[0].cause", equalTo("renewal"))
        .body("items[0].actorId", nullValue())
        .body("items[0].fields.field", contains("endsOn"));
    sales
        .request()
        .get("/api/timeline?company=" + steps.deals().company())
        .then()
        .body("items.kind", contains("contractExtended", "contractStarted", "contractSigned"))
        .body("items[0].attributes.endsOn", equalTo(end))
        .body("items[0].by", nullValue());
  }

  @Test
  void after_a_long_time_off_it_stands_where_it_would_stand() {
    String id =
        steps.running(
            today().minusMonths(40),
            today().minusMonths(28).minusDays(1),
            Map.of("autoRenewal", true, "renewalMonths", 12));
    extensions.extend(today());
    steps
        .get(id)
        .then()
        .body("version", equalTo(2))
        .body(
            "attributes.endsOn",
            equalTo(today().minusMonths(40).plusMonths(48).minusDays(1).toString()));
  }

  @Test
  void twenty_replicas_extend_it_once() throws Exception {
    String id = past(Map.of());
    AtOnce.twenty(
        _ -> {
          extensions.extend(today());
          return true;
        });
    steps.get(id).then().body("version", equalTo(2));
  }

  @Test
  void what_was_taken_back_stays_so_and_is_pointed_out() {
    String id = past(Map.of());
    extensions.extend(today());
    String change =
        sales.request().get("/api/contracts/" + id + "/history").path("items[0].changeId");
    Somebody.salesOfTheOtherTeam()
        .request()
        .post("/api/changes/" + change + "/undo")
        .then()
        .statusCode(404);
    sales.request().post("/api/changes/" + change + "/undo").then().statusCode(200);
    extensions.extend(today());
    steps
        .get(id)
        .then()
        .body("attributes.endsOn", equalTo(today().minusDays(1).toString()))
        .body("facts.alert", equalTo("overdue"));
    sales
        .request()
        .get("/api/timeline?company=" + steps.deals().company())
        .then()
        .body("items.kind", contains("contractStarted", "contractSigned"));
    int version = steps.get(id).path("version");
    steps
        .change(id, version, Map.of("noticeGivenOn", today().minusDays(2).toString()))
        .then()
        .statusCode(200)
        .body("facts.status", equalTo("ended"))
        .body("facts.alert", nullValue());
  }

  @Test
  void notice_cancellation_the_trash_and_a_missing_signature_stop_it() {
    List<String> ids =
        List.of(
            past(Map.of("noticeGivenOn", today().minusDays(60).toString())),
            past(Map.of("cancelledOn", today().minusDays(9).toString(), "endReason", "移転")),
            past(Map.of("autoRenewal", false)),
            past(Map.of()),
            steps.created(
                Map.of(
                    "startsOn", today().minusMonths(1).toString(),
                    "endsOn", today().minusDays(1).toString(),
                    "autoRenewal", true)));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/contracts/" + ids.get(3))
        .then()
        .statusCode(200);
    extensions.extend(today());
    assertThat(
            ids.stream()
                .map(id -> steps.get(id).<String>path("attributes.endsOn"))
                .distinct()
                .toList())
        .containsExactly(today().minusDays(1).toString());
  }

  @Test
  void on_its_last_day_it_is_not_over_yet() {
    String id =
        steps.running(today().minusMonths(12).plusDays(1), today(), Map.of("autoRenewal", true));
    extensions.extend(today());
    steps.get(id).then().body("version", equalTo(1));
    sales
        .request()
        .get("/api/contracts?id=" + id + "&status=active,ending")
        .then()
        .body("items.id", containsInAnyOrder(id));
  }
}
