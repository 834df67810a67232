package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** Shows a quote that the caller has found or written: with its facts, and names as far as seen. */
@Singleton
class QuotePresenter {

  private final CurrentActor current;
  private final Quotes quotes;

  QuotePresenter(CurrentActor current, Quotes quotes) {
    this.current = current;
    this.quotes = quotes;
  }

  QuoteView view(Stored<QuoteDetails, QuoteKeys> quote, @Nullable List<FieldProblem> warnings) {
    return new QuoteView(
        quote.id(),
        quote.version(),
        quote.details(),
        QuoteTotals.of(quote.details()),
        quotes.facts(quote.id(), Visibility.of(current.get()), QuoteFacts.class),
        quote.createdAt(),
        quote.updatedAt(),
        quote.deletedAt(),
        warnings);
  }
}
