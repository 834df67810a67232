package jp.enishi.contracts.contract;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.enishi.timeline.StepTimeline;
import jp.enishi.timeline.Subject;
import org.jdbi.v3.core.Jdbi;

/**
 * What timelines tell of contracts: that they were signed, renewed, extended, given notice of, and
 * that they began and ended.
 */
@Singleton
class ContractTimeline extends StepTimeline {

  ContractTimeline(Jdbi jdbi, Contracts contracts) {
    super(
        jdbi,
        contracts,
        Set.of(
            "contractSigned",
            "contractRenewed",
            "contractStarted",
            "contractExtended",
            "contractNoticed",
            "contractEnded",
            "contractCancelled"));
  }

  /** Of itself all of it, and that another contract has followed. */
  @Override
  protected List<Part> parts(Subject.Kind of) {
    return of == Subject.Kind.CONTRACT
        ? List.of(
            new Part(null, "y.contract_id = :subject"),
            new Part(
                "select k.id from contracts.contract k where k.previous_id = :subject and k.deleted_at is null",
                "y.contract_id = m.id and y.kind = 'contractRenewed'"))
        : super.parts(of);
  }

  @Override
  protected String title() {
    return "c.title";
  }

  @Override
  protected Map<String, String> attributes() {
    return Map.of(
        "on",
        "y.on_day",
        "amountYen",
        "c.amount_yen",
        "endsOn",
        """
        case when y.kind = 'contractExtended' then (select x.extended_to from contracts.extension x where x.contract_id = c.id and x.extended_at = y.at) else c.ends_on end\
        """,
        "reason",
        "case when y.kind in ('contractNoticed', 'contractEnded', 'contractCancelled') then c.end_reason end");
  }
}
