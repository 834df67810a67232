package jp.enishi.contracts.contract;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.deals.deal.DealLine;
import jp.enishi.deals.deal.Deals;
import jp.enishi.deals.deal.LinePricing;
import jp.enishi.deals.deal.LineSums;
import jp.enishi.platform.problem.Checking;
import jp.enishi.register.Checked;
import jp.enishi.register.Register;
import org.jspecify.annotations.Nullable;

/** What makes a contract's details valid. The page, the API and imports go through here alike. */
@Singleton
class ContractRules {

  private final Contracts contracts;
  private final Deals deals;
  private final LinePricing pricing;
  private final References references;

  ContractRules(Contracts contracts, Deals deals, LinePricing pricing, References references) {
    this.contracts = contracts;
    this.deals = deals;
    this.pricing = pricing;
    this.references = references;
  }

  /**
   * Reads typed details.
   *
   * @param before the details as they stand, null for a new contract
   */
  Checked<ContractDetails> check(
      Actor actor, ContractDetails typed, @Nullable ContractDetails before) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    LocalDate pricedOn = rules.day("pricedOn", typed.pricedOn());
    List<DealLine> lines =
        pricing.read(
            actor,
            typed.lines(),
            before == null ? List.of() : before.lines(),
            pricedOn == null ? CommonRules.today() : pricedOn,
            checking);
    ContractPeriod period = ContractPeriod.read(typed, checking, rules);
    ContractDetails read = read(typed, before, period, lines, rules, checking);
    rules.required("title", read.title());
    if (read.companyId() == null && read.personId() == null) {
      checking.refuse("/companyId", "deals.customer.required");
    }
    period.check(read, before, checking, rules);
    references(actor, read, before, checking);
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private static ContractDetails read(
      ContractDetails typed,
      @Nullable ContractDetails before,
      ContractPeriod period,
      List<DealLine> lines,
      CommonRules rules,
      Checking checking) {
    ContractBilling billing = typed.billing() == null ? ContractBilling.once : typed.billing();
    if (billing == ContractBilling.once && lines.stream().anyMatch(DealLine::isMonthly)) {
      checking.refuse("/billing", "contracts.billing.monthly-lines");
    }
    return new ContractDetails(
        rules.text("code", typed.code(), 50),
        rules.text("title", typed.title(), 200),
        typed.companyId(),
        typed.personId(),
        typed.dealId(),
        typed.previousId(),
        typed.renewalDealId(),
        lines,
        rules.day("pricedOn", typed.pricedOn()),
        LineSums.sum(
            "amountYen",
            period.amount(typed, before, checking),
            before == null ? null : before.amountYen(),
            lines,
            true,
            DealLine::amount,
            period.termMonths(),
            checking),
        billing,
        period.termMonths(),
        rules.past("signedOn", typed.signedOn()),
        period.startsOn(),
        period.endsOn(),
        Boolean.TRUE.equals(typed.autoRenewal()),
        period.renewalMonths(),
        period.noticePeriod(),
        period.noticeUnit(),
        rules.past("noticeGivenOn", typed.noticeGivenOn()),
        rules.day("cancelledOn", typed.cancelledOn()),
        rules.text("endReason", typed.endReason(), 200),
        rules.texts("tags", typed.tags(), 30, 50),
        typed.ownerId(),
        typed.teamId(),
        typed.siteId(),
        rules.coOwners(typed.coOwnerIds(), typed.ownerId()),
        rules.lines("note", typed.note(), 10_000));
  }

  private void references(
      Actor actor, ContractDetails read, @Nullable ContractDetails before, Checking checking) {
    Optional<ContractDetails> was = Optional.ofNullable(before);
    References.Check check =
        references
            .check(actor, checking)
            .care(contracts.care(read), was.map(contracts::care).orElse(Care.NOBODY))
            .company(
                "companyId", read.companyId(), was.map(ContractDetails::companyId).orElse(null))
            .person("personId", read.personId(), was.map(ContractDetails::personId).orElse(null));
    List<UUID> known = was.map(ContractDetails::coOwnerIds).orElse(List.of());
    for (int i = 0; i < read.coOwnerIds().size(); i++) {
      UUID coOwner = read.coOwnerIds().get(i);
      check.account("coOwnerIds/" + i, coOwner, known.contains(coOwner) ? coOwner : null);
    }
    record(actor, "dealId", deals, read.dealId(), was.map(ContractDetails::dealId), checking);
    record(
        actor,
        "renewalDealId",
        deals,
        read.renewalDealId(),
        was.map(ContractDetails::renewalDealId),
        checking);
    record(
        actor,
        "previousId",
        contracts,
        read.previousId(),
        was.map(ContractDetails::previousId),
        checking);
  }

  /**
   * One that the actor may not see is the same as none; one that stays is not asked about again.
   */
  private static void record(
      Actor actor,
      String field,
      Register<?, ?> register,
      @Nullable UUID id,
      Optional<UUID> before,
      Checking checking) {
    if (id == null || id.equals(before.orElse(null))) {
      return;
    }
    boolean there =
        register.find(id, Visibility.of(actor)).filter(found -> !found.isTrashed()).isPresent();
    if (!there) {
      checking.refuse("/" + field, "customers.reference.unknown");
    }
  }
}
