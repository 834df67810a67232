package jp.enishi.exchange.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.enishi.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook. It is read by our own forward reader, because the library at hand trusts the
 * addresses of cells (one cell at column ZZZZZZ fills the memory), knows neither merged cells nor
 * dates of the Japanese calendar, and follows every formula.
 */
final class XlsxWorkbook implements AutoCloseable {
  private static final int LONGEST_NAME = 100;

  private final XlsxParts parts;
  private final List<Sheet> sheets = new ArrayList<>();

  XlsxWorkbook(Path file, FileLimits limits) throws IOException {
    this.parts = new XlsxParts(file, limits);
    try {
      open(limits);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  private void open(FileLimits limits) {
    String workbook = mainPart();
    String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    String file = workbook.substring(workbook.lastIndexOf('/') + 1);
    Map<String, String> targets = new HashMap<>();
    Map<String, String> byType = new HashMap<>();
    for (Relation relation : relations(folder + "_rels/" + file + ".rels")) {
      String target = resolve(folder, relation.target());
      byType.putIfAbsent(relation.type(), target);
      if (relation.type().equals("worksheet")) {
        targets.put(relation.id(), target);
      }
    }
    SharedTexts texts = SharedTexts.read(optional(byType.get("sharedStrings")), limits);
    ExcelFormats formats = ExcelFormats.read(optional(byType.get("styles")));
    FileMeter meter = new FileMeter(limits);
    Set<String> shown = new HashSet<>();
    boolean from1904 = false;
    try (XmlPart xml = required(workbook)) {
      while (xml.nextTag()) {
        if (xml.isStart("workbookPr")) {
          from1904 = isTrue(xml.attribute("date1904"));
        } else if (xml.isStart("sheet")) {
          String target = targets.get(text(xml.attribute("id")));
          if (target != null && parts.has(target)) {
            if (!shown.add(target)) {
              throw new UnreadableFile("damaged");
            }
            if (shown.size() > limits.sheets()) {
              throw new UnreadableFile("too_many_sheets", limits.sheets());
            }
            boolean hidden =
                text(xml.attribute("state")).toLowerCase(Locale.ROOT).contains("hidden");
            ExcelValues values = new ExcelValues(formats, from1904);
            String name = Cell.text(ExcelValues.unescaped(text(xml.attribute("name")))).text();
            sheets.add(
                new XlsxSheet(
                    PlainText.shortened(name, LONGEST_NAME),
                    hidden,
                    target,
                    parts,
                    texts,
                    values,
                    limits,
                    meter));
          }
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new UnreadableFile("no_sheet");
    }
  }

  private String mainPart() {
    for (Relation relation : relations("_rels/.rels")) {
      if (relation.type().equals("officeDocument")) {
        String target = resolve("", relation.target());
        if (target.endsWith(".bin")) {
          throw new UnreadableFile("old_excel");
        }
        return target;
      }
    }
    throw new UnreadableFile("damaged");
  }

  /** A link from one part to another; the type is the last word of its address. */
  private record Relation(String id, String type, String target) {}

  private List<Relation> relations(String name) {
    List<Relation> relations = new ArrayList<>();
    try (XmlPart xml = required(name)) {
      while (xml.nextTag()) {
        if (xml.isStart("Relationship")) {
          String type = text(xml.attribute("Type"));
          relations.add(
              new Relation(
                  text(xml.attribute("Id")),
                  type.substring(type.lastIndexOf('/') + 1),
                  text(xml.attribute("Target"))));
        }
      }
    }
    return relations;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    return target.startsWith("./") ? folder + target.substring(2) : folder + target;
  }

  private XmlPart required(String name) {
    XmlPart part = parts.open(name);
    if (part == null) {
      throw new UnreadableFile("damaged");
    }
    return part;
  }

  private @Nullable XmlPart optional(@Nullable String name) {
    return name == null ? null : parts.open(name);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  @Override
  public void close() {
    parts.close();
  }
}
