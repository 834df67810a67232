package jp.enishi.tasks.task;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Owner;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import jp.enishi.testing.Waiting;
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
  private static final int AT_ONCE = 50_000;

  @Inject Jdbi jdbi;

  @Test
  void every_list_day_and_month_is_there_at_once() {
    Waiting waiting = new Waiting();
    String company = new DealSteps(Somebody.admin()).company();
    fill(company, waiting);
    Owner.analyze("tasks.task");
    waiting.forAll(
        TASKS + " tasks",
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
            "/api/daily-reports/draft"));
  }

  /** One in twenty is open: half of those are overdue, the others due within two months. */
  private void fill(String company, Waiting waiting) {
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
                  .bind("owners", waiting.owners())
                  .bind("teams", waiting.teams())
                  .bind("first", first)
                  .bind("last", Math.min(first + AT_ONCE - 1, TASKS))
                  .execute());
    }
  }
}
