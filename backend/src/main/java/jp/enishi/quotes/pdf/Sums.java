package jp.enishi.quotes.pdf;

import java.io.IOException;
import jp.enishi.quotes.pdf.QuoteDocument.Line;
import jp.enishi.quotes.pdf.QuoteDocument.Tax;

/** What it comes to: on the left by tax rate as the law wants it, on the right altogether. */
final class Sums {

  private static final float ROW = 18;
  private static final float TAX_WIDTH = 262;
  private static final float LABEL = 94;
  private static final float NET = LABEL + 88;
  private static final float LEFT = Sheet.RIGHT - 212;

  private final Press press;
  private final QuoteDocument quote;
  private final Pages pages;

  Sums(Press press, QuoteDocument quote, Pages pages) {
    this.press = press;
    this.quote = quote;
    this.pages = pages;
  }

  /** Sets both, next to each other, and says where they end. */
  float set(float under) throws IOException {
    float height = Math.max((quote.taxes().size() + 1) * ROW + 16, 3 * ROW + 10);
    float top = pages.room(under + 12, height);
    return Math.max(taxes(top), totals(top));
  }

  private float taxes(float top) {
    Sheet sheet = press.sheet();
    Type head = press.type(8).in(Ink.SOFT);
    float x = Sheet.LEFT;
    sheet.fill(x, top, TAX_WIDTH, ROW, Ink.TINT);
    sheet.text(head, x + 6, top + 12, "税率別内訳");
    sheet.right(head, x + NET - 6, top + 12, "税抜金額");
    sheet.right(head, x + TAX_WIDTH - 6, top + 12, "消費税額");
    float y = top + ROW;
    for (Tax tax : quote.taxes()) {
      Type type = press.type(8.5f);
      sheet.text(type.fitting(tax.label(), LABEL + 10, 5), x + 6, y + 12.4f, tax.label());
      String net = Words.yen(tax.netYen());
      sheet.right(type.fitting(net, 76, 5), x + NET - 6, y + 12.4f, net);
      String yen = Words.yen(tax.taxYen());
      sheet.right(type.fitting(yen, 70, 5), x + TAX_WIDTH - 6, y + 12.4f, yen);
      y += ROW;
      sheet.line(x, y, x + TAX_WIDTH, y, 0.4f, Ink.RULE);
    }
    sheet.box(x, top, TAX_WIDTH, y - top, 0.5f, Ink.RULE);
    if (quote.lines().stream().anyMatch(Line::reduced)) {
      sheet.text(press.type(7.5f).in(Ink.SOFT), x + 2, y + 11, "※は軽減税率の対象品目です。");
      y += 14;
    }
    return y;
  }

  private float totals(float top) {
    float y = top;
    if (quote.includesTax()) {
      y = total(y, "税抜金額", quote.netYen());
      y = total(y, "内消費税", quote.taxYen());
    } else {
      y = total(y, "小計（税抜）", quote.netYen());
      y = total(y, "消費税", quote.taxYen());
    }
    Sheet sheet = press.sheet();
    float height = ROW + 6;
    sheet.fill(LEFT, y, Sheet.RIGHT - LEFT, height, Ink.TINT);
    sheet.text(press.bold(10).in(Ink.ACCENT), LEFT + 8, y + 16, "合計（税込）");
    String sum = "¥" + Words.yen(quote.totalYen());
    sheet.right(press.bold(12.5f).fitting(sum, 118, 6), Sheet.RIGHT - 6, y + 16.4f, sum);
    sheet.line(LEFT, y + height, Sheet.RIGHT, y + height, 1.2f, Ink.ACCENT);
    return y + height;
  }

  private float total(float top, String label, long amount) {
    Sheet sheet = press.sheet();
    sheet.text(press.type(9), LEFT + 8, top + 12.4f, label);
    String yen = "¥" + Words.yen(amount);
    sheet.right(press.type(9.5f).fitting(yen, 118, 6), Sheet.RIGHT - 6, top + 12.4f, yen);
    sheet.line(LEFT, top + ROW, Sheet.RIGHT, top + ROW, 0.4f, Ink.RULE);
    return top + ROW;
  }
}
