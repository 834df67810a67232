package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.enishi.deals.deal.DealLine;
import jp.enishi.exchange.sheet.Column.Writing;
import jp.enishi.platform.db.Rows;

/**
 * 明細: lines of deals, quotes and contracts, which have the columns of {@link DealLine} in common.
 */
final class Lines {

  /** What makes of a kind of records the kind of their lines. */
  static final String OF = "-line";

  /** The column of a record that holds its lines. */
  static final String ALL = "lines";

  private static final String LINE = "line";
  private static final String NUMBER = "line_number";
  private static final String CODES = "line_codes";

  /** The codes of all products on the lines, by id. */
  private static final String CODES_OF_PRODUCTS =
      "(select jsonb_object_agg(x.id, x.code) from products.product x where x.id = any(c.product_ids)) as "
          + CODES;

  private Lines() {}

  /** Adds what a line is about to what its record is told by. */
  static Columns items(Columns record) {
    return record
        .whole()
        .derived("lineNumber", (row, language) -> Cells.plain(row.path(NUMBER)))
        .derived("productCode", _ -> CODES_OF_PRODUCTS, (row, language) -> code(row))
        .derived("lineName", of("name"))
        .derived("lineQuantity", of("quantity"));
  }

  /** Adds what a line brings and costs. */
  static Columns sums(Columns line) {
    return line.derived("linePrice", of("price"))
        .derived("lineAmount", sum("price", DealLine::amount))
        .derived("lineCost", of("cost"))
        .derived("lineCosts", sum("cost", DealLine::costs))
        .derived("lineTax", choice("tax", "taxClass"))
        .derived("lineRate", of("rate"))
        .derived("lineBilling", choice("billing", "billing"));
  }

  /** A row for each line, which has the columns of its record as well. */
  static List<JsonNode> rows(JsonNode record) {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode line : record.path(ALL)) {
      ObjectNode row = ((ObjectNode) record).objectNode();
      row.setAll((ObjectNode) record);
      row.set(LINE, line);
      row.put(NUMBER, rows.size() + 1);
      rows.add(row);
    }
    return rows;
  }

  /** All lines of a record in one cell: 保守サービス 12 × 5000. */
  static String told(JsonNode lines) {
    return StreamSupport.stream(lines.spliterator(), false)
        .map(
            line ->
                line.path("price").isNumber()
                    ? "%s %s × %s"
                        .formatted(
                            Cells.plain(line.path("name")),
                            Cells.plain(line.path("quantity")),
                            Cells.plain(line.path("price")))
                    : Cells.plain(line.path("name")))
        .collect(Collectors.joining("\n"));
  }

  /** A column of the line itself. */
  static Writing of(String column) {
    return (row, language) -> Cells.plain(row.path(LINE).path(column));
  }

  static Writing choice(String column, String words) {
    return (row, language) -> Cells.choice(words, row.path(LINE).path(column), language);
  }

  private static Writing sum(String each, Function<DealLine, BigDecimal> sum) {
    return (row, language) -> {
      JsonNode line = row.path(LINE);
      return line.path(each).isNumber()
          ? Cells.number(sum.apply(Rows.read(line, DealLine.class)))
          : "";
    };
  }

  private static String code(JsonNode row) {
    return Cells.plain(row.path(CODES).path(row.path(LINE).path("product").asText()));
  }
}
