package jp.enishi.deals.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
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
  private static final int TEAMS = 8;
  private static final int EACH = 5;
  private static final int AT_ONCE = 10_000;
  private static final long MOST_MILLIS = 400;

  @Inject Jdbi jdbi;

  @Test
  void every_list_and_board_is_there_at_once() {
    List<Somebody> staff = new ArrayList<>();
    for (int i = 0; i < TEAMS * EACH; i++) {
      staff.add(Somebody.with("sales", "/部署/営業本部/営業%d課".formatted(i / EACH)));
    }
    List<String> owners = new ArrayList<>();
    List<String> teams = new ArrayList<>();
    for (Somebody somebody : staff) {
      Response me = somebody.request().get("/api/me");
      owners.add(me.path("id"));
      teams.add(me.path("units[0].id"));
    }
    DealSteps steps = new DealSteps(Somebody.admin());
    fill(steps, owners, teams);
    String pipeline = Somebody.admin().request().get("/api/pipelines").path("[0].id");
    Map<String, Somebody> readers = new LinkedHashMap<>();
    readers.put("all", Somebody.admin());
    readers.put("tree", Somebody.with("manager", "/部署/営業本部"));
    readers.put("team", staff.getFirst());
    readers.put(
        "own",
        new Somebody(
            staff.getFirst().subject(),
            "自分だけ",
            Set.of("sales", "scope-own"),
            staff.getFirst().groups()));
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
    analyse();
    StringBuilder table = new StringBuilder();
    List<String> slow = new ArrayList<>();
    for (String address : addresses) {
      table.append("%-70s".formatted(address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")));
      for (Map.Entry<String, Somebody> reader : readers.entrySet()) {
        long millis = median(reader.getValue(), address);
        table.append(" %s %4d ms".formatted(reader.getKey(), millis));
        if (millis > MOST_MILLIS) {
          slow.add("%s %s: %d ms".formatted(reader.getKey(), address, millis));
        }
      }
      table.append('\n');
    }
    System.out.println("%d deals%n%s".formatted(DEALS, table));
    assertThat(slow).isEmpty();
  }

  /** As the database does by itself after a while. */
  private static void analyse() {
    Config config = ConfigProvider.getConfig();
    Jdbi.create(
            config.getValue("quarkus.datasource.jdbc.url", String.class),
            config.getValue("quarkus.flyway.username", String.class),
            config.getValue("quarkus.flyway.password", String.class))
        .useHandle(h -> h.execute("vacuum analyze deals.deal"));
  }

  private static long median(Somebody who, String address) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Response answer = who.unchecked().get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      times.add(answer.time());
    }
    return times.stream().sorted().toList().get(2);
  }

  private void fill(DealSteps steps, List<String> owners, List<String> teams) {
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
                  .bind("owners", owners.toArray(String[]::new))
                  .bind("teams", teams.toArray(String[]::new))
                  .bind("first", first)
                  .bind("last", Math.min(first + AT_ONCE - 1, DEALS))
                  .execute());
    }
  }
}
