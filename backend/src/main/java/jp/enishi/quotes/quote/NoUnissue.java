package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.journal.Undo;
import jp.enishi.journal.UndoneItsOwnWay;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;

/** A number that was given cannot be taken back: the quote may be out of the house. */
@Singleton
class NoUnissue implements UndoneItsOwnWay {

  private final QuoteService service;

  NoUnissue(QuoteService service) {
    this.service = service;
  }

  @Override
  public String cause() {
    return "issue";
  }

  @Override
  public Undo.Outcome undo(Actor actor, UUID quote) {
    service.get(actor, quote); // 404 for whoever may not see it
    throw ProblemException.conflict("/state", Remark.of("quotes.issued.for-good"));
  }
}
