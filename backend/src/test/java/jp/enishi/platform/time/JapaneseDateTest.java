package jp.enishi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.text.Reading.Doubtful;
import jp.enishi.platform.text.Reading.Fine;
import jp.enishi.platform.text.Reading.Refused;
import jp.enishi.platform.text.Remark;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "令和8年11月22日, 2026-11-22",
    "令和８年１１月２２日（日）, 2026-11-22",
    "令和 8年 11月 22日, 2026-11-22",
    "㋿8年11月22日, 2026-11-22",
    "R8.11.22, 2026-11-22",
    "r8/11/22, 2026-11-22",
    "R.8.11.22, 2026-11-22",
    "Ｒ８．１１．２２, 2026-11-22",
    "H31/4/30, 2019-04-30",
    "R1.5.1, 2019-05-01",
    "令和元年5月1日, 2019-05-01",
    "平成元年1月8日, 1989-01-08",
    "S64.1.7, 1989-01-07",
    "昭和元年12月25日, 1926-12-25",
    "大正元年7月30日, 1912-07-30",
    "明治6年1月1日, 1873-01-01",
    "2026-11-22, 2026-11-22",
    "2026/11/22, 2026-11-22",
    "2026.11.22, 2026-11-22",
    "2026/1/2, 2026-01-02",
    "20261122, 2026-11-22",
    "2026年11月22日, 2026-11-22",
    "西暦2026年11月22日, 2026-11-22",
    "２０２６−１１−２２, 2026-11-22",
    "2026/11/22 0:00, 2026-11-22",
    "2026-11-22T00:00:00, 2026-11-22",
    "2026年11月22日日曜日, 2026-11-22",
    "2024-02-29, 2024-02-29",
    "1868-10-23, 1868-10-23",
  })
  void dates_of_both_calendars_are_read(String typed, LocalDate date) {
    assertThat(JapaneseDate.read(typed)).isEqualTo(new Fine<>(date));
  }

  @ParameterizedTest(name = "{0} is meant as {1}")
  @CsvSource({
    "平成31年5月1日, 2019-05-01",
    "平成35年3月31日, 2023-03-31",
    "昭和64年1月8日, 1989-01-08",
    "令和元年4月30日, 2019-04-30"
  })
  void a_day_outside_its_era_is_the_day_meant(String typed, LocalDate date) {
    assertThat(JapaneseDate.read(typed))
        .isEqualTo(new Doubtful<>(date, Remark.of("text.date.outsideEra")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-02-30, text.date.noSuchDay",
    "令和8年13月1日, text.date.noSuchDay",
    "令和0年5月1日, text.date.noSuchDay",
    "明治5年12月31日, text.date.lunar",
    "26/11/22, text.date.shortYear",
    "11/22/2026, text.date.shortYear",
    "令和8年, text.date.incomplete",
    "2026年11月, text.date.incomplete",
    "2026, text.date.incomplete",
    "0206-11-22, text.date.year",
    "未定, text.date.form",
    "'', text.date.form",
    "2026-11-22-1, text.date.form",
  })
  void what_is_no_date_is_refused_with_the_reason(String typed, String code) {
    assertThat(JapaneseDate.read(typed)).isEqualTo(new Refused<>(Remark.of(code)));
  }

  @Test
  void the_number_of_a_day_in_a_date_column_is_turned_into_the_date() {
    assertThat(JapaneseDate.read("46348"))
        .isEqualTo(new Doubtful<>(LocalDate.of(2026, 11, 22), Remark.of("text.date.serial")));
  }

  @ParameterizedTest(name = "{0} (from 1904: {1}) is {2}")
  @CsvSource({
    "46348, false, 2026-11-22",
    "46348.75, false, 2026-11-22",
    "1, false, 1900-01-01",
    "59, false, 1900-02-28",
    "61, false, 1900-03-01",
    "44886, true, 2026-11-22",
    "0, true, 1904-01-01",
  })
  void spreadsheet_numbers_are_read(double serial, boolean date1904, LocalDate date) {
    assertThat(JapaneseDate.ofExcelSerial(serial, date1904)).isEqualTo(new Fine<>(date));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 60, 1e300, Double.NaN, Double.POSITIVE_INFINITY, 2_958_466})
  void numbers_that_are_no_day_are_refused(double serial) {
    assertThat(JapaneseDate.ofExcelSerial(serial, false).isRefused()).isTrue();
  }

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource({
    "2026-11-22, 令和8年11月22日",
    "2019-05-01, 令和元年5月1日",
    "2019-04-30, 平成31年4月30日",
    "1989-01-08, 平成元年1月8日",
    "1989-01-07, 昭和64年1月7日",
    "1873-01-01, 明治6年1月1日",
    "1872-12-31, 1872年12月31日",
  })
  void dates_are_shown_with_their_era(LocalDate date, String shown) {
    assertThat(JapaneseDate.inEra(date)).isEqualTo(shown);
  }

  @Property
  void what_is_shown_is_read_back(
      @ForAll @DateRange(min = "1873-01-01", max = "2099-12-31") LocalDate date) {
    assertThat(JapaneseDate.read(JapaneseDate.inEra(date))).isEqualTo(new Fine<>(date));
    assertThat(JapaneseDate.read(JapaneseDate.western(date))).isEqualTo(new Fine<>(date));
    assertThat(JapaneseDate.read(date.toString())).isEqualTo(new Fine<>(date));
  }

  @Property(tries = 3000)
  void no_text_makes_reading_throw(@ForAll String text, @ForAll double serial) {
    assertThat(JapaneseDate.read(text)).isInstanceOf(Reading.class);
    assertThat(JapaneseDate.read("令和" + text)).isInstanceOf(Reading.class);
    assertThat(JapaneseDate.ofExcelSerial(serial, true)).isInstanceOf(Reading.class);
  }
}
