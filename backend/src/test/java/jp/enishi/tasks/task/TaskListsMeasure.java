package jp.enishi.tasks.task;

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
 * How long lists of tasks, the day's page and the calendar take over 1,000,000 tasks, by scope:
 * {@code mvnw test -Dtest=TaskListsMeasure}. Not one of the tests that run each time.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestProfile(TaskListsMeasure.Alone.class)
class TaskListsMeasure {

  /** Nothing is different but the database. */
  public static class Alone implements QuarkusTestProfile {}

  private static final int TASKS = Integer.getInteger("tasks", 1_000_000);
  private static final int TEAMS = 8;
  private static final int EACH = 5;
  private static final int AT_ONCE = 50_000;
  private static final long MOST_MILLIS = 400;

  @Inject Jdbi jdbi;

  @Test
  void every_list_day_and_month_is_there_at_once() {
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
    String company = new DealSteps(Somebody.admin()).company();
    fill(company, owners, teams);
    analyse();
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
    StringBuilder table = new StringBuilder();
    List<String> slow = new ArrayList<>();
    for (String address :
        List.of(
            "/api/tasks?sort=-updatedAt",
            "/api/tasks?sort=dueOn",
            "/api/tasks?sort=finishedAt,dueOn",
            "/api/tasks?sort=-finishedAt",
            "/api/tasks?sort=title",
            "/api/tasks?state=open&sort=dueOn",
            "/api/tasks?state=open&sort=-updatedAt",
            "/api/tasks?state=open&owner=me&sort=dueOn",
            "/api/tasks?state=open&due=overdue&sort=dueOn",
            "/api/tasks?state=open&due=overdue,today,week&sort=dueOn",
            "/api/tasks?state=done&owner=me&finishedSince=P30D&sort=-finishedAt",
            "/api/tasks?state=open&company=" + company + "&sort=dueOn",
            "/api/tasks?trashed=true",
            "/api/today",
            "/api/today?whose=team",
            "/api/calendar?from=2027-01-01&to=2027-02-06&owner=me",
            "/api/calendar?from=2027-01-01&to=2027-02-06",
            "/api/daily-reports/draft")) {
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
    System.out.println("%d tasks%n%s".formatted(TASKS, table));
    assertThat(slow).isEmpty();
  }

  /** As the database does by itself after a while. */
  private static void analyse() {
    Config config = ConfigProvider.getConfig();
    Jdbi.create(
            config.getValue("quarkus.datasource.jdbc.url", String.class),
            config.getValue("quarkus.flyway.username", String.class),
            config.getValue("quarkus.flyway.password", String.class))
        .useHandle(h -> h.execute("vacuum analyze tasks.task"));
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

  /** One in twenty is open: half of those are overdue, the others due within two months. */
  private void fill(String company, List<String> owners, List<String> teams) {
    for (int from = 1; from <= TASKS; from += AT_ONCE) {
      int first = from;
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                  insert into tasks.task (id, title, kind, priority, state, due_on, due_at, company_id, owner_id, team_id, finished_at, finished_by, created_at, updated_at, deleted_at)
                  select gen_random_uuid(), (array['電話','訪問','見積を送る','資料の準備'])[1 + n % 4] || ' ' || n, 'call', 'normal',
                    case when open then 'open' else 'done' end, day, day, case when n % 100 = 0 then cast(:company as uuid) end, cast((cast(:owners as text[]))[1 + n % 40] as uuid),
                    cast((cast(:teams as text[]))[1 + n % 40] as uuid), case when not open then now() - n * interval '1 minute' end,
                    case when not open then cast((cast(:owners as text[]))[1 + n % 40] as uuid) end, now() - n * interval '2 minutes', now() - n * interval '1 minute',
                    case when n % 200 = 7 then now() end
                  from generate_series(:first, :last) n, lateral (select abs(hashint4(n)) % 20 = 0 as open) o,
                    lateral (select case when o.open then current_date + (n % 120 - 60) else current_date - n % 1500 end as day) d
                  """)
                  .bind("company", company)
                  .bind("owners", owners.toArray(String[]::new))
                  .bind("teams", teams.toArray(String[]::new))
                  .bind("first", first)
                  .bind("last", Math.min(first + AT_ONCE - 1, TASKS))
                  .execute());
    }
  }
}
