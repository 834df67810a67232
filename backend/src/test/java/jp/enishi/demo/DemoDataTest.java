package jp.enishi.demo;

import static jp.enishi.contracts.ContractSteps.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a database of its own: the demo company fills only an empty register. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestProfile(DemoDataTest.Alone.class)
class DemoDataTest {

  /** Nothing is different but the database. */
  public static class Alone implements QuarkusTestProfile {}

  private static final List<Somebody> STAFF =
      List.of(
          Somebody.sales(),
          Somebody.salesOfTheOtherTeam(),
          Somebody.with("shop", "/拠点/駅前店"),
          Somebody.with("manager", "/部署/営業本部"),
          Somebody.admin());

  @Inject DemoData demo;
  @Inject Jdbi jdbi;

  @BeforeEach
  void the_staff_is_known_and_the_register_filled() {
    STAFF.forEach(who -> who.request().get("/api/me").then().statusCode(200));
    demo.fillOnce(DemoStaff.known(jdbi));
  }

  @Test
  void there_are_300_companies_and_900_people_and_a_second_start_adds_none() {
    assertThat(demo.fillOnce(DemoStaff.known(jdbi))).isFalse();
    assertThat(count("select count(*) from customers.company")).isEqualTo(300);
    assertThat(count("select count(*) from customers.company where head_office_id is not null"))
        .isEqualTo(15);
    assertThat(count("select count(*) from customers.person")).isEqualTo(900);
    assertThat(count("select count(*) from customers.affiliation")).isGreaterThan(720);
    assertThat(count("select count(*) from customers.company where deleted_at is not null"))
        .isEqualTo(6);
  }

  @Test
  void the_journal_tells_a_year_in_its_order_and_says_that_it_is_made_up() {
    Instant first = instant("select min(at) from journal.entry where cause_kind = 'demo'");
    assertThat(first).isBefore(Instant.now().minus(java.time.Duration.ofDays(355)));
    assertThat(
            count(
                "select count(distinct date_trunc('month', at)) from journal.entry where cause_kind = 'demo'"))
        .isGreaterThanOrEqualTo(12);
    assertThat(count("select count(distinct change_id) from journal.entry")).isGreaterThan(1_000);
    assertThat(
            texts(
                """
                select concat_ws(' ', e.cause_kind, e.table_name, e.operation, e.at, 'after', e.previous, e.before_it)
                from (select *, lag(at) over w as previous, lag(table_name) over w as before_it from journal.entry window w as (order by id)) e
                where e.at < e.previous
                """))
        .isEmpty();
    assertThat(
            count(
                "select count(*) from customers.company where updated_at < created_at or updated_at > now()"))
        .isZero();
    assertThat(
            count(
                "select count(*) from customers.company c where c.updated_at <> (select max(at) from journal.entry e where e.record_id = c.id)"))
        .isZero();
  }

  @Test
  void chains_of_people_records_of_every_age_and_referrals_are_there() {
    assertThat(count("select count(*) from customers.affiliation where successor_id is not null"))
        .isEqualTo(40);
    assertThat(count("select count(*) from customers.affiliation where end_reason = 'left'"))
        .isGreaterThan(30);
    for (String freshness :
        List.of(
            "verified_on > current_date - 365",
            "verified_on between current_date - 730 and current_date - 366",
            "verified_on < current_date - 730",
            "verified_on is null")) {
      assertThat(count("select count(*) from customers.company where " + freshness))
          .as(freshness)
          .isGreaterThan(5);
    }
    assertThat(
            count("select count(*) from customers.company where referred_by_person is not null")
                + count(
                    "select count(*) from customers.person where referred_by_company is not null"))
        .isGreaterThan(10);
  }

  @Test
  void products_became_dearer_and_deals_of_every_stage_and_outcome_are_there() {
    assertThat(count("select count(*) from products.product")).isEqualTo(26);
    assertThat(count("select count(*) from products.product where cardinality(prices) > 1"))
        .isGreaterThan(5);
    assertThat(count("select count(*) from deals.deal")).isEqualTo(260);
    assertThat(count("select count(distinct stage_id) from deals.deal")).isEqualTo(7);
    for (String status : List.of("open", "won", "lost")) {
      assertThat(count("select count(*) from deals.deal where status = '%s'".formatted(status)))
          .as(status)
          .isGreaterThan(35);
    }
    assertThat(count("select count(*) from deals.deal where mrr_yen > 0")).isGreaterThan(30);
    assertThat(count("select count(*) from deals.deal where co_owner_ids <> '{}'")).isPositive();
    assertThat(count("select count(*) from deals.deal_person")).isGreaterThan(50);
    assertThat(count("select count(*) from deals.stage_stay")).isGreaterThan(600);
    assertThat(count("select count(*) from deals.stage_stay where left_at < entered_at")).isZero();
    assertThat(count("select count(*) from deals.deal where closed_on > current_date")).isZero();
  }

  @Test
  void a_year_of_activities_of_every_kind_is_there_as_skewed_as_in_life() {
    assertThat(count("select count(*) from activities.activity")).isBetween(1_300, 2_200);
    assertThat(count("select count(distinct kind) from activities.activity")).isEqualTo(9);
    assertThat(
            texts(
                "select kind from activities.activity group by kind order by count(*) desc limit 3"))
        .contains("call", "mail", "visit");
    assertThat(count("select count(*) from activities.activity where deal_id is not null"))
        .isGreaterThan(500);
    assertThat(count("select count(*) from activities.activity where person_ids <> '{}'"))
        .isGreaterThan(500);
    assertThat(count("select count(*) from activities.activity where occurred_at > created_at"))
        .isZero();
    assertThat(
            count(
                "select count(*) from deals.deal d where d.last_activity_at is distinct from (select max(occurred_at) from activities.activity a where a.deal_id = d.id and a.deleted_at is null)"))
        .isZero();
  }

  @Test
  void mails_are_there_with_their_answers_and_some_senders_nobody_knows() {
    assertThat(count("select count(*) from mailbox.mail")).isBetween(40, 60);
    assertThat(count("select count(*) from mailbox.mail where state = 'failed'")).isZero();
    assertThat(count("select count(*) from mailbox.mail where state = 'unmatched'")).isEqualTo(4);
    assertThat(count("select count(*) from mailbox.mail where cardinality(company_ids) > 0"))
        .isGreaterThan(30);
    assertThat(
            count(
                "select count(*) from (select from mailbox.mail group by thread_id having count(*) > 1) t"))
        .isGreaterThan(15);
    assertThat(count("select count(*) from mailbox.mail where subject like '%\ufffd%'")).isZero();
  }

  @Test
  void the_days_around_today_are_planned_done_and_told_of() {
    for (String some :
        List.of(
            "state = 'open' and due_on < current_date - 1",
            "state = 'open' and due_on > current_date + 1",
            "state = 'done'",
            "due_time is not null",
            "recurrence is not null",
            "deal_id is not null and company_id is not null")) {
      assertThat(count("select count(*) from tasks.task where " + some)).as(some).isPositive();
    }
    assertThat(count("select count(*) from tasks.report where state = 'sent'")).isGreaterThan(3);
    assertThat(count("select count(*) from tasks.report where sent_at > now()")).isZero();
    assertThat(count("select count(*) from tasks.report_comment")).isPositive();
    assertThat(
            count(
                "select count(*) from tasks.report_comment c join tasks.report r on r.id = c.report_id where c.created_at < r.sent_at"))
        .isZero();
  }

  @Test
  void contracts_of_earlier_years_and_of_won_deals_run_end_and_are_renewed() {
    assertThat(count("select count(*) from contracts.contract")).isBetween(110, 170);
    assertThat(count("select count(*) from contracts.contract where deal_id is not null"))
        .isGreaterThan(20);
    assertThat(count("select count(*) from contracts.contract where previous_id is not null"))
        .isPositive();
    assertThat(count("select count(*) from contracts.contract where cancelled_on is not null"))
        .isGreaterThan(3);
    assertThat(count("select count(*) from contracts.contract where notice_given_on is not null"))
        .isGreaterThan(3);
    assertThat(count("select count(*) from contracts.contract where over_on < current_date"))
        .isGreaterThan(5);
    assertThat(
            count(
                "select count(*) from contracts.contract where ends_on between current_date and current_date + 90"))
        .isGreaterThan(2);
  }

  @Test
  void quotes_of_every_state_are_there_numbered_without_gaps_and_deals_are_won_by_them() {
    assertThat(count("select count(*) from quotes.quote")).isBetween(60, 140);
    assertThat(count("select count(distinct state) from quotes.quote")).isEqualTo(5);
    assertThat(
            count(
                "select count(*) from quotes.quote where state = 'issued' and valid_until < current_date"))
        .isPositive();
    assertThat(
            count(
                "select (select sum(last) from quotes.counter) - count(distinct series) from quotes.quote where number is not null"))
        .isZero();
    assertThat(count("select count(*) from quotes.document"))
        .isEqualTo(count("select count(*) from quotes.quote where number is not null"));
    assertThat(
            count(
                "select count(*) from quotes.quote q join deals.deal d on d.id = q.deal_id where q.main and d.amount_yen <> q.net_yen"))
        .isZero();
    assertThat(count("select count(*) from quotes.quote where issued_at > now()")).isZero();
    assertThat(count("select count(*) from quotes.image")).isEqualTo(2);
  }

  @Test
  void each_evening_of_the_year_is_known_and_what_was_expected_was_not_always_the_same() {
    assertThat(
            count(
                "select count(*) from generate_series(current_date - 350, current_date - 1, interval '1 day') x where not exists (select 1 from forecast.snapshot s where s.day = x)"))
        .isZero();
    assertThat(count("select count(*) from forecast.deal_state")).isGreaterThan(800);
    Somebody manager = STAFF.get(3);
    Set<Object> said = new HashSet<>();
    for (int days : List.of(1, 30, 60, 90)) {
      said.add(
          manager
              .request()
              .get("/api/forecast?asOf=" + today().minusDays(days))
              .then()
              .statusCode(200)
              .extract()
              .<Object>path("total.sum.findAll { it.key.endsWith('Yen') }"));
    }
    assertThat(said).hasSize(4);
  }

  @Test
  void everybody_sees_a_part_of_it_and_no_other_cause_can_be_dated_back() {
    Somebody shop = STAFF.get(2);
    shop.request()
        .get("/api/people?limit=1")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    STAFF.get(0).request().get("/api/companies").then().body("items.size()", equalTo(50));
    STAFF.get(1).request().get("/api/companies").then().body("items.size()", equalTo(50));
    boolean now =
        jdbi.inTransaction(
            handle -> {
              handle
                  .createQuery(
                      "select set_config('enishi.cause_kind', 'api', true) || set_config('enishi.moment', '2020-01-01', true)")
                  .mapTo(String.class)
                  .one();
              return handle.select("select platform.moment() = now()").mapTo(Boolean.class).one();
            });
    assertThat(now).isTrue();
  }

  private int count(String sql) {
    return jdbi.withHandle(handle -> handle.select(sql).mapTo(Integer.class).one());
  }

  private List<String> texts(String sql) {
    return jdbi.withHandle(handle -> handle.select(sql).mapTo(String.class).list());
  }

  private Instant instant(String sql) {
    return jdbi.withHandle(handle -> handle.select(sql).mapTo(Instant.class).one());
  }
}
