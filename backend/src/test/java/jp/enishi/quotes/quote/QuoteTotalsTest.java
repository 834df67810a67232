package jp.enishi.quotes.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.enishi.deals.deal.Billing;
import jp.enishi.products.TaxClass;
import jp.enishi.quotes.Rounding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tax: summed for each rate, rounded once, and never a yen from nowhere. */
class QuoteTotalsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @Test
  void tax_is_rounded_once_for_each_rate_and_not_line_by_line() {
    // three lines of 15 yen: 1.5 each would be 3 when each is cut, but 45 at ten percent are 4.5
    List<QuoteLine> lines = List.of(item(15, "10"), item(15, "10"), item(15, "10"));
    assertThat(of(lines, false, Rounding.down).taxYen()).isEqualTo(4);
    assertThat(of(lines, false, Rounding.halfUp).taxYen()).isEqualTo(5);
    assertThat(of(lines, false, Rounding.up).taxYen()).isEqualTo(5);
  }

  @Test
  void each_rate_and_class_has_its_own_sum_dearest_first() {
    QuoteTotals totals =
        of(
            List.of(
                item(1_000, "0", TaxClass.outside),
                item(1_000, "8", TaxClass.reduced),
                item(1_000, "8", TaxClass.standard),
                item(2_000, "0", TaxClass.exempt),
                item(1_000, "10", TaxClass.standard),
                item(500, "8", TaxClass.reduced)),
            false,
            Rounding.down);
    assertThat(totals.taxes())
        .containsExactly(
            new TaxGroup(TaxClass.standard, new BigDecimal("10"), 1_000, 100),
            new TaxGroup(TaxClass.standard, new BigDecimal("8"), 1_000, 80),
            new TaxGroup(TaxClass.reduced, new BigDecimal("8"), 1_500, 120),
            new TaxGroup(TaxClass.exempt, new BigDecimal("0"), 2_000, 0),
            new TaxGroup(TaxClass.outside, new BigDecimal("0"), 1_000, 0));
    assertThat(totals.totalYen()).isEqualTo(6_800);
  }

  @Test
  void prices_with_tax_have_it_in_them() {
    QuoteTotals totals = of(List.of(item(1_100, "10"), item(108, "8")), true, Rounding.down);
    assertThat(totals.totalYen()).isEqualTo(1_208);
    assertThat(totals.taxYen()).isEqualTo(108);
    assertThat(totals.netYen()).isEqualTo(1_100);
    // 100 yen with tax: 9.09 are cut
    assertThat(of(List.of(item(100, "10")), true, Rounding.down).netYen()).isEqualTo(91);
    assertThat(of(List.of(item(100, "10")), true, Rounding.up).netYen()).isEqualTo(90);
  }

  @Test
  void what_is_paid_monthly_counts_for_all_months_and_words_count_nothing() {
    QuoteLine monthly =
        new QuoteLine(
            null,
            null,
            "保守",
            BigDecimal.TWO,
            null,
            30_000L,
            null,
            TaxClass.standard,
            BigDecimal.TEN,
            Billing.monthly);
    List<QuoteLine> lines =
        List.of(QuoteLine.words(QuoteLine.Kind.heading, "月額費用"), monthly, item(100, "10"));
    assertThat(QuoteTotals.of(quote(lines, false, Rounding.down, 12)).netYen()).isEqualTo(720_100);
  }

  @Test
  void a_discount_takes_its_tax_away_as_well() {
    QuoteTotals totals = of(List.of(item(10_000, "10"), item(-1_005, "10")), false, Rounding.down);
    assertThat(totals.netYen()).isEqualTo(8_995);
    assertThat(totals.taxYen()).isEqualTo(899);
  }

  @Property
  void nothing_is_lost_and_nothing_comes_from_nowhere(
      @ForAll("lines") List<QuoteLine> lines, @ForAll boolean gross, @ForAll Rounding rounding) {
    QuoteTotals totals = of(lines, gross, rounding);
    BigDecimal typed =
        lines.stream().map(l -> l.amount(null)).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(totals.netYen() + totals.taxYen()).isEqualTo(totals.totalYen());
    assertThat(totals.taxes().stream().mapToLong(TaxGroup::netYen).sum())
        .isEqualTo(totals.netYen());
    assertThat(totals.taxes().stream().mapToLong(TaxGroup::taxYen).sum())
        .isEqualTo(totals.taxYen());
    assertThat(BigDecimal.valueOf(gross ? totals.totalYen() : totals.netYen()))
        .isEqualByComparingTo(typed);
  }

  /** Against the law's own words, in whole hundredths: the tax of a rate is off by under a yen. */
  @Property
  void each_rate_s_tax_is_the_exact_one_rounded_as_asked(
      @ForAll("lines") List<QuoteLine> lines, @ForAll boolean gross, @ForAll Rounding rounding) {
    for (TaxGroup group : of(lines, gross, rounding).taxes()) {
      BigInteger rate = group.rate().multiply(BigDecimal.valueOf(100)).toBigIntegerExact();
      BigInteger whole = BigInteger.valueOf(10_000);
      BigInteger sum = BigInteger.valueOf(gross ? group.netYen() + group.taxYen() : group.netYen());
      BigInteger divisor = gross ? whole.add(rate) : whole;
      // tax × divisor against sum × rate
      BigInteger error =
          BigInteger.valueOf(group.taxYen()).multiply(divisor).subtract(sum.multiply(rate));
      switch (rounding) {
        case down ->
            assertThat(error).isBetween(divisor.negate().add(BigInteger.ONE), BigInteger.ZERO);
        case up -> assertThat(error).isBetween(BigInteger.ZERO, divisor.subtract(BigInteger.ONE));
        case halfUp ->
            assertThat(error.shiftLeft(1)).isBetween(divisor.negate().add(BigInteger.ONE), divisor);
      }
    }
  }

  @Property
  void the_order_of_lines_and_their_being_cut_in_two_change_nothing(
      @ForAll("lines") List<QuoteLine> lines, @ForAll Rounding rounding) {
    QuoteTotals totals = of(lines, false, rounding);
    assertThat(of(lines.reversed(), false, rounding)).isEqualTo(totals);
    List<QuoteLine> cut = new ArrayList<>();
    for (QuoteLine line : lines) {
      long price = line.price() == null ? 0 : line.price();
      cut.add(item(price / 3, line.rate(), line.tax()));
      cut.add(item(price - price / 3, line.rate(), line.tax()));
    }
    assertThat(of(cut, false, rounding)).isEqualTo(totals);
  }

  @Provide
  Arbitrary<List<QuoteLine>> lines() {
    Arbitrary<Long> price = Arbitraries.longs().between(0, 9_999_999_999L);
    Arbitrary<QuoteLine> line =
        Combinators.combine(
                price,
                Arbitraries.of("0", "3", "5", "8", "10", "7.8", "12.25"),
                Arbitraries.of(TaxClass.standard, TaxClass.reduced))
            .as((yen, rate, tax) -> item(yen, new BigDecimal(rate), tax));
    return line.list().ofMinSize(1).ofMaxSize(30);
  }

  private static QuoteLine item(long price, String rate) {
    return item(price, rate, TaxClass.standard);
  }

  private static QuoteLine item(long price, String rate, TaxClass tax) {
    return item(price, new BigDecimal(rate), tax);
  }

  private static QuoteLine item(long price, @Nullable BigDecimal rate, @Nullable TaxClass tax) {
    return new QuoteLine(
        null, null, "品目", BigDecimal.ONE, null, price, null, tax, rate, Billing.once);
  }

  private static QuoteTotals of(List<QuoteLine> lines, boolean gross, Rounding rounding) {
    return QuoteTotals.of(quote(lines, gross, rounding, null));
  }

  private static QuoteDetails quote(
      List<QuoteLine> lines, boolean gross, Rounding rounding, @Nullable Integer months) {
    return QuoteDetails.written(
        "件名", null, null, null, null, DAY, DAY, null, null, null, null, null, gross, rounding,
        months, lines, null, null, null, List.of());
  }
}
