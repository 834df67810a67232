package jp.enishi.deals.deal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.deals.pipeline.Pipelines;
import jp.enishi.deals.pipeline.Stage;
import jp.enishi.deals.pipeline.StageKind;
import jp.enishi.platform.problem.Checking;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What makes a deal's details valid. The page, the API and imports go through here alike. */
@Singleton
class DealRules {

  private static final int MOST_QUANTITY = 999_999_999;
  private static final int MOST_MONTHS = 120;

  private final Deals deals;
  private final Pipelines pipelines;
  private final LinePricing pricing;
  private final References references;
  private final ObjectMapper json;

  DealRules(
      Deals deals,
      Pipelines pipelines,
      LinePricing pricing,
      References references,
      ObjectMapper json) {
    this.deals = deals;
    this.pipelines = pipelines;
    this.pricing = pricing;
    this.references = references;
    this.json = json;
  }

  /** Whether a deal is still to be won. */
  boolean isOpen(DealDetails deal) {
    return pipelines.stage(deal.stageId()).filter(s -> s.kind() == StageKind.open).isPresent();
  }

  /**
   * Reads typed details.
   *
   * @param before the details as they stand, null for a new deal
   */
  Checked<DealDetails> check(Actor actor, DealDetails typed, @Nullable DealDetails before) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    Stage stage = pipelines.stage(typed.stageId()).orElse(null);
    if (stage == null) {
      checking.refuse("/stageId", "customers.reference.unknown");
    } else if (stage.closed() && !isIn(stage.pipelineId(), before)) {
      checking.refuse("/stageId", "deals.pipeline.closed");
    }
    LocalDate pricedOn = rules.day("pricedOn", typed.pricedOn());
    List<DealLine> lines =
        pricing.read(
            actor,
            typed.lines(),
            before == null ? List.of() : before.lines(),
            pricedOn == null ? CommonRules.today() : pricedOn,
            checking);
    DealDetails read = read(typed, before, stage, lines, rules, checking);
    rules.required("title", read.title());
    if (read.companyId() == null && read.personId() == null) {
      checking.refuse("/companyId", "deals.customer.required");
    }
    if (before == null || !Objects.equals(before.expectedCloseOn(), read.expectedCloseOn())) {
      closeLiesAhead(read, stage, checking);
    }
    references(actor, read, before, checking);
    if (stage != null) {
      stageAsks(stage, read, before, checking);
    }
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private boolean isIn(UUID pipeline, @Nullable DealDetails deal) {
    return deal != null
        && pipelines
            .stage(deal.stageId())
            .filter(stage -> stage.pipelineId().equals(pipeline))
            .isPresent();
  }

  private static DealDetails read(
      DealDetails typed,
      @Nullable DealDetails before,
      @Nullable Stage stage,
      List<DealLine> lines,
      CommonRules rules,
      Checking checking) {
    Billing billing = typed.billing() == null ? Billing.once : typed.billing();
    Integer months = months(typed, before, billing, lines, checking);
    return new DealDetails(
        rules.text("code", typed.code(), 50),
        rules.text("title", typed.title(), 200),
        typed.companyId(),
        typed.personId(),
        stage == null ? typed.stageId() : stage.id(),
        checking.within("/probability", typed.probability(), 0, 100),
        LineSums.sum(
            "amountYen",
            typed.amountYen(),
            before == null ? null : before.amountYen(),
            lines,
            true,
            DealLine::amount,
            months,
            checking),
        LineSums.sum(
            "costYen",
            typed.costYen(),
            before == null ? null : before.costYen(),
            lines,
            lines.stream().allMatch(line -> line.cost() != null),
            DealLine::costs,
            months,
            checking),
        checking.within("/quantity", typed.quantity(), 0, MOST_QUANTITY),
        billing,
        months,
        lines,
        rules.day("pricedOn", typed.pricedOn()),
        rules.day("expectedCloseOn", typed.expectedCloseOn()),
        closedOn(typed, stage, rules),
        rules.text("nextAction", typed.nextAction(), 200),
        rules.day("nextActionOn", typed.nextActionOn()),
        typed.nextActionBy(),
        rules.texts("competitors", typed.competitors(), 20, 100),
        rules.text("outcomeReason", typed.outcomeReason(), 50),
        rules.lines("outcomeNote", typed.outcomeNote(), 2_000),
        rules.text("leadSource", typed.leadSource(), 50),
        rules.texts("tags", typed.tags(), 30, 50),
        typed.ownerId(),
        typed.teamId(),
        typed.siteId(),
        rules.coOwners(typed.coOwnerIds(), typed.ownerId()),
        rules.lines("note", typed.note(), 10_000));
  }

  /** What is paid once has no months; what is paid monthly needs them. */
  private static @Nullable Integer months(
      DealDetails typed,
      @Nullable DealDetails before,
      Billing billing,
      List<DealLine> lines,
      Checking checking) {
    Integer months = checking.within("/billingMonths", typed.billingMonths(), 1, MOST_MONTHS);
    if (billing == Billing.once) {
      if (lines.stream().anyMatch(DealLine::isMonthly)) {
        checking.refuse("/billing", "deals.billing.monthly-lines");
      } else if (months != null && (before == null || !months.equals(before.billingMonths()))) {
        checking.refuse("/billingMonths", "deals.billing.once");
      }
      return null;
    }
    if (typed.billingMonths() == null) {
      checking.refuse("/billingMonths", "problem.field.required");
    }
    return months;
  }

  private static @Nullable LocalDate closedOn(
      DealDetails typed, @Nullable Stage stage, CommonRules rules) {
    if (stage == null || stage.kind() == StageKind.open) {
      rules.day("closedOn", typed.closedOn());
      return null;
    }
    LocalDate day = rules.past("closedOn", typed.closedOn());
    return day == null && typed.closedOn() == null ? CommonRules.today() : day;
  }

  /** An open deal that should have been won by now is stored, and doubted. */
  private static void closeLiesAhead(DealDetails read, @Nullable Stage stage, Checking checking) {
    if (stage != null
        && stage.kind() == StageKind.open
        && read.expectedCloseOn() != null
        && read.expectedCloseOn().isBefore(CommonRules.today())) {
      checking.warn("/expectedCloseOn", "deals.close.past");
    }
  }

  private void references(
      Actor actor, DealDetails read, @Nullable DealDetails before, Checking checking) {
    Optional<DealDetails> was = Optional.ofNullable(before);
    References.Check check =
        references
            .check(actor, checking)
            .care(deals.care(read), was.map(deals::care).orElse(Care.NOBODY))
            .company("companyId", read.companyId(), was.map(DealDetails::companyId).orElse(null))
            .person("personId", read.personId(), was.map(DealDetails::personId).orElse(null))
            .account(
                "nextActionBy",
                read.nextActionBy(),
                was.map(DealDetails::nextActionBy).orElse(null));
    List<UUID> known = was.map(DealDetails::coOwnerIds).orElse(List.of());
    for (int i = 0; i < read.coOwnerIds().size(); i++) {
      UUID coOwner = read.coOwnerIds().get(i);
      check.account("coOwnerIds/" + i, coOwner, known.contains(coOwner) ? coOwner : null);
    }
  }

  /**
   * Refuses a deal that enters a stage without what the stage asks for, or loses it there. A deal
   * that was in the stage before it asked is let be.
   */
  private void stageAsks(
      Stage stage, DealDetails read, @Nullable DealDetails before, Checking checking) {
    Set<String> asked = new LinkedHashSet<>(stage.required());
    if (stage.kind() == StageKind.lost) {
      asked.add("outcomeReason");
    }
    if (asked.isEmpty()) {
      return;
    }
    boolean enters = before == null || !stage.id().equals(before.stageId());
    JsonNode now = json.valueToTree(read);
    JsonNode was = enters ? now : json.valueToTree(before);
    for (String name : asked) {
      boolean refused =
          checking.errors().stream()
              .anyMatch(e -> (e.pointer() + "/").startsWith("/" + name + "/"));
      if (!now.has(name) && !refused && (enters || was.has(name))) {
        checking.refuse("/" + name, "deals.stage.required", stage.name());
      }
    }
  }
}
