package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jp.enishi.access.Sight;
import jp.enishi.quotes.quote.QuoteFacts;
import jp.enishi.quotes.quote.QuoteSummary;
import jp.enishi.quotes.quote.Quotes;

/** 見積. */
@Singleton
final class QuoteSheet implements ExportSheet {

  static final Columns COLUMNS =
      new Columns("quote")
          .plain("number", "title")
          .choice("state", "quoteState")
          .means("state", "state", "expired")
          .deal()
          .company()
          .person()
          .plain("department", "quotedOn", "validUntil", "delivery", "deliveryPlace")
          .plain("paymentTerms", "remarks", "note")
          .choice("includesTax", "includesTax")
          .choice("rounding", "rounding")
          .plain("billingMonths")
          .care()
          .coOwners()
          .plain("series", "revision", "main")
          .moment("issuedAt")
          .plain("decidedOn", "outcomeNote")
          .facts("netYen", "taxYen", "totalYen", "expired")
          .derived("lines", (row, language) -> Lines.told(row.path(Lines.ALL)))
          .derived(
              "revises",
              visibility ->
                  "(select x.number from quotes.quote x where x.id = c.revises and %s) as revises_number"
                      .formatted(visibility.in(Sight.CO_OWNERS).condition("x")),
              (row, language) -> Cells.plain(row.path("revises_number")))
          .stamps()
          .always("title");

  private final Quotes quotes;

  QuoteSheet(Quotes quotes) {
    this.quotes = quotes;
  }

  @Override
  public String kind() {
    return quotes.kind();
  }

  @Override
  public Quotes register() {
    return quotes;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  @Override
  public QuoteFacts facts(JsonNode row) {
    return QuoteSummary.of(row).facts();
  }
}
