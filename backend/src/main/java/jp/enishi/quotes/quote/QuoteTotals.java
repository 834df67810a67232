package jp.enishi.quotes.quote;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.enishi.products.TaxClass;
import jp.enishi.quotes.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a quote comes to. Tax is reckoned as the law has it: from the sum of each rate, rounded once
 * for each rate, never line by line.
 */
@Schema(
    name = "QuoteTotals",
    description = "合計: from the sums of each rate, rounded once for each.",
    requiredProperties = {"netYen", "taxYen", "totalYen", "taxes"})
public record QuoteTotals(
    @Schema(description = "税抜合計") long netYen,
    @Schema(description = "消費税額") long taxYen,
    @Schema(description = "税込合計") long totalYen,
    @Schema(description = "Dearest rate first.") List<TaxGroup> taxes) {

  static final BigDecimal MOST_YEN = BigDecimal.valueOf(999_999_999_999_999L);
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** What is taxed together. */
  record Rate(TaxClass tax, BigDecimal percent) implements Comparable<Rate> {

    private static final Comparator<Rate> ORDER =
        Comparator.comparing(Rate::percent).reversed().thenComparing(Rate::tax);

    @Override
    public int compareTo(Rate other) {
      return ORDER.compare(this, other);
    }
  }

  /** The sums of the items by what is taxed together, as the prices are typed. */
  static Map<Rate, BigDecimal> sums(List<QuoteLine> lines, @Nullable Integer months) {
    Map<Rate, BigDecimal> sums = new TreeMap<>();
    for (QuoteLine line : lines) {
      if (line.isItem()) {
        TaxClass tax = line.tax() == null ? TaxClass.standard : line.tax();
        BigDecimal percent = line.rate() == null ? BigDecimal.ZERO : line.rate();
        sums.merge(new Rate(tax, percent), line.amount(months), BigDecimal::add);
      }
    }
    return sums;
  }

  /** The totals of lines whose sums are within what amounts can be. */
  public static QuoteTotals of(QuoteDetails quote) {
    Rounding rounding = quote.rounding() == null ? Rounding.down : quote.rounding();
    boolean gross = Boolean.TRUE.equals(quote.includesTax());
    List<TaxGroup> taxes =
        sums(quote.lines(), quote.billingMonths()).entrySet().stream()
            .map(e -> group(e.getKey(), e.getValue(), gross, rounding))
            .toList();
    long net = taxes.stream().mapToLong(TaxGroup::netYen).sum();
    long tax = taxes.stream().mapToLong(TaxGroup::taxYen).sum();
    return new QuoteTotals(net, tax, net + tax, taxes);
  }

  private static TaxGroup group(Rate rate, BigDecimal sum, boolean gross, Rounding rounding) {
    BigDecimal divisor = gross ? WHOLE.add(rate.percent()) : WHOLE;
    BigDecimal tax = rounding.quotient(sum.multiply(rate.percent()), divisor);
    BigDecimal net = gross ? sum.subtract(tax) : sum;
    return new TaxGroup(rate.tax(), rate.percent(), net.longValueExact(), tax.longValueExact());
  }
}
