package jp.enishi.exchange.file;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.enishi.exchange.file.TableWriter.Replaced;
import jp.enishi.exchange.file.TableWriter.Replacements;

/**
 * Fits text into an encoding that lacks characters, above all windows-31j. Signs that Unicode has
 * twice are written as the one Windows knows (〜 as ～); what remains becomes 〓, and is remembered.
 */
public final class NarrowText {
  private static final int MOST_REMEMBERED = 1_000;
  private static final Map<Integer, String> TWINS =
      Map.ofEntries(
          Map.entry(0x301C, "\uFF5E"),
          Map.entry(0x2212, "\uFF0D"),
          Map.entry(0x2014, "\u2015"),
          Map.entry(0x2016, "\u2225"),
          Map.entry(0x00A0, " "),
          Map.entry(0x00A5, "\uFFE5"),
          Map.entry(0x00A2, "\uFFE0"),
          Map.entry(0x00A3, "\uFFE1"),
          Map.entry(0x00AC, "\uFFE2"),
          Map.entry(0x2010, "-"),
          Map.entry(0x203E, "\uFFE3"));

  private final Charset charset;
  private final CharsetEncoder encoder;
  private final List<Replaced> replaced = new ArrayList<>();
  private int count;

  /** Begins to fit text into an encoding. */
  public NarrowText(TextEncoding encoding) {
    this.charset = encoding.charset();
    this.encoder = charset.newEncoder();
  }

  /** The text as far as the encoding holds it; nothing is remembered. */
  public String fitted(String text) {
    return fitted(text, 0, 0);
  }

  String fitted(String text, int row, int column) {
    if (encoder.canEncode(text) && text.codePoints().noneMatch(TWINS::containsKey)) {
      return text;
    }
    StringBuilder fitted = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String character = Character.toString(c);
              String twin = TWINS.getOrDefault(c, character);
              if (holds(character)) {
                fitted.append(character);
              } else if (holds(twin)) {
                fitted.append(twin);
              } else if (!isVariation(c)) {
                fitted.append('〓');
                remember(row, column, character);
              }
            });
    return fitted.toString();
  }

  /** The encoder takes ¥ too, but what comes back is a backslash. */
  private boolean holds(String character) {
    return encoder.canEncode(character)
        && new String(character.getBytes(charset), charset).equals(character);
  }

  /** A selector only asks for another shape of the character before it; that one stays. */
  static boolean isVariation(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private void remember(int row, int column, String character) {
    if (row > 0) {
      count++;
      if (replaced.size() < MOST_REMEMBERED) {
        replaced.add(new Replaced(row, column, character));
      }
    }
  }

  Replacements replacements() {
    return new Replacements(count, List.copyOf(replaced));
  }
}
