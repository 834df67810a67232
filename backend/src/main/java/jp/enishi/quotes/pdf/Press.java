package jp.enishi.quotes.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** One document being printed: its faces and its sheets. */
final class Press implements AutoCloseable {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+09''00'''");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final PDDocument document = new PDDocument();
  private final Face regular;
  private final Face bold;
  private final List<Sheet> sheets = new ArrayList<>();

  Press() throws IOException {
    regular = new Face(document, Typeface.REGULAR);
    bold = new Face(document, Typeface.BOLD);
  }

  Type type(float size) {
    return new Type(regular, size, Ink.TEXT);
  }

  Type bold(float size) {
    return new Type(bold, size, Ink.TEXT);
  }

  /** Begins another page. */
  Sheet turn() throws IOException {
    sheets.add(new Sheet(document));
    return sheets.getLast();
  }

  /** The page that is being set. */
  Sheet sheet() {
    return sheets.getLast();
  }

  List<Sheet> sheets() {
    return sheets;
  }

  @Nullable PDImageXObject image(byte @Nullable [] png) throws IOException {
    return png == null ? null : PDImageXObject.createFromByteArray(document, png, "png");
  }

  /** The finished file. */
  byte[] print(String title, String author, @Nullable Instant made) throws IOException {
    for (Sheet sheet : sheets) {
      sheet.close();
    }
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(title);
    about.setAuthor(author);
    about.setCreator("Enishi");
    if (made != null) {
      about.getCOSObject().setString(COSName.CREATION_DATE, STAMP.format(made.atZone(TOKYO)));
    }
    document.getDocumentCatalog().setLanguage("ja-JP");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
    regular.close();
    bold.close();
  }
}
