package jp.enishi.exchange.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share, without the furigana that Excel keeps in them. */
final class SharedTexts {
  private static final int OVERHEAD = 56;
  private final List<String> texts = new ArrayList<>();

  private SharedTexts() {}

  static SharedTexts read(@Nullable XmlPart part, FileLimits limits) {
    SharedTexts shared = new SharedTexts();
    if (part == null) {
      return shared;
    }
    long bytes = 0;
    try (part) {
      while (part.nextTag()) {
        if (part.isStart("si")) {
          String text = richText(part, "si", limits);
          shared.texts.add(text);
          bytes += OVERHEAD + 2L * text.length();
          if (bytes > limits.sharedTextBytes()) {
            throw new UnreadableFile("too_much_text");
          }
        }
      }
    }
    return shared;
  }

  /** Joins the runs of a text up to the end of the named element. */
  static String richText(XmlPart part, String element, FileLimits limits) {
    StringBuilder text = new StringBuilder();
    boolean furigana = false;
    while (part.nextTag() && !part.isEnd(element)) {
      if (part.isStart("rPh")) {
        furigana = true;
      } else if (part.isEnd("rPh")) {
        furigana = false;
      } else if (part.isStart("t") && !furigana) {
        // Escaped characters take seven where the reader sees one.
        part.text(text, limits.cellCharacters() * 7);
      }
    }
    String plain = ExcelValues.unescaped(text.toString());
    if (plain.length() > limits.cellCharacters()) {
      throw new UnreadableFile("text_too_long", limits.cellCharacters());
    }
    return plain;
  }

  /** The text at an index; a file that points beyond the table is damaged. */
  String at(int index) {
    if (index < 0 || index >= texts.size()) {
      throw new UnreadableFile("damaged");
    }
    return texts.get(index);
  }
}
