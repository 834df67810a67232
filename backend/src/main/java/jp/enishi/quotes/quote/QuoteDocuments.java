package jp.enishi.quotes.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.products.TaxClass;
import jp.enishi.quotes.issuer.DateStyle;
import jp.enishi.quotes.issuer.Issuer;
import jp.enishi.quotes.issuer.IssuerDetails;
import jp.enishi.quotes.issuer.IssuerService;
import jp.enishi.quotes.pdf.QuoteDocument;
import jp.enishi.quotes.pdf.QuoteDocument.Addressee;
import jp.enishi.quotes.pdf.QuoteDocument.Kind;
import jp.enishi.quotes.pdf.QuoteDocument.Line;
import jp.enishi.quotes.pdf.QuoteDocument.Sender;
import jp.enishi.quotes.pdf.QuoteDocument.Tax;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is printed on quotes: put together for a draft, kept for good from its issue on. */
@Singleton
class QuoteDocuments {

  private static final String NOBODY = "（自社情報が未設定です）";
  private static final String HIDDEN = "（宛先を表示できません）";

  private final Jdbi jdbi;
  private final ObjectMapper json;
  private final IssuerService issuers;
  private final Addressees addressees;

  QuoteDocuments(Jdbi jdbi, ObjectMapper json, IssuerService issuers, Addressees addressees) {
    this.jdbi = jdbi;
    this.json = json;
    this.issuers = issuers;
    this.addressees = addressees;
  }

  /**
   * Of a quote that the actor has found: as it was issued, or as it would be now. It names nobody
   * whom the actor may not see.
   */
  QuoteDocument of(Actor actor, Stored<QuoteDetails, QuoteKeys> quote) {
    QuoteDetails details = quote.details();
    Addressee hidden = new Addressee(HIDDEN, details.department(), null);
    Optional<Addressee> addressee = addressees.of(actor, details);
    if (Standing.of(details).isDraft()) {
      return made(details, addressee.orElse(hidden));
    }
    QuoteDocument kept = kept(quote.id());
    return addressee.isPresent() ? kept : kept.to(hidden);
  }

  private QuoteDocument kept(UUID quote) {
    String data =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select data from quotes.document where quote_id = :quote")
                    .bind("quote", quote)
                    .mapTo(String.class)
                    .one());
    try {
      return json.readValue(data, QuoteDocument.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored document cannot be read", e);
    }
  }

  /** Keeps what is printed on a quote that is being issued. */
  void keep(UUID quote, Instant at, QuoteDocument document) {
    try {
      String data = json.writeValueAsString(document);
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "insert into quotes.document (quote_id, issued_at, data) values (?, ?, cast(? as jsonb))",
                  quote,
                  at,
                  data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is printed on a quote as it stands. */
  QuoteDocument made(QuoteDetails quote, Addressee addressee) {
    Issuer issuer = issuers.get();
    QuoteTotals totals = QuoteTotals.of(quote);
    return new QuoteDocument(
        quote.number(),
        quote.issuedAt(),
        Objects.requireNonNull(quote.quotedOn()),
        Objects.requireNonNull(quote.validUntil()),
        addressee,
        Objects.requireNonNull(quote.title()),
        quote.delivery(),
        quote.deliveryPlace(),
        quote.paymentTerms(),
        quote.remarks(),
        Boolean.TRUE.equals(quote.includesTax()),
        issuer.attributes().dateStyle() == DateStyle.era,
        quote.lines().stream().map(line -> line(line, quote.billingMonths())).toList(),
        totals.taxes().stream()
            .map(t -> new Tax(group(t.tax(), t.rate()), t.netYen(), t.taxYen()))
            .toList(),
        totals.netYen(),
        totals.taxYen(),
        totals.totalYen(),
        sender(issuer, contact(quote.ownerId())));
  }

  private static Line line(QuoteLine line, @Nullable Integer months) {
    String name = Objects.requireNonNullElse(line.name(), "");
    if (!line.isItem()) {
      Kind kind = line.kind() == QuoteLine.Kind.heading ? Kind.heading : Kind.text;
      return new Line(kind, name, null, null, 0, null, 0, false, null);
    }
    TaxClass tax = line.tax() == null ? TaxClass.standard : line.tax();
    return new Line(
        Kind.item,
        name,
        line.quantity(),
        line.unit(),
        line.price() == null ? 0 : line.price(),
        line.isMonthly() ? months : null,
        line.amount(months).longValueExact(),
        tax == TaxClass.reduced,
        rate(tax, line.rate()));
  }

  private static String rate(TaxClass tax, @Nullable BigDecimal rate) {
    return switch (tax) {
      case standard, reduced -> percent(rate);
      case zero -> "免税";
      case exempt -> "非課税";
      case outside -> "不課税";
    };
  }

  private static String group(TaxClass tax, BigDecimal rate) {
    return switch (tax) {
      case standard -> percent(rate) + "対象";
      case reduced -> percent(rate) + "対象（軽減税率※）";
      case zero, exempt, outside -> rate(tax, rate);
    };
  }

  private static String percent(@Nullable BigDecimal rate) {
    return (rate == null ? BigDecimal.ZERO : rate).stripTrailingZeros().toPlainString() + "%";
  }

  private static Sender sender(Issuer issuer, @Nullable String contact) {
    IssuerDetails firm = issuer.attributes();
    return new Sender(
        Objects.requireNonNullElse(firm.name(), NOBODY),
        firm.postalCode(),
        firm.address(),
        firm.building(),
        firm.phone(),
        firm.fax(),
        firm.email(),
        firm.registrationNumber(),
        firm.bankAccount(),
        contact,
        firm.stamps(),
        issuer.logo(),
        issuer.seal());
  }

  private @Nullable String contact(@Nullable UUID owner) {
    return owner == null
        ? null
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select name from access.account where id = :id")
                    .bind("id", owner)
                    .mapTo(String.class)
                    .findFirst()
                    .orElse(null));
  }
}
