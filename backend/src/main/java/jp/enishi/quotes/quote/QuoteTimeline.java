package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.enishi.timeline.StepTimeline;
import jp.enishi.timeline.Subject;
import org.jdbi.v3.core.Jdbi;

/** What timelines tell of quotes: that they were issued, accepted, declined and replaced. */
@Singleton
class QuoteTimeline extends StepTimeline {

  QuoteTimeline(Jdbi jdbi, Quotes quotes) {
    super(jdbi, quotes, Set.of("quoteIssued", "quoteAccepted", "quoteDeclined", "quoteReplaced"));
  }

  @Override
  protected List<Part> parts(Subject.Kind of) {
    return of == Subject.Kind.CONTRACT ? ofContract("quoteAccepted") : super.parts(of);
  }

  @Override
  protected String title() {
    return "concat_ws(' ', c.number, c.title)";
  }

  @Override
  protected Map<String, String> attributes() {
    return Map.of(
        "on",
        "y.on_day",
        "totalYen",
        "c.total_yen",
        "reason",
        "case when y.kind in ('quoteAccepted', 'quoteDeclined') then c.outcome_note end");
  }
}
