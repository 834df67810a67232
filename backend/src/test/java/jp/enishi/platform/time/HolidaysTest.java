package jp.enishi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.enishi.platform.time.Holidays.Holiday;
import org.junit.jupiter.api.Test;

class HolidaysTest {
  private final Holidays holidays = Holidays.ofJapan();

  @Test
  void the_year_2026_has_its_eighteen_days() {
    assertThat(holidays.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
        .hasSize(18)
        .extracting(Holiday::date)
        .contains(
            LocalDate.of(2026, 3, 20), // equinox
            LocalDate.of(2026, 5, 6), // substitute
            LocalDate.of(2026, 9, 22), // between two holidays
            LocalDate.of(2026, 9, 23))
        .doesNotContain(LocalDate.of(2026, 12, 23));
  }

  @Test
  void a_holiday_has_its_names() {
    assertThat(holidays.on(LocalDate.of(2026, 11, 23)))
        .hasValueSatisfying(
            holiday -> {
              assertThat(holiday.name()).isEqualTo("勤労感謝の日");
              assertThat(holiday.englishName()).isEqualTo("Labor Thanksgiving Day");
            });
    assertThat(holidays.on(LocalDate.of(2026, 11, 24))).isEmpty();
  }

  @Test
  void business_days_skip_weekends_and_holidays() {
    assertThat(holidays.isBusinessDay(LocalDate.of(2026, 11, 20))).isTrue();
    assertThat(holidays.onOrAfter(LocalDate.of(2026, 11, 21))).isEqualTo("2026-11-24");
    assertThat(holidays.onOrAfter(LocalDate.of(2026, 5, 2))).isEqualTo("2026-05-07");
    assertThat(holidays.between(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1))).isEmpty();
  }
}
