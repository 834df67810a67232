package jp.enishi.contracts.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.deals.deal.Billing;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.DealKeys;
import jp.enishi.deals.deal.DealService;
import jp.enishi.deals.deal.LinePricing;
import jp.enishi.deals.pipeline.Pipelines;
import jp.enishi.deals.pipeline.StageKind;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Checked;
import jp.enishi.register.Stored;
import jp.enishi.register.Written;
import org.jspecify.annotations.Nullable;

/** Makes contracts of won deals. */
@Singleton
public class DealContractService {

  private final DealService deals;
  private final Pipelines pipelines;
  private final LinePricing pricing;
  private final ContractService contracts;
  private final DealContracts existing;
  private final MergePatch merge;
  private final Transactions transactions;

  DealContractService(
      DealService deals,
      Pipelines pipelines,
      LinePricing pricing,
      ContractService contracts,
      DealContracts existing,
      MergePatch merge,
      Transactions transactions) {
    this.deals = deals;
    this.pipelines = pipelines;
    this.pricing = pricing;
    this.contracts = contracts;
    this.existing = existing;
    this.merge = merge;
    this.transactions = transactions;
  }

  ContractProposal proposal(Actor actor, UUID dealId) {
    Stored<DealDetails, DealKeys> deal = deals.get(actor, dealId);
    return new ContractProposal(proposed(actor, deal), existing.from(actor, dealId));
  }

  /** A deal and the contract that is asked for. */
  public record Order(Stored<DealDetails, DealKeys> deal, ContractDetails typed) {}

  /** The contract a deal proposes, with what the patch says differently. */
  public Order order(Actor actor, UUID dealId, JsonNode patch) throws JsonProcessingException {
    Stored<DealDetails, DealKeys> deal = deals.get(actor, dealId);
    return new Order(deal, merge.apply(proposed(actor, deal), patch, ContractDetails.class));
  }

  /**
   * Makes a contract of a won deal.
   *
   * @param another whether one more is wanted although the deal has a contract
   * @throws ProblemException 409 when the deal is not won, or has a contract
   */
  public Written<Stored<ContractDetails, ContractKeys>> create(
      Actor actor, Order order, boolean another) {
    boolean won =
        pipelines
            .stage(order.deal().details().stageId())
            .filter(stage -> stage.kind() == StageKind.won)
            .isPresent();
    if (!won || order.deal().isTrashed()) {
      throw ProblemException.of(ProblemType.CONFLICT, Remark.of("contracts.deal.not-won"));
    }
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          if (existing.lockedAndThere(order.deal().id()) && !another) {
            throw ProblemException.of(ProblemType.CONFLICT, Remark.of("contracts.deal.contracted"));
          }
          Checked<ContractDetails> checked =
              contracts.check(actor, contracts.assigned(actor, order.typed()), null);
          return new Written<>(
              contracts.addAll(List.of(checked.accepted())).getFirst(), checked.warnings());
        });
  }

  private ContractDetails proposed(Actor actor, Stored<DealDetails, DealKeys> stored) {
    DealDetails deal = stored.details();
    Stored<ContractDetails, ContractKeys> previous =
        existing.renewedBy(actor, stored.id()).orElse(null);
    ContractDetails before = previous == null ? null : previous.details();
    LocalDate signed = deal.closedOn() == null ? CommonRules.today() : deal.closedOn();
    boolean recurs = deal.billing() == Billing.monthly;
    Integer months = deal.billingMonths();
    LocalDate starts = starts(signed, recurs, before);
    boolean again = before != null && Boolean.TRUE.equals(before.autoRenewal());
    return new ContractDetails(
        null,
        before == null ? deal.title() : before.title(),
        deal.companyId(),
        deal.personId(),
        stored.id(),
        previous == null ? null : previous.id(),
        null,
        pricing.copied(actor, deal.lines()),
        deal.pricedOn(),
        deal.amountYen(),
        !recurs
            ? ContractBilling.once
            : before != null && before.billing() != ContractBilling.once
                ? before.billing()
                : ContractBilling.monthly,
        months,
        signed,
        starts,
        starts == null || months == null ? null : Term.end(starts, months),
        again,
        again && before != null ? before.renewalMonths() : null,
        before == null ? null : before.noticePeriod(),
        before == null ? null : before.noticeUnit(),
        null,
        null,
        null,
        new ArrayList<>(deal.tags()),
        deal.ownerId(),
        deal.teamId(),
        deal.siteId(),
        deal.coOwnerIds(),
        null);
  }

  /**
   * After the contract it renews; else with the month that follows, when it is paid by the month.
   */
  private static @Nullable LocalDate starts(
      LocalDate signed, boolean recurs, @Nullable ContractDetails before) {
    if (before != null && before.endsOn() != null) {
      return before.endsOn().plusDays(1);
    }
    return recurs ? signed.withDayOfMonth(1).plusMonths(1) : signed;
  }
}
