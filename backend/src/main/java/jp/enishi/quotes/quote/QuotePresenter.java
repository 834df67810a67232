package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Shows a quote that the caller has found or written: with its facts, and names as far as seen. */
@Singleton
class QuotePresenter {

  private final CurrentActor current;
  private final Jdbi jdbi;

  QuotePresenter(CurrentActor current, Jdbi jdbi) {
    this.current = current;
    this.jdbi = jdbi;
  }

  QuoteView view(Stored<QuoteDetails, QuoteKeys> quote, @Nullable List<FieldProblem> warnings) {
    return new QuoteView(
        quote.id(),
        quote.version(),
        quote.details(),
        QuoteTotals.of(quote.details()),
        facts(Visibility.of(current.get()), quote),
        quote.createdAt(),
        quote.updatedAt(),
        quote.deletedAt(),
        warnings);
  }

  private QuoteFacts facts(Visibility visibility, Stored<QuoteDetails, QuoteKeys> quote) {
    String sql =
        "select to_jsonb(facts) from (select %s from quotes.quote c where c.id = :id) facts"
            .formatted(String.join(", ", QuoteFacts.columns(visibility)));
    String row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", quote.id())
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .one());
    return Rows.read(Rows.parse(row), QuoteFacts.class);
  }
}
