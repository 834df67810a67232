package jp.enishi.quotes.pdf;

import java.awt.Color;

/** The colours of documents: dark enough for a black and white copy. */
final class Ink {

  static final Color TEXT = new Color(0x1f2430);
  static final Color SOFT = new Color(0x5a6272);
  static final Color ACCENT = new Color(0x27406b);
  static final Color RULE = new Color(0xc9d0dc);
  static final Color TINT = new Color(0xf1f4f9);
  static final Color SHADE = new Color(0xe3e9f2);
  static final Color WHITE = Color.WHITE;

  private Ink() {}
}
