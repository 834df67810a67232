package jp.enishi.exchange.sheet;

import jakarta.inject.Singleton;
import jp.enishi.deals.deal.Deals;

/** The lines of deals, one a row. */
@Singleton
final class DealLineSheet extends LineSheet {

  private static final Columns COLUMNS =
      Lines.sums(
          Lines.items(
              new Columns("deal")
                  .of(DealSheet.COLUMNS, "code", "title", "company", "person", "stage")
                  .of(DealSheet.COLUMNS, "expectedCloseOn", "closedOn", "owner")));

  DealLineSheet(Deals deals) {
    super(deals, COLUMNS);
  }
}
