package jp.enishi.quotes.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.enishi.quotes.pdf.QuoteDocument.Sender;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Who sends it, with the firm's seal over the end of its name, and boxes for those who sign. */
final class SenderBlock {

  static final float LEFT = 352;
  private static final float WIDTH = Sheet.RIGHT - LEFT;
  private static final float LOGO_HEIGHT = 34;
  private static final float LOGO_WIDTH = 130;
  private static final float SEAL = 56;
  private static final float STAMP = 42;
  private static final float STAMP_HEAD = 12;

  private final Press press;
  private final Sheet sheet;
  private final Sender sender;

  SenderBlock(Press press, Sender sender) {
    this.press = press;
    this.sheet = press.sheet();
    this.sender = sender;
  }

  float set(float top, byte @Nullable [] logo, byte @Nullable [] seal) throws IOException {
    PDImageXObject mark = press.image(logo);
    float y = top;
    if (mark != null) {
      float scale = Math.min(LOGO_WIDTH / mark.getWidth(), LOGO_HEIGHT / mark.getHeight());
      sheet.image(mark, LEFT, y - 10, mark.getWidth() * scale, mark.getHeight() * scale);
      y += mark.getHeight() * scale + 8;
    }
    float nameAt = y;
    for (String line : press.bold(12).wrapped(sender.name(), WIDTH)) {
      sheet.text(press.bold(12), LEFT, y, line);
      y += 16;
    }
    for (String line : lines()) {
      for (String part : press.type(8.5f).wrapped(line, WIDTH)) {
        sheet.text(press.type(8.5f), LEFT, y, part);
        y += 12.5f;
      }
    }
    PDImageXObject stamp = press.image(seal);
    if (stamp != null) {
      float scale = SEAL / Math.max(stamp.getWidth(), stamp.getHeight());
      float wide = stamp.getWidth() * scale;
      sheet.image(stamp, Sheet.RIGHT - wide, nameAt - 14, wide, stamp.getHeight() * scale);
    }
    return sender.stamps().isEmpty() ? y : stamps(y - 4);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (sender.postalCode() != null) {
      lines.add(Words.postalCode(sender.postalCode()));
    }
    add(lines, "", sender.address());
    add(lines, "", sender.building());
    String phones =
        (sender.phone() == null ? "" : "TEL " + sender.phone())
            + (sender.phone() != null && sender.fax() != null ? "　" : "")
            + (sender.fax() == null ? "" : "FAX " + sender.fax());
    add(lines, "", phones.isEmpty() ? null : phones);
    add(lines, "", sender.email());
    add(lines, "登録番号 ", sender.registrationNumber());
    add(lines, "担当 ", sender.contact());
    return lines;
  }

  private static void add(List<String> lines, String label, @Nullable String value) {
    if (value != null) {
      lines.add(label + value);
    }
  }

  private float stamps(float top) {
    float x = Sheet.RIGHT - STAMP * sender.stamps().size();
    for (String label : sender.stamps()) {
      sheet.fill(x, top, STAMP, STAMP_HEAD, Ink.TINT);
      sheet.box(x, top, STAMP, STAMP_HEAD, 0.5f, Ink.RULE);
      sheet.box(x, top + STAMP_HEAD, STAMP, STAMP, 0.5f, Ink.RULE);
      Type type = press.type(7.5f).in(Ink.SOFT).fitting(label, STAMP - 4, 5);
      sheet.centre(type, x + STAMP / 2, top + 8.8f, label);
      x += STAMP;
    }
    return top + STAMP_HEAD + STAMP;
  }
}
