package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.deals.deal.Deals;

/** The lines of deals, one a row. */
@Singleton
final class DealLineSheet implements ExportSheet {

  private static final Columns COLUMNS =
      Lines.sums(
          Lines.items(
              new Columns("deal")
                  .of(DealSheet.COLUMNS, "code", "title", "company", "person", "stage")
                  .of(DealSheet.COLUMNS, "expectedCloseOn", "closedOn", "owner")));

  private final Deals deals;

  DealLineSheet(Deals deals) {
    this.deals = deals;
  }

  @Override
  public String kind() {
    return deals.kind() + Lines.OF;
  }

  @Override
  public Deals register() {
    return deals;
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
