package jp.enishi.activities.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A line in ordinary characters (half-width letters and digits in lower case, full-width kana) that
 * remembers from where in the typed text each of them came.
 */
final class TypedLine {

  private static final String MARKS = "ﾞﾟ\u3099\u309A";

  private final String typed;
  private final String text;
  private final int[] origins;

  private TypedLine(String typed, String text, int[] origins) {
    this.typed = typed;
    this.text = text;
    this.origins = origins;
  }

  /** The line, as far as so many characters. */
  static TypedLine of(String typed, int most) {
    StringBuilder text = new StringBuilder(typed.length());
    int[] origins = new int[Math.min(typed.length(), most) + 32];
    int i = 0;
    while (i < typed.length() && text.length() < most) {
      int end = typed.offsetByCodePoints(i, 1);
      if (end < typed.length() && MARKS.indexOf(typed.charAt(end)) >= 0) {
        end++;
      }
      String piece = ordinary(typed.substring(i, end));
      int length = text.length() + piece.length();
      if (length >= origins.length) {
        origins = Arrays.copyOf(origins, length * 2);
      }
      Arrays.fill(origins, text.length(), length, i);
      text.append(piece);
      i = end;
    }
    origins[text.length()] = i;
    return new TypedLine(typed, text.toString(), origins);
  }

  /** A blank stays one character, and so do characters that would become several lines. */
  private static String ordinary(String piece) {
    String wide = Normalizer.normalize(piece, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return wide.isBlank() ? " " : wide;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** Where in the typed text a position is. */
  int origin(int position) {
    return origins[position];
  }

  /** What was typed between two positions. */
  String typed(int from, int to) {
    return typed.substring(origins[from], origins[to]);
  }
}
