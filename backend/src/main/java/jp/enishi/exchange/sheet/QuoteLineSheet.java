package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.quotes.quote.Quotes;

/** The lines of quotes, one a row, with headings and texts between them. */
@Singleton
final class QuoteLineSheet implements ExportSheet {

  private static final Columns COLUMNS =
      Lines.sums(
          Lines.items(
                  new Columns("quote")
                      .of(QuoteSheet.COLUMNS, "number", "title", "state", "deal", "company")
                      .of(QuoteSheet.COLUMNS, "person", "quotedOn", "includesTax", "owner")
                      .derived("lineKind", Lines.choice("kind", "lineKind")))
              .derived("lineUnit", Lines.of("unit")));

  private final Quotes quotes;

  QuoteLineSheet(Quotes quotes) {
    this.quotes = quotes;
  }

  @Override
  public String kind() {
    return quotes.kind() + Lines.OF;
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
  public List<JsonNode> rows(JsonNode row) {
    return Lines.rows(row);
  }
}
