package jp.enishi.quotes.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.time.FiscalYear;
import org.junit.jupiter.api.Test;

class NumberFormatTest {

  private static final FiscalYear YEAR = FiscalYear.of(LocalDate.of(2027, 3, 31), 4);

  @Test
  void the_fiscal_year_and_the_number_in_it_stand_in_their_places() {
    assertThat(NumberFormat.of("Q{YYYY}-{0000}").number(YEAR, 1)).isEqualTo("Q2026-0001");
    assertThat(NumberFormat.of("見{YY}_{00}").number(YEAR, 7)).isEqualTo("見26_07");
    assertThat(NumberFormat.of("{0}({YYYY})").number(YEAR, 12_345)).isEqualTo("12345(2026)");
    assertThat(NumberFormat.of("Q{YYYY}-{0000}").number(YEAR, 10_000)).isEqualTo("Q2026-10000");
  }

  @Test
  void a_format_without_year_or_counter_would_give_a_number_twice() {
    for (String form : new String[] {"Q{YYYY}-{0000}", "{YY}{000000}", "見積{YYYY}-{0}"}) {
      assertThat(NumberFormat.read(form).accepted()).as(form).contains(form);
    }
    for (String form :
        new String[] {
          "Q{YYYY}",
          "{0000}",
          "Q-0001",
          "{YYYY}{YYYY}{00}",
          "{YYYY}{00}{00}",
          "{yyyy}{00}",
          "Q/{YYYY}-{00}",
          "{YYYY}{00}\u0000",
          "{YYYY}{000000000}"
        }) {
      Reading<String> read = NumberFormat.read(form);
      assertThat(read.accepted()).as(form).isEqualTo(Optional.empty());
    }
  }
}
