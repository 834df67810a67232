package jp.enishi.quotes.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.enishi.quotes.pdf.QuoteDocument.Addressee;
import org.jspecify.annotations.Nullable;

/** The upper part of the first page: for whom, for what, how much, until when, from whom. */
final class Letterhead {

  private static final float LEFT_WIDTH = 268;
  private static final float DATED = 118;
  private static final float TOTAL_HEIGHT = 38;
  private static final float TOTAL_LABEL = 84;
  private static final float TERM_LABEL = 58;

  private final Press press;
  private final Sheet sheet;
  private final QuoteDocument quote;

  Letterhead(Press press, QuoteDocument quote) {
    this.press = press;
    this.sheet = press.sheet();
    this.quote = quote;
  }

  /** Sets it, and says where the table may begin. */
  float set(byte @Nullable [] logo, byte @Nullable [] seal) throws IOException {
    title();
    dated();
    float left = addressee(DATED - 6);
    left = subject(left + 20);
    left = total(left + 13);
    left = terms(left + 9);
    float right = new SenderBlock(press, quote.sender()).set(DATED + 34, logo, seal);
    return Math.max(left, right) + 14;
  }

  private void title() {
    Type type = press.bold(23).in(Ink.ACCENT);
    String title = "御見積書";
    float room = 9;
    float wide = type.width(title) + room * (title.length() - 1);
    sheet.spaced(type, (Sheet.WIDTH - wide) / 2, 72, title, room);
    sheet.line(Sheet.LEFT, 87, Sheet.RIGHT, 87, 1.6f, Ink.ACCENT);
    sheet.line(Sheet.LEFT, 89.6f, Sheet.RIGHT, 89.6f, 0.4f, Ink.ACCENT);
  }

  private void dated() {
    String number = quote.number() == null ? "（発行時に採番）" : quote.number();
    fact(DATED - 8, "見積番号", number);
    fact(DATED + 8, "見積日", Words.day(quote.quotedOn(), quote.eraDates()));
  }

  private void fact(float y, String label, String value) {
    sheet.text(press.type(8.5f).in(Ink.SOFT), SenderBlock.LEFT, y, label);
    sheet.right(press.type(9.5f).fitting(value, 140, 6), Sheet.RIGHT, y, value);
  }

  private float addressee(float top) {
    Addressee to = quote.addressee();
    List<String> names = new ArrayList<>();
    if (to.company() != null) {
      names.addAll(press.bold(13).wrapped(to.company(), LEFT_WIDTH - 36));
    }
    if (to.department() != null) {
      names.addAll(press.bold(13).wrapped(to.department(), LEFT_WIDTH - 36));
    }
    if (to.person() != null) {
      names.addAll(press.bold(13).wrapped(to.person(), LEFT_WIDTH - 36));
    }
    float y = top;
    for (int i = 0; i < names.size(); i++) {
      boolean last = i == names.size() - 1;
      Type type = last || i == 0 ? press.bold(13) : press.type(11);
      sheet.text(type, Sheet.LEFT + 2, y, names.get(i));
      if (last) {
        float at = Sheet.LEFT + 2 + type.width(names.get(i)) + 12;
        sheet.text(press.type(12), at, y, to.honorific());
      } else {
        y += 18;
      }
    }
    sheet.line(Sheet.LEFT, y + 7, Sheet.LEFT + LEFT_WIDTH, y + 7, 0.8f, Ink.TEXT);
    return y + 7;
  }

  private float subject(float top) {
    sheet.text(press.type(8.5f).in(Ink.SOFT), Sheet.LEFT + 2, top, "件名");
    float y = top;
    for (String line : press.bold(10.5f).wrapped(quote.title(), LEFT_WIDTH - 36)) {
      sheet.text(press.bold(10.5f), Sheet.LEFT + 34, y, line);
      y += 15;
    }
    sheet.text(press.type(9), Sheet.LEFT + 2, y + 5, "下記のとおり御見積り申し上げます。");
    return y + 5;
  }

  private float total(float top) {
    sheet.fill(Sheet.LEFT, top, TOTAL_LABEL, TOTAL_HEIGHT, Ink.ACCENT);
    sheet.box(Sheet.LEFT, top, LEFT_WIDTH, TOTAL_HEIGHT, 1, Ink.ACCENT);
    float middle = Sheet.LEFT + TOTAL_LABEL / 2;
    sheet.centre(press.bold(10.5f).in(Ink.WHITE), middle, top + 18, "御見積金額");
    sheet.centre(press.type(7.5f).in(Ink.WHITE), middle, top + 30, "（税込）");
    String amount = "¥" + Words.yen(quote.totalYen()) + "-";
    Type type = press.bold(20).fitting(amount, LEFT_WIDTH - TOTAL_LABEL - 20, 10);
    sheet.right(type, Sheet.LEFT + LEFT_WIDTH - 10, top + 26.5f, amount);
    return top + TOTAL_HEIGHT;
  }

  private float terms(float top) {
    float y = term(top, "納期", quote.delivery());
    y = term(y, "納入場所", quote.deliveryPlace());
    y = term(y, "支払条件", quote.paymentTerms());
    return term(y, "有効期限", Words.day(quote.validUntil(), quote.eraDates()));
  }

  private float term(float top, String label, @Nullable String value) {
    if (value == null) {
      return top;
    }
    sheet.text(press.type(8.5f).in(Ink.SOFT), Sheet.LEFT + 2, top + 11, label);
    float y = top;
    for (String line : press.type(9.5f).wrapped(value, LEFT_WIDTH - TERM_LABEL - 4)) {
      sheet.text(press.type(9.5f), Sheet.LEFT + TERM_LABEL, y + 11, line);
      y += 13;
    }
    sheet.line(Sheet.LEFT, y + 3.5f, Sheet.LEFT + LEFT_WIDTH, y + 3.5f, 0.4f, Ink.RULE);
    return y + 5;
  }
}
