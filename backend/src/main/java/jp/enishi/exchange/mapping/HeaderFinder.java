package jp.enishi.exchange.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.file.MergedArea;
import jp.enishi.exchange.file.Row;
import jp.enishi.exchange.mapping.Header.ColumnName;
import jp.enishi.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a table: under titles and notes, of one line or of two (a group over several
 * columns), or none at all.
 */
public final class HeaderFinder {
  /** How many rows from the top are looked at. */
  public static final int LOOK_AT = 50;

  private static final int LONGEST_NAME = 40;
  private static final int SHOWN = 100;

  /** Of a giant cell no more: whole, its blanks would be gone through again and again. */
  private static final int LOOKED_AT = 1_000;

  private final ColumnSynonyms synonyms;
  private final List<Row> rows;
  private final List<MergedArea> merges;

  private HeaderFinder(List<Row> top, List<MergedArea> merges) {
    this.synonyms = ColumnSynonyms.shipped();
    this.rows = top.stream().limit(LOOK_AT).toList();
    this.merges = merges;
  }

  /**
   * Finds the header.
   *
   * @param top the first rows of the table, {@link #LOOK_AT} of them are enough
   */
  public static Header find(List<Row> top, List<MergedArea> merges) {
    HeaderFinder finder = new HeaderFinder(top, merges);
    int best = finder.best();
    return best < 0 ? finder.missing() : finder.around(best);
  }

  /** The header that ends in the row the user chose; 0 for none. */
  public static Header at(int lastRow, List<Row> top, List<MergedArea> merges) {
    HeaderFinder finder = new HeaderFinder(top, merges);
    for (int i = 0; i < finder.rows.size(); i++) {
      if (finder.rows.get(i).number() == lastRow) {
        return finder.header(i, finder.isGroupOver(i) ? finder.rows.get(i - 1) : null);
      }
    }
    return finder.missing();
  }

  private int best() {
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < rows.size(); i++) {
      double score = score(i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  /** Known words decide; without any, a full row of short, different texts over other content. */
  private double score(int index) {
    Row row = rows.get(index);
    Set<String> names = new HashSet<>();
    int filled = 0;
    int known = 0;
    int values = 0;
    for (Cell cell : row.cells()) {
      if (cell.isEmpty()) {
        continue;
      }
      filled++;
      String text = cell.text().strip();
      boolean valueLike = cell.kind() != Cell.Kind.TEXT || text.length() > LONGEST_NAME;
      values += valueLike || ValueShape.of(text) != ValueShape.PLAIN ? 1 : 0;
      if (names.add(text) && !valueLike && !synonyms.exactly(text).isEmpty()) {
        known++;
      }
    }
    if (known >= 2 || (known == 1 && filled == 1 && width() == 1)) {
      return known * 10.0 - values - index * 0.01;
    }
    boolean full = filled >= 2 && filled >= 0.6 * width() && names.size() == filled;
    if (known == 1 && full && values == 0) {
      return 5 - index * 0.01;
    }
    boolean first = full && values == 0 && index + 1 < rows.size() && hasValuesBelow(index);
    return first ? 1.0 / (index + 1) : 0;
  }

  private boolean hasValuesBelow(int index) {
    return rows.subList(index + 1, rows.size()).stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(
            cell ->
                !cell.isEmpty()
                    && (cell.kind() != Cell.Kind.TEXT
                        || ValueShape.of(cell.text()) != ValueShape.PLAIN));
  }

  private Header around(int index) {
    if (isGroupOver(index)) {
      return header(index, rows.get(index - 1));
    }
    if (index + 1 < rows.size() && isSecondLine(rows.get(index), rows.get(index + 1))) {
      return header(index + 1, rows.get(index));
    }
    return header(index, null);
  }

  /** The row directly above belongs to the header when it names more than one thing. */
  private boolean isGroupOver(int index) {
    if (index == 0 || rows.get(index - 1).number() != rows.get(index).number() - 1) {
      return false;
    }
    Row above = rows.get(index - 1);
    Row row = rows.get(index);
    long different =
        above.cells().stream().filter(cell -> !cell.isEmpty()).map(Cell::text).distinct().count();
    boolean texts = above.cells().stream().allMatch(c -> c.isEmpty() || c.kind() == Cell.Kind.TEXT);
    boolean namesGap = false;
    boolean merged = false;
    for (int column = 0; column < above.cells().size(); column++) {
      boolean named = !above.text(column).isEmpty();
      namesGap |= named && row.text(column).isEmpty();
      merged |= named && isMerged(above.number(), column);
    }
    return texts && different >= 2 && (merged || namesGap);
  }

  private boolean isMerged(int row, int column) {
    return merges.stream()
        .anyMatch(
            area ->
                row >= area.firstRow()
                    && row <= area.lastRow()
                    && column >= area.firstColumn()
                    && column <= area.lastColumn()
                    && area.lastRow() - area.firstRow() <= 2);
  }

  /** Without merges: a row of known words under the gaps that the first line leaves. */
  private boolean isSecondLine(Row first, Row second) {
    if (second.number() != first.number() + 1 || second.isBlank()) {
      return false;
    }
    boolean fillsGap = false;
    for (int column = 0; column < second.cells().size(); column++) {
      String text = second.text(column);
      if (!text.isEmpty() && synonyms.exactly(text).isEmpty()) {
        return false;
      }
      fillsGap |= !text.isEmpty() && first.text(column).isEmpty();
    }
    return fillsGap;
  }

  private Header header(int index, @Nullable Row groups) {
    Row names = rows.get(index);
    List<ColumnName> columns = new ArrayList<>();
    String group = "";
    for (int column = 0; column < width(); column++) {
      String own = groups == null ? "" : groups.text(column);
      String name = names.text(column);
      // A group reaches to the right over columns that name themselves but not their group.
      group = !own.isEmpty() ? own : name.isEmpty() ? "" : group;
      boolean alone = name.isEmpty();
      columns.add(
          new ColumnName(
              alone || group.equals(name) ? "" : oneLine(group), oneLine(alone ? own : name)));
    }
    int first = groups == null ? names.number() : groups.number();
    return new Header(first, names.number(), columns);
  }

  private static String oneLine(String text) {
    String joined = PlainText.beginning(text, LOOKED_AT).replaceAll("\\s*\\R\\s*", " ").strip();
    return PlainText.beginning(joined, SHOWN);
  }

  private Header missing() {
    List<ColumnName> columns = new ArrayList<>();
    for (int column = 0; column < width(); column++) {
      columns.add(new ColumnName("", ""));
    }
    return new Header(0, 0, columns);
  }

  private int width() {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }
}
