package jp.enishi.platform.text;

import java.util.Arrays;

/** Folded text, trimmed, that remembers from where in the original each of its characters came. */
final class TracedText {
  private final String original;
  private final String folded;
  private final int[] origins;

  private TracedText(String original, String folded, int[] origins) {
    this.original = original;
    this.folded = folded;
    this.origins = origins;
  }

  static TracedText of(String original) {
    StringBuilder folded = new StringBuilder(original.length() + 8);
    int[] origins = new int[original.length() + 16];
    int i = 0;
    while (i < original.length()) {
      int end = original.offsetByCodePoints(i, 1);
      if (end < original.length() && "ﾞﾟ\u3099\u309A".indexOf(original.charAt(end)) >= 0) {
        end++;
      }
      String piece = Folding.fold(original.substring(i, end));
      int length = folded.length() + piece.length();
      if (length >= origins.length) {
        origins = Arrays.copyOf(origins, length * 2);
      }
      Arrays.fill(origins, folded.length(), length, i);
      folded.append(piece);
      i = end;
    }
    origins[folded.length()] = original.length();
    return trimmed(original, folded.toString(), origins);
  }

  String folded() {
    return folded;
  }

  /** The original text before a position of the folded one, trimmed. */
  String before(int position) {
    return PlainText.trim(original.substring(0, origins[position]));
  }

  /** The original text from a position of the folded one on, trimmed. */
  String from(int position) {
    return PlainText.trim(original.substring(origins[position]));
  }

  private static TracedText trimmed(String original, String text, int[] origins) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new TracedText(
        original, text.substring(start, end), Arrays.copyOfRange(origins, start, end + 1));
  }
}
