package jp.enishi.exchange.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Builds our rows from the parser's fields and holds the limits while they arrive. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<Row> {
  private final FileLimits limits;
  private List<Cell> cells = new ArrayList<>();
  private int line;

  CsvRowHandler(FileLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = (int) Math.min(startingLineNumber, Integer.MAX_VALUE);
    cells = new ArrayList<>(Math.max(16, cells.size()));
  }

  @Override
  protected void handleField(int index, char[] buf, int offset, int length, boolean quoted) {
    if (length > limits.cellCharacters()) {
      throw quoted
          ? new UnreadableFile("open_quote", line)
          : new UnreadableFile("cell_too_long", line, limits.cellCharacters());
    }
    Cell cell = Cell.text(FormulaGuard.unguarded(new String(buf, offset, length)));
    if (!cell.isEmpty()) {
      if (index >= limits.columns()) {
        throw new UnreadableFile("too_many_columns", limits.columns());
      }
      while (cells.size() < index) {
        cells.add(Cell.EMPTY);
      }
      cells.add(cell);
    }
  }

  @Override
  protected Row buildRecord() {
    return new Row(line, cells);
  }
}
