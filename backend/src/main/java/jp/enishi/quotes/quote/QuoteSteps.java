package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.quotes.issuer.Issuer;
import jp.enishi.quotes.issuer.IssuerService;
import jp.enishi.quotes.pdf.QuoteDocument;
import jp.enishi.quotes.pdf.QuoteDocument.Addressee;
import jp.enishi.quotes.pdf.QuotePrinter;
import jp.enishi.register.Checked;
import jp.enishi.register.Stored;
import jp.enishi.register.Written;
import org.jspecify.annotations.Nullable;

/** The steps of a quote: it is issued, then accepted or declined, and its deal takes it over. */
@Singleton
public class QuoteSteps {

  private static final Set<QuoteState> OPEN = Set.of(QuoteState.issued);
  private static final Set<QuoteState> DECIDED = Set.of(QuoteState.accepted, QuoteState.declined);

  private final QuoteService service;
  private final QuoteNumbers numbers;
  private final QuoteDocuments documents;
  private final QuotedDeals deals;
  private final Addressees addressees;
  private final IssuerService issuers;
  private final Transactions transactions;

  QuoteSteps(
      QuoteService service,
      QuoteNumbers numbers,
      QuoteDocuments documents,
      QuotedDeals deals,
      Addressees addressees,
      IssuerService issuers,
      Transactions transactions) {
    this.service = service;
    this.numbers = numbers;
    this.documents = documents;
    this.deals = deals;
    this.addressees = addressees;
    this.issuers = issuers;
    this.transactions = transactions;
  }

  /**
   * Gives a draft its number and keeps what is printed on it. All in one transaction: a quote that
   * does not come about takes no number.
   *
   * @throws ProblemException 409 when it is no draft, 400 when something is missing on it
   */
  public Written<Stored<QuoteDetails, QuoteKeys>> issue(Actor actor, UUID id, int version) {
    return transactions.write(
        actor.id(),
        Cause.issuing(id),
        () -> {
          Stored<QuoteDetails, QuoteKeys> draft =
              in(service.current(actor, id, version), Set.of(QuoteState.draft));
          Checked<QuoteDetails> checked = service.check(actor, draft.details(), draft.details());
          QuoteDetails details = checked.accepted();
          Issuer issuer = issuers.get();
          Addressee addressee = ready(actor, details, issuer);
          Standing standing = Standing.of(details);
          String series = standing.series();
          int revision = series == null ? 1 : numbers.newest(series) + 1;
          String given =
              series == null
                  ? numbers.next(issuer, Objects.requireNonNull(details.quotedOn()))
                  : series;
          Instant at = numbers.moment();
          QuoteDetails issued = details.with(standing.issued(given, revision, at));
          QuoteDocument document = documents.made(issued, addressee);
          documents.keep(id, at, document);
          Stored<QuoteDetails, QuoteKeys> stored = service.stored(actor, draft, issued);
          if (revision > 1) {
            numbers.replaceEarlier(given, id);
          }
          return new Written<>(stored, doubts(checked, document));
        });
  }

  private Addressee ready(Actor actor, QuoteDetails quote, Issuer issuer) {
    if (issuer.attributes().name() == null) {
      throw ProblemException.conflict("/issuer", Remark.of("quotes.issue.issuer"));
    }
    if (quote.lines().stream().noneMatch(QuoteLine::isItem)) {
      throw ProblemException.invalid("/lines", Remark.of("quotes.issue.empty"));
    }
    return addressees
        .of(actor, quote)
        .orElseThrow(
            () -> ProblemException.invalid("/companyId", Remark.of("customers.reference.unknown")));
  }

  private static List<ProblemException.Field> doubts(
      Checked<QuoteDetails> checked, QuoteDocument document) {
    List<ProblemException.Field> doubts = new ArrayList<>(checked.warnings());
    Set<String> missing = QuotePrinter.missing(document);
    if (!missing.isEmpty()) {
      doubts.add(
          new ProblemException.Field(
              "/lines", Remark.of("quotes.print.missing", String.join(", ", missing))));
    }
    return doubts;
  }

  /** The customer orders by it; with the deal's version its deal takes over lines and amount. */
  public Written<Stored<QuoteDetails, QuoteKeys>> accept(
      Actor actor, UUID id, int version, Decision decision) {
    return decide(actor, id, version, QuoteState.accepted, decision);
  }

  /** The customer does not. */
  public Written<Stored<QuoteDetails, QuoteKeys>> decline(
      Actor actor, UUID id, int version, Decision decision) {
    return decide(actor, id, version, QuoteState.declined, decision);
  }

  private Written<Stored<QuoteDetails, QuoteKeys>> decide(
      Actor actor, UUID id, int version, QuoteState outcome, Decision decision) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    LocalDate typed = rules.past("decidedOn", decision.decidedOn());
    LocalDate day = typed == null ? CommonRules.today() : typed;
    String note = rules.lines("note", decision.note(), 1_000);
    if (!checking.errors().isEmpty()) {
      throw ProblemException.invalid(checking.errors());
    }
    return step(
        actor,
        () -> {
          Stored<QuoteDetails, QuoteKeys> quote = in(service.current(actor, id, version), OPEN);
          Standing decided = Standing.of(quote.details()).decided(outcome, day, note);
          Integer dealVersion = decision.dealVersion();
          Standing standing =
              outcome == QuoteState.accepted && dealVersion != null
                  ? takenOver(actor, quote, decided, dealVersion)
                  : decided;
          return service.stored(actor, quote, quote.details().with(standing));
        });
  }

  /** Back to issued, when the decision was noted by mistake. */
  Written<Stored<QuoteDetails, QuoteKeys>> reopen(Actor actor, UUID id, int version) {
    return step(
        actor,
        () -> {
          Stored<QuoteDetails, QuoteKeys> quote = in(service.current(actor, id, version), DECIDED);
          Standing now = Standing.of(quote.details());
          if (numbers.newest(Objects.requireNonNull(now.series()))
              > Objects.requireNonNull(now.revision())) {
            throw ProblemException.conflict("/state", Remark.of("quotes.step.replaced"));
          }
          Standing open = now.decided(QuoteState.issued, null, null);
          return service.stored(actor, quote, quote.details().with(open));
        });
  }

  /** The deal takes over lines and amount; the quote is its main one from now on. */
  Written<Stored<QuoteDetails, QuoteKeys>> takeOver(
      Actor actor, UUID id, int version, @Nullable Integer dealVersion) {
    return step(
        actor,
        () -> {
          Stored<QuoteDetails, QuoteKeys> quote = service.current(actor, id, version);
          if (quote.isTrashed()) {
            throw ProblemException.conflict("/state", Remark.of("quotes.step.trashed"));
          }
          if (dealVersion == null) {
            throw ProblemException.invalid("/dealVersion", Remark.of("problem.field.required"));
          }
          Standing main = takenOver(actor, quote, Standing.of(quote.details()), dealVersion);
          return service.stored(actor, quote, quote.details().with(main));
        });
  }

  private Standing takenOver(
      Actor actor, Stored<QuoteDetails, QuoteKeys> quote, Standing standing, int dealVersion) {
    UUID deal = quote.details().dealId();
    if (deal == null) {
      throw ProblemException.invalid("/dealId", Remark.of("quotes.deal.none"));
    }
    deals.takeOver(actor, deal, dealVersion, quote.details());
    numbers.unsetMain(deal, quote.id());
    return standing.asMain();
  }

  private static Stored<QuoteDetails, QuoteKeys> in(
      Stored<QuoteDetails, QuoteKeys> quote, Set<QuoteState> states) {
    if (quote.isTrashed()) {
      throw ProblemException.conflict("/state", Remark.of("quotes.step.trashed"));
    }
    QuoteState state = Standing.of(quote.details()).state();
    if (!states.contains(state)) {
      throw ProblemException.conflict("/state", Remark.of("quotes.step." + state));
    }
    return quote;
  }

  private Written<Stored<QuoteDetails, QuoteKeys>> step(
      Actor actor, Supplier<Stored<QuoteDetails, QuoteKeys>> work) {
    return new Written<>(transactions.write(actor.id(), Cause.API, work), List.of());
  }
}
