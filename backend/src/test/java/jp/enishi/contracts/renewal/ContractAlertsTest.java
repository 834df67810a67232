package jp.enishi.contracts.renewal;

import static jp.enishi.contracts.ContractSteps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.enishi.access.Actors;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.tasks.reminder.MorningSource;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** What is near reaches the owner, once. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractAlertsTest {

  private final Somebody sales = Somebody.sales();
  private final ContractSteps steps = new ContractSteps(sales);

  @Inject ContractAlerts alerts;
  @Inject ContractNotices notices;
  @Inject Actors actors;

  /** Notice of it can be given for ten days more. */
  private String toGiveNotice(Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("autoRenewal", true);
    all.put("noticePeriod", 30);
    all.put("noticeUnit", "day");
    return steps.running(today().minusMonths(10), today().plusDays(40), all);
  }

  private String toEnd() {
    return steps.running(
        today().minusMonths(10), today().plusDays(20), Map.of("autoRenewal", false));
  }

  private static List<Map<String, Object>> told(Somebody who, String contract) {
    return who.request()
        .get("/api/notices")
        .then()
        .statusCode(200)
        .extract()
        .path("findAll { it.subjectId == '" + contract + "' }");
  }

  @Test
  void the_owner_is_told_of_the_last_day_to_give_notice_and_of_the_end_once_by_twenty_processes()
      throws Exception {
    String title = "保守 " + UUID.randomUUID();
    String going = toGiveNotice(Map.of("title", title));
    String ending = toEnd();
    AtOnce.twenty(
        _ -> {
          alerts.tell();
          return true;
        });
    assertThat(told(sales, going))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice)
                    .containsEntry("kind", "contractNotice")
                    .containsEntry("title", title)
                    .containsEntry("day", today().plusDays(10).toString()));
    assertThat(told(sales, ending))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice)
                    .containsEntry("kind", "contractEnd")
                    .containsEntry("day", today().plusDays(20).toString()));
  }

  @Test
  void what_is_far_off_unsigned_or_settled_is_not_told() {
    String far =
        steps.running(
            today(), today().plusMonths(24), Map.of("autoRenewal", true, "noticePeriod", 1));
    String settled = toGiveNotice(Map.of("noticeGivenOn", today().toString()));
    alerts.tell();
    assertThat(told(sales, far)).isEmpty();
    assertThat(told(sales, settled)).noneMatch(n -> "contractNotice".equals(n.get("kind")));
  }

  @Test
  void a_new_owner_is_told_too_and_nobody_of_what_they_may_not_see_any_more() {
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    String contract = toGiveNotice(Map.of());
    alerts.tell();
    assertThat(told(stranger, contract)).isEmpty();
    steps.change(contract, 1, stranger.care()).then().statusCode(200);
    alerts.tell();
    assertThat(told(stranger, contract)).hasSize(1);
    assertThat(told(sales, contract)).isEmpty();
  }

  @Test
  void what_lies_in_the_trash_is_told_no_more() {
    String contract = toGiveNotice(Map.of());
    alerts.tell();
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/contracts/" + contract)
        .then()
        .statusCode(200);
    assertThat(told(sales, contract)).isEmpty();
  }

  @Test
  void the_mail_of_the_morning_says_it_once() {
    String title = "更新 " + UUID.randomUUID();
    toGiveNotice(Map.of("title", title));
    alerts.tell();
    UUID me = UUID.fromString(sales.request().get("/api/me").path("id"));
    List<MorningSource.Line> lines = notices.lines(actors.of(me).orElseThrow(), Locale.JAPANESE);
    assertThat(lines).contains(new MorningSource.Line(today().plusDays(10), title + ": 解約申入れの期限"));
    assertThat(notices.lines(actors.of(me).orElseThrow(), Locale.JAPANESE)).isEmpty();
    sales.request().get("/api/notices").then().body("title", hasItem(title));
  }
}
