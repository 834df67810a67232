package jp.enishi.exchange.sheet;

import jakarta.inject.Singleton;
import jp.enishi.contracts.contract.Contracts;

/** The lines of contracts, one a row. */
@Singleton
final class ContractLineSheet extends LineSheet {

  private static final Columns COLUMNS =
      Lines.sums(
          Lines.items(
              new Columns("contract")
                  .of(ContractSheet.COLUMNS, "code", "title", "company", "person")
                  .of(ContractSheet.COLUMNS, "startsOn", "endsOn", "owner")));

  ContractLineSheet(Contracts contracts) {
    super(contracts, COLUMNS);
  }
}
