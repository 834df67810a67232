package jp.enishi.quotes.pdf;

import java.io.IOException;
import java.util.List;
import jp.enishi.quotes.pdf.QuoteDocument.Kind;
import jp.enishi.quotes.pdf.QuoteDocument.Line;

/** The lines, over as many pages as it takes; each page has the table's heading again. */
final class LineTable {

  private static final float HEAD = 20;
  private static final float PAD = 6;
  private static final float LEADING = 12.5f;
  private static final float BASELINE = 13;
  private static final float LEAST = 19.6f;

  /** Where the columns end, from the left. */
  private static final float NAME = Sheet.LEFT + 238;

  private static final float QUANTITY = NAME + 70;
  private static final float PRICE = QUANTITY + 76;
  private static final float RATE = PRICE + 42;
  private static final float AMOUNT = Sheet.RIGHT;

  private final Press press;
  private final QuoteDocument quote;
  private final Pages pages;

  LineTable(Press press, QuoteDocument quote, Pages pages) {
    this.press = press;
    this.quote = quote;
    this.pages = pages;
  }

  /** Sets the table from there on, and says where it ends. */
  float set(float top) throws IOException {
    float y = head(top);
    boolean striped = false;
    for (int i = 0; i < quote.lines().size(); i++) {
      Line line = quote.lines().get(i);
      float height = height(line);
      // a heading does not stand alone at the end of a page
      float needed =
          line.kind() == Kind.heading && i + 1 < quote.lines().size()
              ? height + height(quote.lines().get(i + 1))
              : height;
      if (y + needed > Sheet.BOTTOM) {
        end(y);
        y = head(pages.next());
        striped = false;
      }
      striped = line.kind() == Kind.item && !striped;
      row(line, y, height, line.kind() == Kind.item && !striped);
      y += height;
    }
    end(y);
    return y;
  }

  private float head(float top) {
    Sheet sheet = press.sheet();
    Type type = press.bold(8.5f).in(Ink.WHITE);
    String tax = quote.includesTax() ? "（税込）" : "";
    sheet.fill(Sheet.LEFT, top, AMOUNT - Sheet.LEFT, HEAD, Ink.ACCENT);
    float y = top + 13.4f;
    sheet.text(type, Sheet.LEFT + PAD, y, "品名・摘要");
    sheet.centre(type, (NAME + QUANTITY) / 2, y, "数量");
    sheet.centre(type, (QUANTITY + PRICE) / 2, y, "単価" + tax);
    sheet.centre(type, (PRICE + RATE) / 2, y, "税率");
    sheet.centre(type, (RATE + AMOUNT) / 2, y, "金額" + tax);
    return top + HEAD;
  }

  private static float nameWidth(Line line) {
    return (line.kind() == Kind.item ? NAME : AMOUNT) - Sheet.LEFT - 2 * PAD;
  }

  private List<String> names(Line line) {
    return type(line).wrapped(line.name(), nameWidth(line));
  }

  private Type type(Line line) {
    return switch (line.kind()) {
      case item -> press.type(9);
      case heading -> press.bold(9);
      case text -> press.type(8.5f).in(Ink.SOFT);
    };
  }

  private float height(Line line) {
    int rows = names(line).size() + (line.months() == null ? 0 : 1);
    return Math.max(LEAST, rows * LEADING + 7);
  }

  private void row(Line line, float top, float height, boolean shaded) {
    Sheet sheet = press.sheet();
    if (shaded || line.kind() == Kind.heading) {
      sheet.fill(Sheet.LEFT, top, AMOUNT - Sheet.LEFT, height, shaded ? Ink.TINT : Ink.SHADE);
    }
    float y = top + BASELINE;
    for (String name : names(line)) {
      sheet.text(type(line), Sheet.LEFT + PAD, y, name);
      y += LEADING;
    }
    if (line.kind() == Kind.item) {
      item(line, top + BASELINE, y);
    }
    sheet.line(Sheet.LEFT, top + height, AMOUNT, top + height, 0.4f, Ink.RULE);
  }

  private void item(Line line, float y, float under) {
    Sheet sheet = press.sheet();
    Type type = press.type(9);
    if (line.months() != null) {
      String monthly =
          "月額 %s円 × %dか月".formatted(Words.yen(line.amount() / line.months()), line.months());
      sheet.text(press.type(8).in(Ink.SOFT), Sheet.LEFT + PAD, under, monthly);
    }
    if (line.quantity() != null) {
      String many = Words.number(line.quantity());
      String quantity = line.unit() == null ? many : many + " " + line.unit();
      sheet.right(type.fitting(quantity, 64, 5), QUANTITY - PAD, y, quantity);
    }
    String price = Words.yen(line.price());
    sheet.right(type.fitting(price, 68, 5), PRICE - PAD, y, price);
    if (line.taxLabel() != null) {
      String rate = line.reduced() ? line.taxLabel() + "※" : line.taxLabel();
      sheet.centre(press.type(8.5f).fitting(rate, 36, 5), (PRICE + RATE) / 2, y, rate);
    }
    String amount = Words.yen(line.amount());
    sheet.right(type.fitting(amount, AMOUNT - RATE - 2 * PAD, 5), AMOUNT - PAD, y, amount);
  }

  private void end(float y) {
    press.sheet().line(Sheet.LEFT, y, AMOUNT, y, 1, Ink.ACCENT);
  }
}
