package jp.enishi.deals.deal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Owner;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import jp.enishi.testing.Waiting;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * How long lists and boards take over 200,000 deals, by scope: {@code mvnw test
 * -Dtest=DealListsMeasure}. Not one of the tests that run each time.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestProfile(DealListsMeasure.Alone.class)
class DealListsMeasure {

  /** Nothing is different but the database. */
  public static class Alone implements QuarkusTestProfile {}

  private static final int DEALS = Integer.getInteger("deals", 200_000);
  private static final int AT_ONCE = 10_000;

  @Inject Jdbi jdbi;

  @Test
  void every_list_and_board_is_there_at_once() {
    Waiting waiting = new Waiting();
    DealSteps steps = new DealSteps(Somebody.admin());
    fill(steps, waiting);
    String pipeline = Somebody.admin().request().get("/api/pipelines").path("[0].id");
    List<String> addresses = new ArrayList<>();
    for (String sort :
        List.of(
            "-updatedAt",
            "-createdAt",
            "title",
            "-amountYen",
            "expectedCloseOn",
            "-closedOn",
            "nextActionOn",
            "lastActionAt",
            "position")) {
      addresses.add("/api/deals?sort=" + sort);
      addresses.add("/api/deals?status=open&sort=" + sort);
    }
    addresses.addAll(
        List.of(
            "/api/deals?member=me&status=open&sort=expectedCloseOn",
            "/api/deals?stage=" + steps.stage("提案") + "&sort=position",
            "/api/deals?staleness=stale",
            "/api/deals?nextActionBefore=P0D&status=open&sort=nextActionOn",
            "/api/deals?amountFrom=90000000",
            "/api/deals?tag=" + "稀",
            "/api/deals?company=" + steps.company(),
            "/api/deals?q=" + "更新 77",
            "/api/deals?trashed=true",
            "/api/pipelines/" + pipeline + "/board",
            "/api/pipelines/" + pipeline + "/board?owner=me"));
    Owner.analyze("deals.deal");
    waiting.forAll(DEALS + " deals", addresses);
  }

  private void fill(DealSteps steps, Waiting waiting) {
    String[] stages =
        List.of("引合い", "ヒアリング", "提案", "見積", "交渉", "受注", "失注").stream()
            .map(steps::stage)
            .toArray(String[]::new);
    for (int from = 1; from <= DEALS; from += AT_ONCE) {
      int first = from;
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                  insert into deals.deal (id, title, company_id, stage_id, amount_yen, cost_yen, billing, expected_close_on, closed_on, next_action, next_action_on,
                    outcome_reason, tags, owner_id, team_id, co_owner_ids, position, stage_entered_at, last_action_at, created_at, updated_at, deleted_at)
                  select gen_random_uuid(), (array['基幹システム更新','複合機入替','保守契約','拠点間VPN'])[1 + n % 4] || ' ' || n, cast(:company as uuid),
                    cast((cast(:stages as text[]))[case when h < 3 then 1 + n % 5 when h < 14 then 6 else 7 end] as uuid),
                    (cast(n as bigint) * 7919 % 100000) * 1000, (cast(n as bigint) * 7919 % 100000) * 600, 'once', current_date + (n % 200 - 60),
                    case when h >= 3 then current_date - n % 1500 end, '電話', current_date + (n % 60 - 20),
                    case when h >= 14 then '価格' end, case when n % 5000 = 0 then array['稀'] else array['普通'] end,
                    cast((cast(:owners as text[]))[1 + n % 40] as uuid), cast((cast(:teams as text[]))[1 + n % 40] as uuid),
                    case when n % 50 = 0 then array[cast((cast(:owners as text[]))[1 + n / 50 % 40] as uuid)] else '{}' end,
                    cast(-(extract(epoch from now()) * 1000000) as bigint) + cast(n as bigint) * 60000000, now() - n * interval '3 minutes', now() - n * interval '3 minutes',
                    now() - n * interval '3 minutes', now() - n * interval '2 minutes', case when n % 200 = 7 then now() end
                  from generate_series(:first, :last) n, lateral (select abs(hashint4(n)) % 20 as h) x
                  """)
                  .bind("company", steps.company())
                  .bind("stages", stages)
                  .bind("owners", waiting.owners())
                  .bind("teams", waiting.teams())
                  .bind("first", first)
                  .bind("last", Math.min(first + AT_ONCE - 1, DEALS))
                  .execute());
    }
  }
}
