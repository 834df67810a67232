package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import jp.enishi.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * What an export of one kind holds. A new kind is one class that implements this, and words for it
 * in {@code messages/exchange}.
 */
public interface ExportSheet {

  /**
   * What orders call it: the kind of its records, or of a part of them such as {@code deal-line}.
   */
  String kind();

  /** Whose lists are written. */
  Register<?, ?> register();

  /** The columns, the first of which is the id of the record. */
  Columns columns();

  /**
   * What lists show of a record beside its attributes, for the columns that are facts; null for
   * kinds without such columns.
   *
   * @param row the whole row, and what the register's lists fetch beside it
   */
  default @Nullable Record facts(JsonNode row) {
    return null;
  }

  /** The rows that the file has for a record: one, unless it is about the parts of records. */
  default List<JsonNode> rows(JsonNode row) {
    return List.of(row);
  }
}
