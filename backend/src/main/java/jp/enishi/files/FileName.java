package jp.enishi.files;

import java.text.Normalizer;
import jp.enishi.platform.text.PlainText;

/**
 * What a file is called, as far as it can be called so everywhere: no folders, no characters that a
 * file system refuses or that turn the reading direction around, not too long.
 */
final class FileName {

  private static final int MAX = 200;
  private static final int MAX_ENDING = 20;
  private static final String NAMELESS = "file";

  private FileName() {}

  /** The name without what it may not hold; {@code file} when nothing is left. */
  static String clean(String typed) {
    String name = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder();
    name.codePoints().map(FileName::allowed).filter(c -> c >= 0).forEach(clean::appendCodePoint);
    String trimmed = trim(Normalizer.normalize(clean, Normalizer.Form.NFC));
    return trimmed.isEmpty() ? NAMELESS : trim(shortened(trimmed));
  }

  /** Whether something would be left of a name. */
  static boolean isBlank(String typed) {
    return typed.isBlank() || (clean(typed).equals(NAMELESS) && !typed.contains(NAMELESS));
  }

  /** The character to take in place of one, -1 for none. */
  private static int allowed(int c) {
    if (Character.isISOControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || Character.getType(c) == Character.FORMAT
        || c == 0x2028
        || c == 0x2029) {
      return -1;
    }
    return c < 0x80 && "<>:\"|?*".indexOf(c) >= 0 ? '_' : c;
  }

  /** No blanks around it, and no dots that hide a file or make it a folder. */
  private static String trim(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && isEdge(name.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isEdge(char c) {
    return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= MAX) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= MAX_ENDING ? name.substring(dot) : "";
    int kept = MAX - ending.codePointCount(0, ending.length());
    return PlainText.beginning(name, kept) + ending;
  }
}
