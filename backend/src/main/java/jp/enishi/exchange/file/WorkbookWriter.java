package jp.enishi.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook: header bold, frozen and filterable, every column of the format "text", every
 * cell a text and never a formula.
 */
public final class WorkbookWriter implements TableWriter {
  private static final int ROWS_IN_MEMORY = 200;
  private static final String HEADER_COLOUR = "E8EEF7";

  private final Workbook workbook;
  private Worksheet sheet;
  private int row;

  WorkbookWriter(OutputStream out, String title) {
    this.workbook = new Workbook(out, "Enishi", "1.0");
    workbook.setGlobalDefaultFont("Yu Gothic", 11.0);
    this.sheet = workbook.newWorksheet(title);
  }

  @Override
  public void write(List<String> cells) throws IOException {
    if (row == 0) {
      layout(cells);
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        // Inline texts keep the memory flat: shared ones would all wait for the end of the file.
        sheet.inlineString(row, i, escaped(cells.get(i)));
        sheet.style(row, i).format("@").set();
      }
    }
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  /** Goes on with another sheet, header first. */
  public void next(String title) throws IOException {
    sheet.finish();
    sheet = workbook.newWorksheet(title);
    row = 0;
  }

  private void layout(List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      int length = header.get(i).codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
      sheet.width(i, Math.clamp(length + 4L, 12, 40));
      sheet.style(i).format("@").set();
      sheet.style(0, i).bold().fillColor(HEADER_COLOUR).format("@").set();
    }
    sheet.freezePane(0, 1);
  }

  /** Control characters as XLSX spells them; text that looks like such a spelling is protected. */
  static String escaped(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean spelled = c == '_' && text.startsWith("_x", i) && text.indexOf('_', i + 2) == i + 6;
      boolean odd = (c < ' ' && c != '\n' && c != '\t') || c >= '\uFFFE' || isAlone(text, i);
      if (escaped == null && (spelled || odd)) {
        escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (escaped != null) {
        escaped.append(spelled || odd ? "_x%04X_".formatted((int) c) : "" + c);
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  private static boolean isAlone(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  @Override
  public Replacements replacements() {
    return new Replacements(0, List.of());
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
