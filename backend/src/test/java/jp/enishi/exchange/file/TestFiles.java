package jp.enishi.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files as Excel, old Windows programs and attackers write them. */
final class TestFiles {
  static final Charset CP932 = Charset.forName("windows-31j");

  private TestFiles() {}

  static Path file(byte[] content) {
    try {
      Path file = Files.createTempFile("enishi-test", ".bin");
      file.toFile().deleteOnExit();
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path csv(String text, Charset charset) {
    return file(text.getBytes(charset));
  }

  static List<Row> rows(Path file) throws IOException {
    return rows(file, FileLimits.STANDARD);
  }

  static List<Row> rows(Path file, FileLimits limits) throws IOException {
    try (SourceFile source = SourceFile.open(file, null, limits)) {
      return rows(source.sheets().getFirst());
    }
  }

  static List<Row> rows(Sheet sheet) {
    List<Row> all = new ArrayList<>();
    try (Rows rows = sheet.rows()) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }

  static List<String> texts(Row row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  /** A workbook from the XML of its parts, for what no writer library would produce. */
  static final class Xlsx {
    private static final String TYPES =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder formats = new StringBuilder();
    private final StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    private final StringBuilder texts = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String workbookProperties = "";
    private String sheets = "<sheet name=\"一覧\" sheetId=\"1\" r:id=\"rId1\"/>";

    Xlsx sheet(String rows) {
      return sheet(rows, "");
    }

    Xlsx sheet(String rows, String behind) {
      return part(
          "xl/worksheets/sheet1.xml",
          "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
    }

    /** Styles 1, 2, 3 … in the order of the calls. */
    Xlsx style(int formatId, String code) {
      formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(formatId, code));
      return style(formatId);
    }

    Xlsx style(int formatId) {
      styles.append("<xf numFmtId=\"%d\"/>".formatted(formatId));
      return this;
    }

    Xlsx sharedText(String xml) {
      texts.append("<si>").append(xml).append("</si>");
      return this;
    }

    Xlsx from1904() {
      workbookProperties = "<workbookPr date1904=\"1\"/>";
      return this;
    }

    Xlsx secondSheet(String state, String rows) {
      sheets += "<sheet name=\"担当者\" sheetId=\"2\" state=\"%s\" r:id=\"rId2\"/>".formatted(state);
      return part(
          "xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** So many sheets that all say the same. */
    Xlsx sheets(int count, String rows) {
      sheet(rows);
      for (int i = 10; i < count + 9; i++) {
        sheets += "<sheet name=\"表%1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>".formatted(i);
        relations.append(
            one(TYPES + "worksheet", "rId" + i, "worksheets/sheet%d.xml".formatted(i)));
        part(
            "xl/worksheets/sheet%d.xml".formatted(i),
            "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
      }
      return this;
    }

    /** A workbook that names its sheet so many times. */
    Xlsx named(int times) {
      sheets = sheets.repeat(times);
      return this;
    }

    Xlsx part(String name, String xml) {
      parts.put(name, xml);
      return this;
    }

    Path write() {
      part("[Content_Types].xml", "<Types/>");
      part("_rels/.rels", relation(TYPES + "officeDocument", "rId1", "xl/workbook.xml"));
      part(
          "xl/_rels/workbook.xml.rels",
          relation(TYPES + "worksheet", "rId1", "worksheets/sheet1.xml")
                  .replace("</Relationships>", "")
              + one(TYPES + "worksheet", "rId2", "/xl/worksheets/sheet2.xml")
              + one(TYPES + "styles", "rId3", "styles.xml")
              + one(TYPES + "sharedStrings", "rId4", "sharedStrings.xml")
              + relations
              + "</Relationships>");
      parts.putIfAbsent(
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\">"
              + workbookProperties
              + "<sheets>"
              + sheets
              + "</sheets></workbook>");
      part(
          "xl/styles.xml",
          "<styleSheet><numFmts>"
              + formats
              + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
              + "</cellStyleXfs><cellXfs>"
              + styles
              + "</cellXfs></styleSheet>");
      parts.putIfAbsent("xl/sharedStrings.xml", "<sst>" + texts + "</sst>");
      return zip(parts);
    }

    private static String relation(String type, String id, String target) {
      return "<Relationships>" + one(type, id, target) + "</Relationships>";
    }

    private static String one(String type, String id, String target) {
      return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }
  }

  static Path zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file(bytes.toByteArray());
  }
}
