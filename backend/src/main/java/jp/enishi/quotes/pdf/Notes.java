package jp.enishi.quotes.pdf;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 備考 and 振込先 in one box, which goes on over pages when it is long. */
final class Notes {

  private static final float LEADING = 13.5f;
  private static final float HEAD = 17;

  private final Press press;
  private final Pages pages;

  Notes(Press press, Pages pages) {
    this.press = press;
    this.pages = pages;
  }

  /** Sets what there is of both. */
  void set(float under, @Nullable String remarks, @Nullable String bankAccount) throws IOException {
    if (remarks != null && bankAccount != null) {
      paragraph(under, "備考・お振込先", remarks + "\nお振込先: " + bankAccount);
    } else if (remarks != null) {
      paragraph(under, "備考", remarks);
    } else if (bankAccount != null) {
      paragraph(under, "お振込先", bankAccount);
    }
  }

  private void paragraph(float under, String label, String text) throws IOException {
    Type type = press.type(9);
    List<String> lines = type.wrapped(text, Sheet.RIGHT - Sheet.LEFT - 16);
    float y = pages.room(under + 14, HEAD + LEADING * Math.min(lines.size(), 3) + 8);
    int from = 0;
    while (from < lines.size()) {
      int fit = (int) ((Sheet.BOTTOM - y - HEAD - 8) / LEADING);
      int to = Math.min(lines.size(), from + Math.max(fit, 1));
      box(y, from == 0 ? label : label + "（続き）", lines.subList(from, to), type);
      from = to;
      if (from < lines.size()) {
        y = pages.next();
      }
    }
  }

  private void box(float top, String label, List<String> lines, Type type) {
    Sheet sheet = press.sheet();
    float wide = Sheet.RIGHT - Sheet.LEFT;
    float height = HEAD + lines.size() * LEADING + 8;
    sheet.fill(Sheet.LEFT, top, wide, HEAD, Ink.TINT);
    sheet.box(Sheet.LEFT, top, wide, height, 0.5f, Ink.RULE);
    sheet.text(press.bold(8.5f).in(Ink.ACCENT), Sheet.LEFT + 8, top + 11.8f, label);
    float y = top + HEAD + 13;
    for (String line : lines) {
      sheet.text(type, Sheet.LEFT + 8, y, line);
      y += LEADING;
    }
  }
}
