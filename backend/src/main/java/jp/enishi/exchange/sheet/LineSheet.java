package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import jp.enishi.register.Register;

/** The lines of the records of a register, one a row. */
abstract class LineSheet implements ExportSheet {

  private final Register<?, ?> register;
  private final Columns columns;

  LineSheet(Register<?, ?> register, Columns columns) {
    this.register = register;
    this.columns = columns;
  }

  @Override
  public final String kind() {
    return register.kind() + Lines.OF;
  }

  @Override
  public final Register<?, ?> register() {
    return register;
  }

  @Override
  public final Columns columns() {
    return columns;
  }

  @Override
  public final List<JsonNode> rows(JsonNode row) {
    return Lines.rows(row);
  }
}
