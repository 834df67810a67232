package jp.enishi.quotes.quote;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What is derived from a quote's details at each write. */
public record QuoteKeys(long netYen, long taxYen, long totalYen, List<UUID> productIds) {

  static QuoteKeys of(QuoteDetails details) {
    QuoteTotals totals = QuoteTotals.of(details);
    return new QuoteKeys(
        totals.netYen(),
        totals.taxYen(),
        totals.totalYen(),
        details.lines().stream()
            .map(QuoteLine::product)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }
}
