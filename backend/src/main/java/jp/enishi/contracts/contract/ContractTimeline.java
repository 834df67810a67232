package jp.enishi.contracts.contract;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import jp.enishi.timeline.StepTimeline;
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
