package jp.enishi.deals.deal;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** Shows a deal that the caller has found or written: with its facts, and names as far as seen. */
@Singleton
class DealPresenter {

  private final CurrentActor current;
  private final Deals deals;

  DealPresenter(CurrentActor current, Deals deals) {
    this.current = current;
    this.deals = deals;
  }

  DealView view(Stored<DealDetails, DealKeys> deal, @Nullable List<FieldProblem> warnings) {
    return new DealView(
        deal.id(),
        deal.version(),
        deal.details(),
        DealFacts.of(deals.facts(deal.id(), Visibility.of(current.get()), DealFacts.Row.class)),
        deal.createdAt(),
        deal.updatedAt(),
        deal.deletedAt(),
        warnings);
  }
}
