package jp.enishi.quotes.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface within one document, which embeds the glyphs it uses. */
final class Face implements AutoCloseable {

  private static final float UNITS = 1000;

  /** Must not begin a line (行頭禁則). */
  private static final String NOT_FIRST =
      "、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%％℃～〜…";

  /** Must not end a line (行末禁則). */
  private static final String NOT_LAST = "（〔［｛〈《「『【‘“([{￥¥$№";

  private final Typeface typeface;
  private final TrueTypeFont file;
  private final PDFont font;

  Face(PDDocument document, Typeface typeface) throws IOException {
    this.typeface = typeface;
    file = typeface.open();
    font = PDType0Font.load(document, file, true);
  }

  PDFont font() {
    return font;
  }

  String printable(String text) {
    return typeface.printable(text);
  }

  float width(String text, float size) {
    try {
      return font.getStringWidth(printable(text)) / UNITS * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The size at which the text is no wider than this, the given one if it can be. */
  float fitting(String text, float size, float width, float least) {
    float wide = width(text, size);
    return wide <= width ? size : Math.max(least, size * width / wide);
  }

  /** The text in lines of this width. */
  List<String> wrapped(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrap(printable(line), size, width, lines));
    return lines;
  }

  private void wrap(String text, float size, float width, List<String> lines) {
    List<String> line = new ArrayList<>();
    float filled = 0;
    for (String part : parts(text, size, width)) {
      float wide = width(part, size);
      if (filled + wide > width && !line.isEmpty()) {
        List<String> next = carried(line, part);
        lines.add(String.join("", line).stripTrailing());
        line = next;
        filled = width(String.join("", line), size);
      }
      if (!line.isEmpty() || !part.isBlank() || lines.isEmpty()) {
        line.add(part);
        filled += wide;
      }
    }
    lines.add(String.join("", line).stripTrailing());
  }

  /** What the next line must take along, so that no line begins or ends as it must not. */
  private static List<String> carried(List<String> line, String next) {
    List<String> carried = new ArrayList<>();
    String first = next;
    while (line.size() > 1
        && (NOT_FIRST.contains(first) || NOT_LAST.contains(line.getLast()))
        && carried.size() < 3) {
      first = line.removeLast();
      carried.addFirst(first);
    }
    return carried;
  }

  /** What is not broken: words and numbers of Latin letters, and every other character. */
  private List<String> parts(String text, float size, float width) {
    List<String> parts = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean latin = c > ' ' && c < 0x2000;
              if (!latin || width(word.toString() + Character.toString(c), size) > width) {
                flush(word, parts);
              }
              if (latin) {
                word.appendCodePoint(c);
              } else {
                parts.add(Character.toString(c));
              }
            });
    flush(word, parts);
    return parts;
  }

  private static void flush(StringBuilder word, List<String> parts) {
    if (!word.isEmpty()) {
      parts.add(word.toString());
      word.setLength(0);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
