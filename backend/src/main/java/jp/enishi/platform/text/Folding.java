package jp.enishi.platform.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The character tables under {@link JapaneseKey}: one look-up per character, so that a key costs
 * about a microsecond.
 *
 * <p>Folding makes width, case, hiragana/katakana, small/large kana and old/new kanji equal. It
 * keeps punctuation, since brackets still tell a company form; {@link #squeeze} drops it
 * afterwards.
 */
final class Folding {
  private static final byte KEPT = 1;
  private static final byte SETTLED = 2;

  private static final Map<String, String> VARIANTS = variants();
  private static final char[] FOLDED = new char[0x10000];
  private static final byte[] KIND = new byte[0x10000];

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = foldedUnit((char) c);
    }
    for (int c = 0; c < KIND.length; c++) {
      if (isKept(c)) {
        KIND[c] |= KEPT;
        if (FOLDED[c] == c && isPlain(c)) {
          KIND[c] |= SETTLED;
        }
      }
    }
  }

  private Folding() {}

  /** The text with every difference of form folded away, punctuation and spaces still in it. */
  static String fold(String text) {
    String wide = needsNormalizing(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    char[] folded = new char[wide.length()];
    int length = 0;
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < wide.length()
          && Character.isLowSurrogate(wide.charAt(i + 1))) {
        String pair = foldedPair(Character.toCodePoint(c, wide.charAt(++i)));
        for (int k = 0; k < pair.length(); k++) {
          folded[length++] = pair.charAt(k);
        }
      } else if (FOLDED[c] != 0) {
        folded[length++] = FOLDED[c];
      }
    }
    return new String(folded, 0, length);
  }

  /**
   * Only the letters and digits of folded text: no spaces, punctuation, symbols or long-vowel
   * marks.
   */
  static String squeeze(String folded) {
    char[] kept = new char[folded.length()];
    int length = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < folded.length()
          && Character.isLowSurrogate(folded.charAt(i + 1))) {
        char low = folded.charAt(++i);
        if (isKept(Character.toCodePoint(c, low))) {
          kept[length++] = c;
          kept[length++] = low;
        }
      } else if ((KIND[c] & KEPT) != 0) {
        kept[length++] = c;
      }
    }
    return length == folded.length() ? folded : new String(kept, 0, length);
  }

  /**
   * Whether folding and squeezing this text again could not change it. False means only "not sure".
   */
  static boolean isSettled(String key) {
    for (int i = 0; i < key.length(); i++) {
      if ((KIND[key.charAt(i)] & SETTLED) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean needsNormalizing(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c) && c != '・' && c != 'ー' && c != ' ' && (c < '!' || c > '~')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Characters that no Unicode normalisation changes or joins, i.e. nearly all of Japanese text.
   */
  private static boolean isPlain(int c) {
    return (c >= 'ァ' && c <= 'ヺ')
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'ぁ' && c <= 'ゖ')
        || c == '々';
  }

  private static boolean isKept(int c) {
    if (c == 'ー' || isInvisible(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  /**
   * Variation selectors choose a glyph of the same character; zero-width characters are seen by
   * nobody.
   */
  private static boolean isInvisible(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || Character.getType(c) == Character.FORMAT;
  }

  private static char foldedUnit(char c) {
    if (isInvisible(c) || Character.isSurrogate(c)) {
      return 0;
    }
    String variant = VARIANTS.get(String.valueOf(c));
    if (variant != null) {
      return variant.charAt(0);
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (Character.isISOControl(c)) {
      return 0;
    }
    if ((c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ') {
      return foldedKana((char) (c + 0x60));
    }
    if (c >= 'ァ' && c <= 'ヺ') {
      return foldedKana(c);
    }
    return (char) Character.toLowerCase(Character.toUpperCase((int) c));
  }

  private static char foldedKana(char katakana) {
    return switch (katakana) {
      case 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ' -> (char) (katakana + 1);
      case 'ヵ' -> 'カ';
      case 'ヶ' -> 'ケ';
      case 'ヂ' -> 'ジ';
      case 'ヅ' -> 'ズ';
      case 'ヰ' -> 'イ';
      case 'ヱ' -> 'エ';
      case 'ヲ' -> 'オ';
      default -> katakana;
    };
  }

  private static String foldedPair(int c) {
    if (isInvisible(c)) {
      return "";
    }
    String pair = Character.toString(c);
    String variant = VARIANTS.get(pair);
    return variant != null
        ? variant
        : Character.toString(Character.toLowerCase(Character.toUpperCase(c)));
  }

  private static Map<String, String> variants() {
    Map<String, String> pairs = new HashMap<>();
    read("kanji-variants.txt", pairs);
    read("kanji-variants-own.txt", pairs);
    // 嵜→﨑→崎: a form may lead over another one to the everyday form
    pairs.replaceAll((from, to) -> last(to, pairs));
    return pairs;
  }

  private static String last(String form, Map<String, String> pairs) {
    String everyday = form;
    for (String next = pairs.get(everyday); next != null; next = pairs.get(everyday)) {
      everyday = next;
    }
    return everyday;
  }

  private static void read(String file, Map<String, String> pairs) {
    try (InputStream in = Objects.requireNonNull(Folding.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .forEach(
              pair -> {
                int second = pair.offsetByCodePoints(0, 1);
                pairs.put(pair.substring(0, second), pair.substring(second));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
