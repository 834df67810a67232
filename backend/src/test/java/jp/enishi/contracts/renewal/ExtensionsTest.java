package jp.enishi.contracts.renewal;

import static jp.enishi.contracts.ContractSteps.TODAY;
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
    return steps.running(TODAY.minusMonths(12), TODAY.minusDays(1), all);
  }

  @Test
  void a_term_that_has_passed_is_extended_by_the_system_and_its_notice_deadline_moves_on() {
    String id = past(Map.of());
    extensions.extend(TODAY);
    String end = TODAY.plusMonths(12).minusDays(1).toString();
    steps
        .get(id)
        .then()
        .body("version", equalTo(2))
        .body("attributes.endsOn", equalTo(end))
        .body(
            "facts.noticeBy", equalTo(TODAY.plusMonths(12).minusDays(1).minusMonths(1).toString()))
        .body("facts.status", equalTo("active"));
    sales
        .request()
        .get("/api/contracts/" + id + "/history")
        .then()
        .body("items[0].cause", equalTo("renewal"))
        .body("items[0].actorId", nullValue())
        .body("items[0].fields.field", contains("endsOn"));
  }

  @Test
  void after_a_long_time_off_it_stands_where_it_would_stand() {
    String id =
        steps.running(
            TODAY.minusMonths(40),
            TODAY.minusMonths(28).minusDays(1),
            Map.of("autoRenewal", true, "renewalMonths", 12));
    extensions.extend(TODAY);
    steps
        .get(id)
        .then()
        .body("version", equalTo(2))
        .body(
            "attributes.endsOn",
            equalTo(TODAY.minusMonths(40).plusMonths(48).minusDays(1).toString()));
  }

  @Test
  void twenty_replicas_extend_it_once() throws Exception {
    String id = past(Map.of());
    AtOnce.twenty(
        _ -> {
          extensions.extend(TODAY);
          return true;
        });
    steps.get(id).then().body("version", equalTo(2));
  }

  @Test
  void what_was_taken_back_stays_so_and_is_pointed_out() {
    String id = past(Map.of());
    extensions.extend(TODAY);
    String change =
        sales.request().get("/api/contracts/" + id + "/history").path("items[0].changeId");
    Somebody.salesOfTheOtherTeam()
        .request()
        .post("/api/changes/" + change + "/undo")
        .then()
        .statusCode(404);
    sales.request().post("/api/changes/" + change + "/undo").then().statusCode(200);
    extensions.extend(TODAY);
    steps
        .get(id)
        .then()
        .body("attributes.endsOn", equalTo(TODAY.minusDays(1).toString()))
        .body("facts.alert", equalTo("overdue"));
    steps
        .change(id, 3, Map.of("noticeGivenOn", TODAY.minusDays(2).toString()))
        .then()
        .statusCode(200)
        .body("facts.status", equalTo("ended"))
        .body("facts.alert", nullValue());
  }

  @Test
  void notice_cancellation_the_trash_and_a_missing_signature_stop_it() {
    List<String> ids =
        List.of(
            past(Map.of("noticeGivenOn", TODAY.minusDays(60).toString())),
            past(Map.of("cancelledOn", TODAY.minusDays(9).toString(), "endReason", "移転")),
            past(Map.of("autoRenewal", false)),
            past(Map.of()),
            steps.created(
                Map.of(
                    "startsOn", TODAY.minusMonths(1).toString(),
                    "endsOn", TODAY.minusDays(1).toString(),
                    "autoRenewal", true)));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/contracts/" + ids.get(3))
        .then()
        .statusCode(200);
    extensions.extend(TODAY);
    assertThat(
            ids.stream()
                .map(id -> steps.get(id).<String>path("attributes.endsOn"))
                .distinct()
                .toList())
        .containsExactly(TODAY.minusDays(1).toString());
  }

  @Test
  void on_its_last_day_it_is_not_over_yet() {
    String id =
        steps.running(TODAY.minusMonths(12).plusDays(1), TODAY, Map.of("autoRenewal", true));
    extensions.extend(TODAY);
    steps.get(id).then().body("version", equalTo(1));
    sales
        .request()
        .get("/api/contracts?id=" + id + "&status=active,ending")
        .then()
        .body("items.id", containsInAnyOrder(id));
  }
}
