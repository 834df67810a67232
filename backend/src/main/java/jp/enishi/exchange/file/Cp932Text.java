package jp.enishi.exchange.file;

import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fits text into windows-31j. Signs that Unicode has twice are written as the one Windows knows (〜
 * as ～); what remains becomes 〓, and is remembered.
 */
final class Cp932Text {
  private static final int MOST_REMEMBERED = 1_000;
  private static final Map<Integer, String> TWINS =
      Map.of(
          0x301C, "\uFF5E", 0x2212, "\uFF0D", 0x2014, "\u2015", 0x2016, "\u2225", 0x00A0, " ",
          0x00A5, "\uFFE5", 0x00A2, "\uFFE0", 0x00A3, "\uFFE1", 0x00AC, "\uFFE2", 0x2010, "-");

  private final CharsetEncoder encoder = TextEncoding.WINDOWS_31J.charset().newEncoder();
  private final List<TableWriter.Replaced> replaced = new ArrayList<>();

  String fitted(String text, int row, int column) {
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder fitted = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String twin = TWINS.getOrDefault(c, Character.toString(c));
              if (encoder.canEncode(twin)) {
                fitted.append(twin);
              } else if (!isVariation(c)) {
                fitted.append('〓');
                remember(row, column, twin);
              }
            });
    return fitted.toString();
  }

  /** A selector only asks for another shape of the character before it; that one stays. */
  private static boolean isVariation(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private void remember(int row, int column, String character) {
    if (replaced.size() < MOST_REMEMBERED) {
      replaced.add(new TableWriter.Replaced(row, column, character));
    }
  }

  List<TableWriter.Replaced> replaced() {
    return List.copyOf(replaced);
  }
}
