package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.DealLine;
import jp.enishi.deals.deal.DealService;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import jp.enishi.register.Written;
import org.jspecify.annotations.Nullable;

/** What can be done with quotes while they are drafts. What comes then is {@link QuoteSteps}. */
@Singleton
public class QuoteService extends RegisterService<QuoteDetails, QuoteKeys> {

  private final QuoteRules rules;
  private final QuotePresenter presenter;
  private final QuoteLines lines;
  private final QuoteNumbers numbers;
  private final Addressees addressees;
  private final DealService deals;
  private final Transactions transactions;

  QuoteService(
      Quotes quotes,
      QuoteRules rules,
      QuotePresenter presenter,
      QuoteLines lines,
      QuoteNumbers numbers,
      Addressees addressees,
      DealService deals,
      MergePatch merge,
      Transactions transactions) {
    super(quotes, merge, transactions);
    this.rules = rules;
    this.presenter = presenter;
    this.lines = lines;
    this.numbers = numbers;
    this.addressees = addressees;
    this.deals = deals;
    this.transactions = transactions;
  }

  @Override
  public Checked<QuoteDetails> check(
      Actor actor, QuoteDetails typed, @Nullable QuoteDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  protected Object view(Stored<QuoteDetails, QuoteKeys> quote) {
    return presenter.view(quote, null);
  }

  /** A number that was given stays in the list: drafts alone can be thrown away. */
  @Override
  public Optional<ProblemException.Field> heldBack(Stored<QuoteDetails, QuoteKeys> quote) {
    return Standing.of(quote.details()).isDraft()
        ? Optional.empty()
        : Optional.of(new ProblemException.Field("/state", Remark.of("quotes.issued.kept")));
  }

  /**
   * A draft for a deal: its title, customer, lines and whose it is, at the tax rates of its day.
   *
   * @param day the quote's day, null for today
   */
  public Written<Stored<QuoteDetails, QuoteKeys>> ofDeal(
      Actor actor, UUID dealId, @Nullable LocalDate day) {
    DealDetails deal = deals.get(actor, dealId).details();
    QuoteDetails typed =
        QuoteDetails.written(
            deal.title(),
            dealId,
            deal.companyId(),
            deal.personId(),
            addressees.department(actor, deal.companyId(), deal.personId()),
            day,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            deal.billingMonths(),
            lines.of(actor, deal.lines().isEmpty() ? whole(deal) : deal.lines()),
            deal.ownerId(),
            deal.teamId(),
            deal.siteId(),
            deal.coOwnerIds());
    return create(actor, typed);
  }

  /** A deal without lines is offered as one. */
  private static List<DealLine> whole(DealDetails deal) {
    Long amount = deal.amountYen();
    return amount == null
        ? List.of()
        : List.of(
            new DealLine(
                null, deal.title(), BigDecimal.ONE, amount, deal.costYen(), null, null, null));
  }

  /** A new draft that says the same. */
  public Written<Stored<QuoteDetails, QuoteKeys>> copy(Actor actor, UUID id) {
    QuoteDetails quote = get(actor, id).details();
    return create(actor, quote.afresh(lines.afresh(actor, quote)));
  }

  /**
   * A draft of the next version under the same number.
   *
   * @throws ProblemException 409 when it was never issued, or is not the newest version
   */
  public Written<Stored<QuoteDetails, QuoteKeys>> revise(Actor actor, UUID id) {
    Stored<QuoteDetails, QuoteKeys> quote = get(actor, id);
    Standing standing = Standing.of(quote.details());
    String series = standing.series();
    if (standing.isDraft() || series == null) {
      throw ProblemException.conflict("/state", Remark.of("quotes.revise.draft"));
    }
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          if (!Objects.equals(standing.revision(), numbers.newest(series))) {
            throw ProblemException.conflict("/revision", Remark.of("quotes.revise.newer"));
          }
          QuoteDetails typed = quote.details().afresh(lines.afresh(actor, quote.details()));
          Checked<QuoteDetails> checked = check(actor, assigned(actor, typed), null);
          QuoteDetails accepted = checked.accepted().with(Standing.revising(id, standing));
          return new Written<>(addAll(List.of(accepted)).getFirst(), checked.warnings());
        });
  }

  /** Stores what a step has made of a quote; the caller says in which transaction. */
  Stored<QuoteDetails, QuoteKeys> stored(
      Actor actor, Stored<QuoteDetails, QuoteKeys> before, QuoteDetails now) {
    return replaced(actor, before, now);
  }
}
