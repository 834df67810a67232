package jp.enishi.contracts.renewal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.contracts.contract.ContractBilling;
import jp.enishi.contracts.contract.ContractDetails;
import jp.enishi.contracts.contract.ContractKeys;
import jp.enishi.contracts.contract.ContractService;
import jp.enishi.customers.CommonRules;
import jp.enishi.deals.deal.Billing;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.DealService;
import jp.enishi.deals.deal.LinePricing;
import jp.enishi.deals.deal.LineSums;
import jp.enishi.deals.pipeline.Pipeline;
import jp.enishi.deals.pipeline.PipelineDetails;
import jp.enishi.deals.pipeline.Pipelines;
import jp.enishi.deals.pipeline.StageDetails;
import jp.enishi.deals.pipeline.StageKind;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Stored;
import jp.enishi.register.Written;
import org.jspecify.annotations.Nullable;

/** Makes the deal in which a contract's renewal is sold. */
@Singleton
public class RenewalDealService {

  private static final int MOST_MONTHS = 120;
  private static final int TITLE = 200;
  private static final String SUFFIX = " 更新";

  private final ContractService contracts;
  private final DealService deals;
  private final Pipelines pipelines;
  private final LinePricing pricing;
  private final RenewalDeals renewalDeals;
  private final Transactions transactions;

  RenewalDealService(
      ContractService contracts,
      DealService deals,
      Pipelines pipelines,
      LinePricing pricing,
      RenewalDeals renewalDeals,
      Transactions transactions) {
    this.contracts = contracts;
    this.deals = deals;
    this.pipelines = pipelines;
    this.pricing = pricing;
    this.renewalDeals = renewalDeals;
    this.transactions = transactions;
  }

  /**
   * Makes the deal and names it in the contract.
   *
   * @throws ProblemException 409 when one is under way or won, or when the contract was never
   *     signed; 412 when somebody else was first
   */
  public Written<Stored<ContractDetails, ContractKeys>> create(
      Actor actor, UUID id, int version, NewRenewalDeal order) {
    UUID stage = stage(order.pipelineId());
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Stored<ContractDetails, ContractKeys> contract = contracts.current(actor, id, version);
          UUID renewal = contract.details().renewalDealId();
          if (renewal != null && renewalDeals.stands(renewal)) {
            throw refused("contracts.renewal.exists");
          }
          if (contract.isTrashed() || contract.details().signedOn() == null) {
            throw refused("contracts.renewal.draft");
          }
          UUID deal = deals.create(actor, details(actor, contract, stage)).record().id();
          return new Written<>(contracts.sellRenewal(actor, contract, deal), List.of());
        });
  }

  private static ProblemException refused(String code) {
    return ProblemException.of(ProblemType.CONFLICT, Remark.of(code));
  }

  private @Nullable UUID stage(@Nullable UUID pipelineId) {
    if (pipelineId == null) {
      return null;
    }
    Optional<PipelineDetails> pipeline = pipelines.find(pipelineId).map(Pipeline::attributes);
    if (pipeline.filter(p -> Boolean.TRUE.equals(p.closed())).isPresent()) {
      throw ProblemException.invalid("/pipelineId", Remark.of("deals.pipeline.closed"));
    }
    return pipeline.stream()
        .map(PipelineDetails::stages)
        .flatMap(List::stream)
        .filter(s -> s.kind() == StageKind.open)
        .map(StageDetails::id)
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid("/pipelineId", Remark.of("customers.reference.unknown")));
  }

  private DealDetails details(
      Actor actor, Stored<ContractDetails, ContractKeys> stored, @Nullable UUID stage) {
    ContractDetails contract = stored.details();
    boolean recurs = contract.billing() != ContractBilling.once;
    Integer months =
        contract.renewalMonths() == null ? contract.termMonths() : contract.renewalMonths();
    int term = months == null ? 1 : Math.min(months, MOST_MONTHS);
    return new DealDetails(
        null,
        title(String.valueOf(contract.title())),
        contract.companyId(),
        contract.personId(),
        stage,
        null,
        contract.lines().isEmpty() ? amount(contract, term) : null,
        null,
        null,
        recurs ? Billing.monthly : Billing.once,
        recurs ? term : null,
        pricing.copied(actor, contract.lines()),
        contract.pricedOn(),
        expected(stored),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        "契約更新",
        contract.tags(),
        contract.ownerId(),
        contract.teamId(),
        contract.siteId(),
        contract.coOwnerIds(),
        null);
  }

  /** The same for each month as before: of an equal term the contract's own amount to the yen. */
  private static @Nullable Long amount(ContractDetails contract, int term) {
    Long amount = contract.amountYen();
    if (amount == null || contract.billing() == ContractBilling.once) {
      return amount;
    }
    int months = contract.termMonths() == null ? 1 : contract.termMonths();
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(term))
        .divide(BigDecimal.valueOf(months), 0, RoundingMode.DOWN)
        .min(LineSums.MOST_YEN)
        .longValueExact();
  }

  private static String title(String contract) {
    return PlainText.beginning(contract, TITLE - SUFFIX.length()) + SUFFIX;
  }

  /** Before notice can no longer be given, else before the end; today when both have passed. */
  private static LocalDate expected(Stored<ContractDetails, ContractKeys> contract) {
    LocalDate today = CommonRules.today();
    return Stream.of(
            Optional.ofNullable(contract.keys().noticeBy()),
            Optional.ofNullable(contract.details().endsOn()))
        .flatMap(Optional::stream)
        .filter(day -> !day.isBefore(today))
        .min(Comparator.naturalOrder())
        .orElse(today);
  }
}
