package jp.enishi.quotes.quote;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.deals.deal.Deals;
import jp.enishi.platform.problem.Checking;
import jp.enishi.quotes.issuer.Issuer;
import jp.enishi.quotes.issuer.IssuerService;
import jp.enishi.register.Checked;
import jp.enishi.register.FieldChange;
import org.jspecify.annotations.Nullable;

/** What makes a quote's details valid. The page, the API and bulk edits go through here alike. */
@Singleton
class QuoteRules {

  /** What may still be written once a quote is issued. */
  private static final Set<String> NEVER_FINAL =
      Set.of("dealId", "note", "ownerId", "teamId", "siteId", "coOwnerIds");

  private static final int MOST_MONTHS = 120;

  private final Quotes quotes;
  private final QuoteLines lines;
  private final Deals deals;
  private final References references;
  private final IssuerService issuers;
  private final ObjectMapper json;

  QuoteRules(
      Quotes quotes,
      QuoteLines lines,
      Deals deals,
      References references,
      IssuerService issuers,
      ObjectMapper json) {
    this.quotes = quotes;
    this.lines = lines;
    this.deals = deals;
    this.references = references;
    this.issuers = issuers;
    this.json = json;
  }

  /**
   * Reads typed details.
   *
   * @param before the details as they stand, null for a new quote
   */
  Checked<QuoteDetails> check(Actor actor, QuoteDetails typed, @Nullable QuoteDetails before) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    Standing standing = before == null ? Standing.DRAFT : Standing.of(before);
    given(typed, standing, checking);
    QuoteDetails read =
        (before == null || standing.isDraft()
                ? draft(actor, typed, before, rules, checking)
                : issued(typed, before, rules, checking))
            .with(standing);
    references(actor, read, before, checking);
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  /** What follows from what is done is not typed. */
  private static void given(QuoteDetails typed, Standing standing, Checking checking) {
    var now = standing.named();
    Standing.of(typed)
        .named()
        .forEach(
            (name, value) -> {
              if (!Objects.equals(value, now.get(name))) {
                checking.refuse("/" + name, "quotes.given");
              }
            });
  }

  private QuoteDetails issued(
      QuoteDetails typed, QuoteDetails before, CommonRules rules, Checking checking) {
    ObjectNode was = json.valueToTree(before.with(Standing.DRAFT));
    ObjectNode now = json.valueToTree(typed.with(Standing.DRAFT));
    FieldChange.between(was, now).stream()
        .map(FieldChange::field)
        .filter(field -> !NEVER_FINAL.contains(field))
        .forEach(field -> checking.refuse("/" + field, "quotes.issued.final"));
    return QuoteDetails.written(
        before.title(),
        typed.dealId(),
        before.companyId(),
        before.personId(),
        before.department(),
        before.quotedOn(),
        before.validUntil(),
        before.delivery(),
        before.deliveryPlace(),
        before.paymentTerms(),
        before.remarks(),
        rules.lines("note", typed.note(), 10_000),
        before.includesTax(),
        before.rounding(),
        before.billingMonths(),
        before.lines(),
        typed.ownerId(),
        typed.teamId(),
        typed.siteId(),
        rules.coOwners(typed.coOwnerIds(), typed.ownerId()));
  }

  private QuoteDetails draft(
      Actor actor,
      QuoteDetails typed,
      @Nullable QuoteDetails before,
      CommonRules rules,
      Checking checking) {
    Issuer issuer = issuers.get();
    LocalDate typedDay = rules.day("quotedOn", typed.quotedOn());
    LocalDate day = typedDay == null ? CommonRules.today() : typedDay;
    LocalDate typedEnd = rules.day("validUntil", typed.validUntil());
    LocalDate end = typedEnd == null ? day.plusDays(issuer.validityDays()) : typedEnd;
    if (end.isBefore(day)) {
      checking.refuse("/validUntil", "quotes.valid.before");
    }
    Integer months = checking.within("/billingMonths", typed.billingMonths(), 1, MOST_MONTHS);
    boolean fresh = before == null;
    QuoteDetails read =
        QuoteDetails.written(
            rules.text("title", typed.title(), 200),
            typed.dealId(),
            typed.companyId(),
            typed.personId(),
            rules.text("department", typed.department(), 100),
            day,
            end,
            rules.text("delivery", typed.delivery(), 100),
            rules.text("deliveryPlace", typed.deliveryPlace(), 100),
            rules.text(
                "paymentTerms",
                fresh && typed.paymentTerms() == null
                    ? issuer.attributes().paymentTerms()
                    : typed.paymentTerms(),
                200),
            rules.lines(
                "remarks",
                fresh && typed.remarks() == null ? issuer.attributes().remarks() : typed.remarks(),
                2_000),
            rules.lines("note", typed.note(), 10_000),
            Boolean.TRUE.equals(typed.includesTax()),
            typed.rounding() == null ? issuer.rounding() : typed.rounding(),
            months,
            lines.read(actor, typed, day, before, checking),
            typed.ownerId(),
            typed.teamId(),
            typed.siteId(),
            rules.coOwners(typed.coOwnerIds(), typed.ownerId()));
    rules.required("title", read.title());
    if (read.companyId() == null && read.personId() == null) {
      checking.refuse("/companyId", "deals.customer.required");
    }
    if (read.lines().stream().anyMatch(QuoteLine::isMonthly)) {
      rules.required("billingMonths", months);
    }
    sums(read, checking);
    return read;
  }

  /** A discount can take away what its rate's items come to, and no more. */
  private static void sums(QuoteDetails read, Checking checking) {
    for (BigDecimal sum : QuoteTotals.sums(read.lines(), read.billingMonths()).values()) {
      if (sum.signum() < 0) {
        checking.refuse("/lines", "quotes.lines.negative");
      } else if (sum.compareTo(QuoteTotals.MOST_YEN) > 0) {
        checking.refuse("/lines", "quotes.lines.sum");
      }
    }
  }

  private void references(
      Actor actor, QuoteDetails read, @Nullable QuoteDetails before, Checking checking) {
    Optional<QuoteDetails> was = Optional.ofNullable(before);
    References.Check check =
        references
            .check(actor, checking)
            .care(quotes.care(read), was.map(quotes::care).orElse(Care.NOBODY))
            .company("companyId", read.companyId(), was.map(QuoteDetails::companyId).orElse(null))
            .person("personId", read.personId(), was.map(QuoteDetails::personId).orElse(null));
    List<UUID> known = was.map(QuoteDetails::coOwnerIds).orElse(List.of());
    for (int i = 0; i < read.coOwnerIds().size(); i++) {
      UUID coOwner = read.coOwnerIds().get(i);
      check.account("coOwnerIds/" + i, coOwner, known.contains(coOwner) ? coOwner : null);
    }
    UUID deal = read.dealId();
    if (deal != null
        && !deal.equals(was.map(QuoteDetails::dealId).orElse(null))
        && deals.find(deal, Visibility.of(actor)).filter(d -> !d.isTrashed()).isEmpty()) {
      checking.refuse("/dealId", "customers.reference.unknown");
    }
  }
}
