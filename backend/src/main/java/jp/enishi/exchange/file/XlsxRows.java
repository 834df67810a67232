package jp.enishi.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet while they are read. */
final class XlsxRows implements Rows {
  private final XmlPart xml;
  private final TallMerges merges;
  private final SharedTexts texts;
  private final ExcelValues values;
  private final FileLimits limits;
  private final FileMeter meter;
  private @Nullable Row next;
  private int rowNumber;
  private int count;
  private boolean ended;

  XlsxRows(
      XmlPart xml,
      List<MergedArea> merges,
      SharedTexts texts,
      ExcelValues values,
      FileLimits limits,
      FileMeter meter) {
    this.xml = xml;
    this.merges = new TallMerges(merges, limits);
    this.texts = texts;
    this.values = values;
    this.limits = limits;
    this.meter = meter;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      ended = !xml.nextTag() || xml.isEnd("sheetData");
      if (!ended && xml.isStart("row")) {
        Row row = readRow();
        if (!row.isBlank()) {
          next = meter.counted(row);
          if (++count > limits.rowsWithHeader()) {
            throw new UnreadableFile("too_many_rows", limits.dataRows());
          }
        }
      }
    }
    return next != null;
  }

  @Override
  public Row next() {
    Row row = hasNext() ? next : null;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return row;
  }

  private Row readRow() {
    rowNumber = Math.max(rowNumber + 1, xml.number("r", rowNumber + 1));
    if (rowNumber > CellAddress.LAST_ROW) {
      throw new UnreadableFile("damaged");
    }
    List<Cell> cells = new ArrayList<>();
    int column = -1;
    while (xml.nextTag() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        String address = xml.attribute("r");
        column = address == null ? column + 1 : CellAddress.column(address);
        Cell cell = readCell();
        if (!cell.isEmpty()) {
          place(cells, column, cell);
        }
      }
    }
    return new Row(rowNumber, merges.filled(rowNumber, cells));
  }

  private void place(List<Cell> cells, int column, Cell cell) {
    if (column < 0) {
      throw new UnreadableFile("damaged");
    }
    if (column >= limits.columns()) {
      throw new UnreadableFile("too_many_columns", limits.columns());
    }
    while (cells.size() <= column) {
      cells.add(Cell.EMPTY);
    }
    cells.set(column, cell);
  }

  private Cell readCell() {
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    String raw = "";
    while (xml.nextTag() && !xml.isEnd("c")) {
      if (xml.isStart("is")) {
        return rest(Cell.text(SharedTexts.richText(xml, "is", limits)));
      } else if (xml.isStart("v")) {
        StringBuilder text = new StringBuilder();
        xml.text(text, limits.cellCharacters() * 7);
        raw = text.toString();
      }
    }
    return raw.isEmpty() ? Cell.EMPTY : cell(type == null ? "n" : type, raw, style);
  }

  private Cell rest(Cell cell) {
    while (xml.nextTag() && !xml.isEnd("c")) {
      // what stands between the text and the end of the cell says nothing to us
    }
    return cell;
  }

  /** A formula is read by the value that Excel kept for it. */
  private Cell cell(String type, String raw, int style) {
    return switch (type) {
      case "s" -> Cell.text(texts.at(index(raw)));
      case "str", "inlineStr" -> Cell.text(shortened(ExcelValues.unescaped(raw)));
      case "b" -> new Cell(Cell.Kind.BOOLEAN, raw.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> new Cell(Cell.Kind.ERROR, shortened(raw));
      case "d" -> ExcelValues.day(raw);
      default -> values.number(raw, style);
    };
  }

  private String shortened(String text) {
    if (text.length() > limits.cellCharacters()) {
      throw new UnreadableFile("cell_too_long", rowNumber, limits.cellCharacters());
    }
    return text;
  }

  private static int index(String raw) {
    try {
      return Integer.parseInt(raw.strip());
    } catch (NumberFormatException e) {
      throw new UnreadableFile(e, "damaged");
    }
  }

  @Override
  public void close() {
    xml.close();
  }
}
