package jp.enishi.exchange.sheet;

import jakarta.inject.Singleton;
import jp.enishi.quotes.quote.Quotes;

/** The lines of quotes, one a row, with headings and texts between them. */
@Singleton
final class QuoteLineSheet extends LineSheet {

  private static final Columns COLUMNS =
      Lines.sums(
          Lines.items(
                  new Columns("quote")
                      .of(QuoteSheet.COLUMNS, "number", "title", "state", "deal", "company")
                      .of(QuoteSheet.COLUMNS, "person", "quotedOn", "includesTax", "owner")
                      .derived("lineKind", Lines.choice("kind", "lineKind")))
              .derived("lineUnit", Lines.of("unit")));

  QuoteLineSheet(Quotes quotes) {
    super(quotes, COLUMNS);
  }
}
