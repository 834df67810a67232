package jp.enishi.deals.deal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.enishi.timeline.StepTimeline;
import jp.enishi.timeline.Subject;
import org.jdbi.v3.core.Jdbi;

/**
 * What timelines tell of deals: that they were made, moved, won and lost, which is how their stays
 * in stages begin.
 */
@Singleton
class DealTimeline extends StepTimeline {

  private static final Steps STAYS =
      new Steps(
          "deals.stage_stay y join deals.deal c on c.id = y.deal_id",
          "y.entered_at",
          """
          case when y.from_name is null then 'dealCreated' when y.kind = 'won' then 'dealWon' when y.kind = 'lost' then 'dealLost' else 'dealMoved' end\
          """,
          "cast(null as uuid)");

  DealTimeline(Jdbi jdbi, Deals deals) {
    super(jdbi, deals, Set.of("dealCreated", "dealMoved", "dealWon", "dealLost"), STAYS);
  }

  @Override
  protected String title() {
    return "c.title";
  }

  @Override
  protected Map<String, String> attributes() {
    return Map.of(
        "stageName", "y.stage_name", "fromName", "y.from_name", "amountYen", "c.amount_yen");
  }

  @Override
  protected List<Part> parts(Subject.Kind of) {
    return switch (of) {
      case PERSON ->
          List.of(
              new Part(null, "y.person_id = :subject"),
              new Part(
                  "select x.deal_id as id from deals.deal_person x where x.person_id = :subject",
                  "y.deal_id = m.id"));
      case COLLEAGUE -> List.of(new Part(null, "y.actor_id = :subject"));
      case CONTRACT -> ofContract("won");
      case COMPANY, DEAL, TEAM, SITE -> super.parts(of);
    };
  }
}
