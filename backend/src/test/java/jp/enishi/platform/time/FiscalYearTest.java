package jp.enishi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FiscalYearTest {
  @Test
  void a_year_from_april_is_named_after_the_year_it_begins_in() {
    FiscalYear year = FiscalYear.of(LocalDate.of(2027, 3, 31), 4);
    assertThat(year.label()).isEqualTo("2026年度");
    assertThat(year.first()).isEqualTo("2026-04-01");
    assertThat(year.last()).isEqualTo("2027-03-31");
    assertThat(year.next().first()).isEqualTo("2027-04-01");
    assertThat(year.previous().last()).isEqualTo("2026-03-31");
  }

  @Test
  void quarters_and_halves_count_from_its_start() {
    assertThat(FiscalYear.quarterOf(LocalDate.of(2026, 4, 1), 4)).isEqualTo(1);
    assertThat(FiscalYear.quarterOf(LocalDate.of(2027, 3, 31), 4)).isEqualTo(4);
    assertThat(FiscalYear.halfOf(LocalDate.of(2026, 9, 30), 4)).isEqualTo(1);
    assertThat(FiscalYear.halfOf(LocalDate.of(2026, 10, 1), 4)).isEqualTo(2);
  }

  @Test
  void a_company_that_closes_in_december_has_the_calendar_year() {
    assertThat(FiscalYear.closingIn(LocalDate.of(2026, 12, 31), 12))
        .isEqualTo(new FiscalYear(2026, 1));
    assertThat(FiscalYear.closingIn(LocalDate.of(2026, 2, 1), 3))
        .isEqualTo(new FiscalYear(2025, 4));
  }

  @Test
  void there_is_no_thirteenth_month() {
    assertThatThrownBy(() -> new FiscalYear(2026, 13)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void every_day_is_in_its_year(
      @ForAll @IntRange(min = 0, max = 40_000) int day,
      @ForAll @IntRange(min = 1, max = 12) int start) {
    LocalDate date = LocalDate.ofEpochDay(day);
    FiscalYear year = FiscalYear.of(date, start);
    assertThat(date).isBetween(year.first(), year.last());
    assertThat(year.contains(date)).isTrue();
    assertThat(year.next().contains(date)).isFalse();
  }
}
