package jp.enishi.quotes.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** A page that is being set, in points from its top left corner; text stands on its baseline. */
final class Sheet implements AutoCloseable {

  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();
  static final float LEFT = 45;
  static final float RIGHT = WIDTH - 45;
  static final float TOP = 45;
  static final float BOTTOM = HEIGHT - 52;

  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private final PDPageContentStream page;

  Sheet(PDDocument document) throws IOException {
    PDPage added = new PDPage(PDRectangle.A4);
    document.addPage(added);
    page = new PDPageContentStream(document, added);
  }

  private void draw(Drawing drawing) {
    try {
      drawing.on(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(Type type, float x, float y, String text) {
    spaced(type, x, y, text, 0);
  }

  /** Text with so much room after each character. */
  void spaced(Type type, float x, float y, String text, float room) {
    draw(
        p -> {
          p.beginText();
          p.setFont(type.face().font(), type.size());
          p.setNonStrokingColor(type.colour());
          p.setCharacterSpacing(room);
          p.newLineAtOffset(x, HEIGHT - y);
          p.showText(type.face().printable(text));
          p.endText();
        });
  }

  void right(Type type, float x, float y, String text) {
    text(type, x - type.width(text), y, text);
  }

  void centre(Type type, float x, float y, String text) {
    text(type, x - type.width(text) / 2, y, text);
  }

  void line(float x1, float y1, float x2, float y2, float width, Color colour) {
    draw(
        p -> {
          p.setLineWidth(width);
          p.setStrokingColor(colour);
          p.moveTo(x1, HEIGHT - y1);
          p.lineTo(x2, HEIGHT - y2);
          p.stroke();
        });
  }

  void fill(float x, float y, float width, float height, Color colour) {
    draw(
        p -> {
          p.setNonStrokingColor(colour);
          p.addRect(x, HEIGHT - y - height, width, height);
          p.fill();
        });
  }

  void box(float x, float y, float width, float height, float line, Color colour) {
    draw(
        p -> {
          p.setLineWidth(line);
          p.setStrokingColor(colour);
          p.addRect(x, HEIGHT - y - height, width, height);
          p.stroke();
        });
  }

  void image(PDImageXObject image, float x, float y, float width, float height) {
    draw(p -> p.drawImage(image, x, HEIGHT - y - height, width, height));
  }

  /** Large pale letters across the page. */
  void watermark(Type type, String text) {
    draw(
        p -> {
          PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
          pale.setNonStrokingAlphaConstant(0.09f);
          p.saveGraphicsState();
          p.setGraphicsStateParameters(pale);
          p.beginText();
          p.setFont(type.face().font(), type.size());
          p.setNonStrokingColor(type.colour());
          Matrix slope =
              Matrix.getRotateInstance(Math.toRadians(35), WIDTH / 2 - 123, HEIGHT / 2 - 137);
          p.setTextMatrix(slope);
          p.showText(text);
          p.endText();
          p.restoreGraphicsState();
        });
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
