package jp.enishi.contracts.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.deals.deal.LineSums;
import org.jspecify.annotations.Nullable;

/** What is derived from a contract's details at each write. */
public record ContractKeys(
    @Nullable Long mrrYen,
    @Nullable LocalDate noticeBy,
    @Nullable LocalDate overOn,
    List<UUID> productIds) {

  static ContractKeys of(ContractDetails details) {
    return new ContractKeys(
        mrr(details),
        Term.noticeBy(details.endsOn(), details.noticePeriod(), details.noticeUnit()),
        over(details),
        LineSums.products(details.lines()));
  }

  /** 月次経常収益: what a month brings. */
  private static @Nullable Long mrr(ContractDetails details) {
    Long amount = details.amountYen();
    if (details.billing() == ContractBilling.once) {
      return null;
    }
    if (!details.lines().isEmpty()) {
      return LineSums.monthly(details.lines());
    }
    Integer months = details.termMonths();
    return amount == null || months == null ? amount : Long.valueOf(amount / months);
  }

  /**
   * The last day, as far as it is known: what is extended by itself has none until somebody says
   * so.
   */
  private static @Nullable LocalDate over(ContractDetails details) {
    if (details.cancelledOn() != null) {
      return details.cancelledOn();
    }
    boolean goesOn = Boolean.TRUE.equals(details.autoRenewal()) && details.noticeGivenOn() == null;
    return goesOn ? null : details.endsOn();
  }
}
