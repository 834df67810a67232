package jp.enishi.platform.text;

import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * Text as it may be stored: no control characters, no broken surrogates, no blanks around it, not
 * too long.
 */
public final class PlainText {
  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /**
   * One line of text. Line breaks and tabs inside (cells of a spreadsheet have them) become one
   * space. Blank text gives the empty string.
   *
   * @param max the greatest length in characters as people count them (code points)
   */
  public static Reading<String> clean(String text, int max) {
    return checked(oneLine(trim(text)), max);
  }

  /**
   * Text of several lines: line breaks become a line feed, spaces at the end of a line are dropped.
   */
  public static Reading<String> cleanLines(String text, int max) {
    return checked(
        trim(text).lines().map(String::stripTrailing).collect(Collectors.joining("\n")), max);
  }

  /** The text without spaces of any width, line breaks and zero-width characters at both ends. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The first characters of a text as people count them, so that none is cut in two. */
  public static String beginning(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  /** The same with a sign that there is more. */
  public static String shortened(String text, int most) {
    String beginning = beginning(text, most);
    return beginning.length() == text.length() ? text : beginning + "…";
  }

  /**
   * Trimmed, and full-width letters, half-width kana and the like made ordinary. For values, not
   * for names.
   */
  static String ordinary(String text) {
    return trim(Normalizer.normalize(trim(text), Normalizer.Form.NFKC));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF'
        || c == '\u0085';
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean broken = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\t\n\u000B\f\r\u0085\u2028\u2029".indexOf(c) >= 0) {
        broken = true;
      } else if (!broken) {
        line.append(c);
      } else if (c != ' ') {
        boolean spaced = line.charAt(line.length() - 1) == ' ';
        line.append(spaced ? "" : " ").append(c);
        broken = false;
      }
    }
    return line.toString();
  }

  private static Reading<String> checked(String text, int max) {
    String composed = composed(text);
    if (composed.codePoints().anyMatch(PlainText::isForbidden)) {
      return Reading.refused("text.plain.control");
    }
    if (composed.codePointCount(0, composed.length()) > max) {
      return Reading.refused("text.plain.tooLong", max);
    }
    return composed.indexOf(REPLACEMENT) >= 0
        ? Reading.doubtful(composed, "text.plain.garbled")
        : Reading.fine(composed);
  }

  /**
   * Control characters, broken surrogates, non-characters, and the marks that turn the reading
   * direction around.
   */
  private static boolean isForbidden(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /**
   * か followed by a separate ゛, as files from a Mac have it, becomes が. Other characters stay as
   * they are.
   */
  private static String composed(String text) {
    if (text.indexOf('\u3099') < 0 && text.indexOf('\u309A') < 0) {
      return text;
    }
    StringBuilder composed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char mark = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (mark == '\u3099' || mark == '\u309A') {
        composed.append(Normalizer.normalize(text.substring(i, i + 2), Normalizer.Form.NFC));
        i++;
      } else {
        composed.append(text.charAt(i));
      }
    }
    return composed.toString();
  }
}
