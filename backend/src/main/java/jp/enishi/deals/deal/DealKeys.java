package jp.enishi.deals.deal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is derived from a deal's details at each write. */
public record DealKeys(@Nullable Long marginYen, @Nullable Long mrrYen, List<UUID> productIds) {

  static DealKeys of(DealDetails details) {
    Long amount = details.amountYen();
    Long cost = details.costYen();
    return new DealKeys(
        amount == null || cost == null ? null : amount - cost,
        mrr(details),
        LineSums.products(details.lines()));
  }

  /** 月次経常収益: what a month brings. */
  private static @Nullable Long mrr(DealDetails details) {
    Integer months = details.billingMonths();
    if (details.billing() != Billing.monthly || months == null) {
      return null;
    }
    if (!details.lines().isEmpty()) {
      return LineSums.monthly(details.lines());
    }
    Long amount = details.amountYen();
    return amount == null ? null : amount / months;
  }
}
