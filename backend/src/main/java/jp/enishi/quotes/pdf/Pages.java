package jp.enishi.quotes.pdf;

import java.io.IOException;

/** The pages after the first, which say whose they are; and what stands at the foot of each. */
final class Pages {

  private final Press press;
  private final QuoteDocument quote;

  Pages(Press press, QuoteDocument quote) {
    this.press = press;
    this.quote = quote;
  }

  /** Begins the first page. */
  void first() throws IOException {
    press.turn();
  }

  /** Begins another page, and says where to go on. */
  float next() throws IOException {
    Sheet sheet = press.turn();
    Type type = press.type(8.5f).in(Ink.SOFT);
    String number = quote.number() == null ? "" : "　" + quote.number();
    sheet.text(type, Sheet.LEFT, Sheet.TOP, "御見積書" + number);
    String whom = quote.addressee().inOneLine();
    sheet.right(type.fitting(whom, 300, 5), Sheet.RIGHT, Sheet.TOP, whom);
    sheet.line(Sheet.LEFT, Sheet.TOP + 7, Sheet.RIGHT, Sheet.TOP + 7, 0.4f, Ink.RULE);
    return Sheet.TOP + 18;
  }

  /** So much room below, on another page if there is none here. */
  float room(float y, float height) throws IOException {
    return y + height > Sheet.BOTTOM ? next() : y;
  }

  /** Numbers the pages, and marks those of a draft. */
  void finish() {
    int all = press.sheets().size();
    Type type = press.type(8).in(Ink.SOFT);
    for (int i = 0; i < all; i++) {
      Sheet sheet = press.sheets().get(i);
      sheet.centre(type, Sheet.WIDTH / 2, Sheet.HEIGHT - 26, (i + 1) + " / " + all);
      if (quote.isDraft()) {
        sheet.watermark(press.bold(120), "下書き");
      }
    }
  }
}
