package jp.enishi.exchange.file;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives the rows under a cell that is merged over several rows the text of that cell. */
final class TallMerges {
  private final Iterator<MergedArea> coming;
  private final Map<Integer, Open> open = new TreeMap<>();
  private MergedArea next;

  /** A merge whose first row has been read. */
  private record Open(MergedArea area, Cell cell) {}

  private static final MergedArea NONE = new MergedArea(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);

  TallMerges(List<MergedArea> areas, FileLimits limits) {
    this.coming =
        areas.stream()
            .filter(MergedArea::isTall)
            .filter(area -> area.firstColumn() < limits.columns())
            .sorted(Comparator.comparingInt(MergedArea::firstRow))
            .iterator();
    this.next = coming.hasNext() ? coming.next() : NONE;
  }

  /** Fills the cells of the next row; a row without anything of its own stays as it is. */
  List<Cell> filled(int row, List<Cell> cells) {
    open.values().removeIf(merge -> merge.area().lastRow() < row);
    if (cells.isEmpty()) {
      return cells;
    }
    for (Open merge : open.values()) {
      int column = merge.area().firstColumn();
      while (cells.size() <= column) {
        cells.add(Cell.EMPTY);
      }
      if (cells.get(column).isEmpty()) {
        cells.set(column, merge.cell());
      }
    }
    while (next.firstRow() <= row) {
      int column = next.firstColumn();
      if (next.firstRow() == row && column < cells.size() && !cells.get(column).isEmpty()) {
        open.put(column, new Open(next, cells.get(column)));
      }
      next = coming.hasNext() ? coming.next() : NONE;
    }
    return cells;
  }
}
