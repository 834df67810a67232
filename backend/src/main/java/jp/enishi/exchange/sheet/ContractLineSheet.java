package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.contracts.contract.Contracts;

/** The lines of contracts, one a row. */
@Singleton
final class ContractLineSheet implements ExportSheet {

  private static final Columns COLUMNS =
      Lines.sums(
          Lines.items(
              new Columns("contract")
                  .of(ContractSheet.COLUMNS, "code", "title", "company", "person")
                  .of(ContractSheet.COLUMNS, "startsOn", "endsOn", "owner")));

  private final Contracts contracts;

  ContractLineSheet(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public String kind() {
    return contracts.kind() + Lines.OF;
  }

  @Override
  public Contracts register() {
    return contracts;
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
