package jp.enishi.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Role;
import jp.enishi.access.Scope;
import jp.enishi.access.Visibility;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.Page;
import jp.enishi.testing.ActivitySteps;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Owner;
import jp.enishi.testing.QuoteTrials;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A customer with fifty thousand entries: a page is read from the indexes, and nothing is sorted.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TimelineScaleTest {

  private static final int MANY = 50_000;

  /** So many that reading them all is never the cheapest way, whatever other tests left. */
  private static final int PAPERS = 10_000;

  private static final int PAGE = 50;

  private final Somebody sales = Somebody.sales();

  @Inject Jdbi jdbi;
  @Inject Timeline timeline;

  @Test
  void each_strand_reads_no_more_than_a_page_however_long_the_timeline_is() {
    DealSteps deals = new DealSteps(sales);
    String company = deals.company();
    ActivitySteps steps = new ActivitySteps(sales);
    String person = steps.person("五万件");
    String first = steps.created(Map.of("companyId", company, "personIds", List.of(person)));
    UUID me = UUID.fromString(steps.me());
    UUID team = UUID.fromString(sales.request().get("/api/me").path("units[0].id"));
    Owner.fill(List.of("activities.activity"), handle -> fill(handle, first));
    String contract =
        new ContractSteps(sales)
            .running(
                ContractSteps.today().minusDays(1),
                ContractSteps.today().plusYears(1),
                Map.of("companyId", company, "personId", person));
    String quote =
        new QuoteTrials(sales)
            .created(
                Map.of(
                    "companyId", company,
                    "personId", person,
                    "lines", List.of(QuoteTrials.item("品目", 1, 1_000))));
    Owner.fill(
        List.of("contracts.contract", "quotes.quote"),
        handle -> fillPapers(handle, contract, quote));
    for (int i = 0; i < 60; i++) {
      deals.created(Map.of());
    }
    Owner.analyze(
        "activities.activity",
        "activities.attendance",
        "deals.stage_stay",
        "deals.deal",
        "contracts.step",
        "contracts.contract",
        "quotes.step",
        "quotes.quote");

    List<Actor> actors =
        List.of(
            new Actor(me, "私", EnumSet.of(Role.SALES), Scope.TEAM, List.of(), Set.of(team)),
            new Actor(me, "私", EnumSet.of(Role.ADMIN), Scope.ALL, List.of(), Set.of()));
    List<Subject> subjects =
        List.of(
            new Subject(Subject.Kind.COMPANY, UUID.fromString(company)),
            new Subject(Subject.Kind.PERSON, UUID.fromString(person)),
            new Subject(Subject.Kind.COLLEAGUE, me),
            new Subject(Subject.Kind.TEAM, team));
    for (Actor actor : actors) {
      for (Subject subject : subjects) {
        Page<TimelineEntry> page = timeline.page(actor, subject, null, Span.EVER, null, PAGE);
        assertThat(page.items()).hasSize(PAGE);
        String cursor = page.nextCursor();
        assertThat(cursor).isNotNull();
        frugal(actor, subject, Span.EVER, null);
        frugal(actor, subject, Span.EVER, TimelineCursor.decoded(String.valueOf(cursor)));
        frugal(actor, subject, Span.EVER, new TimelineCursor(middle(), "activity", first));
        Instant month = middle().minus(Duration.ofDays(30));
        frugal(actor, subject, new Span(month, middle()), null);
        frugal(actor, subject, new Span(null, middle()), null);
      }
    }
  }

  /** No step of the plan touches more rows than some pages hold. */
  private void frugal(Actor actor, Subject subject, Span span, @Nullable TimelineCursor cursor) {
    String sql = timeline.sql(actor, subject, timeline.kinds(), span, cursor, PAGE + 1);
    JsonNode plan =
        Rows.parse(
            jdbi.withHandle(
                h -> {
                  var query =
                      h.createQuery("explain (analyze, format json) " + sql)
                          .bind("subject", subject.id())
                          .bindMap(Visibility.of(actor).parameters())
                          .bindMap(span.parameters());
                  if (cursor != null) {
                    query.bind("cursorAt", cursor.at()).bind("cursorId", cursor.id());
                  }
                  return query.mapTo(String.class).one();
                }));
    List<String> greedy = new ArrayList<>();
    collect(plan.get(0).get("Plan"), greedy);
    assertThat(greedy)
        .as("%s %s %s", actor.scope(), subject.kind(), plan.toPrettyString())
        .isEmpty();
  }

  private static void collect(JsonNode node, List<String> greedy) {
    double rows =
        (node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble())
            * node.path("Actual Loops").asDouble();
    if (rows > 20 * PAGE) {
      greedy.add(
          "%s %s: %.0f rows"
              .formatted(
                  node.path("Node Type").asText(), node.path("Relation Name").asText(), rows));
    }
    node.path("Plans").forEach(child -> collect(child, greedy));
  }

  private static void fill(Handle handle, String like) {
    handle.execute(
        """
        insert into activities.activity (id, kind, occurred_at, occurred_on, subject, company_id, person_ids, owner_id, team_id)
        select gen_random_uuid(), (array['call', 'mail', 'visit'])[1 + n % 3], a.occurred_at - n * interval '37 minutes', a.occurred_on, '件名 ' || n,
          a.company_id, a.person_ids, a.owner_id, a.team_id
        from activities.activity a, generate_series(1, cast(? as int)) n where a.id = ?
        """,
        MANY, UUID.fromString(like));
  }

  /**
   * Thousands of contracts and issued quotes like these, a day after the other; their steps follow.
   */
  private static void fillPapers(Handle handle, String contract, String quote) {
    handle.execute(
        """
        insert into contracts.contract select r.* from contracts.contract c, generate_series(1, cast(? as int)) n,
          lateral jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'signed_on', c.signed_on - n / 5, 'starts_on', c.starts_on - n / 5)) r
        where c.id = ?
        """,
        PAPERS,
        UUID.fromString(contract));
    handle.execute(
        """
        insert into quotes.quote select r.* from quotes.quote q, generate_series(1, cast(? as int)) n,
          lateral jsonb_populate_record(q, jsonb_build_object('id', gen_random_uuid(), 'state', 'issued', 'number', 'S-' || n, 'series', 'S-' || n,
            'revision', 1, 'issued_at', q.created_at - n * interval '3 hours')) r
        where q.id = ?
        """,
        PAPERS,
        UUID.fromString(quote));
  }

  private static Instant middle() {
    return Instant.now().minusSeconds(37L * 60 * MANY / 2);
  }
}
