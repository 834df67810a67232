package jp.enishi.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TermTest {

  @Test
  void a_term_ends_on_the_day_before_the_next_one_begins() {
    assertThat(Term.end(LocalDate.of(2026, 4, 1), 12)).isEqualTo("2027-03-31");
    assertThat(Term.end(LocalDate.of(2026, 4, 15), 1)).isEqualTo("2026-05-14");
  }

  @Test
  void a_term_whose_last_month_has_no_such_day_ends_with_that_month() {
    assertThat(Term.end(LocalDate.of(2024, 2, 29), 12)).isEqualTo("2025-02-28");
    assertThat(Term.end(LocalDate.of(2026, 1, 31), 1)).isEqualTo("2026-02-28");
    assertThat(Term.end(LocalDate.of(2026, 8, 31), 6)).isEqualTo("2027-02-28");
    assertThat(Term.end(LocalDate.of(2024, 2, 29), 48)).isEqualTo("2028-02-28");
    assertThat(Term.next(Term.end(LocalDate.of(2026, 1, 31), 1), 1)).isEqualTo("2026-03-31");
  }

  @Test
  void the_end_of_a_month_stays_the_end_of_a_month() {
    assertThat(Term.next(LocalDate.of(2027, 2, 28), 12)).isEqualTo("2028-02-29");
    assertThat(Term.next(LocalDate.of(2028, 2, 29), 12)).isEqualTo("2029-02-28");
    assertThat(Term.next(LocalDate.of(2026, 4, 30), 1)).isEqualTo("2026-05-31");
  }

  @Test
  void notice_is_counted_back_from_the_last_day_in_months_or_days() {
    LocalDate last = LocalDate.of(2027, 3, 31);
    assertThat(Term.noticeBy(last, 1, NoticeUnit.month)).isEqualTo("2027-02-28");
    assertThat(Term.noticeBy(LocalDate.of(2027, 4, 30), 1, NoticeUnit.month))
        .isEqualTo("2027-03-30");
    assertThat(Term.noticeBy(last, 30, NoticeUnit.day)).isEqualTo("2027-03-01");
    assertThat(Term.noticeBy(last, null, null)).isNull();
    assertThat(Term.noticeBy(null, 1, NoticeUnit.month)).isNull();
  }

  @Property
  void so_many_months_from_a_day_are_so_many_months(
      @ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 600) int months) {
    LocalDate first = LocalDate.of(2000, 1, 1).plusDays(day);
    assertThat(Term.months(first, Term.end(first, months))).isEqualTo(months);
    assertThat(Term.months(first, Term.end(first, months).plusDays(1))).isEqualTo(months + 1);
  }
}
