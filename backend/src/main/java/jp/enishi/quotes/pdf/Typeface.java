package jp.enishi.quotes.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that comes with the server: its file, and the characters it has. */
enum Typeface {
  REGULAR("NotoSansJP-Regular.ttf"),
  BOLD("NotoSansJP-Bold.ttf");

  /** What Japanese printers set for a character they have no type of. */
  static final String GETA = "〓";

  private static final int LAST = 0x3FFFF;

  private final String file;
  private final byte[] data;
  private final BitSet characters = new BitSet();

  Typeface(String file) {
    this.file = file;
    data = load();
    try (TrueTypeFont font = open()) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      for (int c = ' '; c <= LAST; c++) {
        if (glyphs.getGlyphId(c) != 0) {
          characters.set(c);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] load() {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The font for one document: it is read while the document is written, by one thread. */
  TrueTypeFont open() throws IOException {
    TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(data));
    font.setEnableGsub(false);
    return font;
  }

  /**
   * The text as it can be printed: marks that choose a form of the character before them are left
   * out, and what there is no type of is 〓.
   */
  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(c -> printable.append(has(c) ? Character.toString(c) : GETA));
    return printable.toString();
  }

  private boolean has(int c) {
    return characters.get(c);
  }

  private static boolean isInvisible(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }

  /** The characters of texts that there is no type of. */
  static Set<String> missing(List<String> texts) {
    Set<String> missing = new TreeSet<>();
    texts.forEach(
        text ->
            text.codePoints()
                .filter(c -> !isInvisible(c) && !REGULAR.has(c))
                .forEach(c -> missing.add("U+%04X".formatted(c))));
    return missing;
  }
}
