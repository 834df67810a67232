package jp.enishi.deals.deal;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Shows a deal that the caller has found or written: with its facts, and names as far as seen. */
@Singleton
class DealPresenter {

  private final CurrentActor current;
  private final Jdbi jdbi;

  DealPresenter(CurrentActor current, Jdbi jdbi) {
    this.current = current;
    this.jdbi = jdbi;
  }

  DealView view(Stored<DealDetails, DealKeys> deal, @Nullable List<FieldProblem> warnings) {
    return new DealView(
        deal.id(),
        deal.version(),
        deal.details(),
        facts(deal),
        deal.createdAt(),
        deal.updatedAt(),
        deal.deletedAt(),
        warnings);
  }

  private DealFacts facts(Stored<DealDetails, DealKeys> deal) {
    Visibility visibility = Visibility.of(current.get());
    String sql =
        "select to_jsonb(facts) from (select %s from deals.deal c where c.id = :id) facts"
            .formatted(String.join(", ", DealFacts.columns(visibility)));
    String row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", deal.id())
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .one());
    return DealFacts.of(Rows.read(Rows.parse(row), DealFacts.Row.class));
  }
}
