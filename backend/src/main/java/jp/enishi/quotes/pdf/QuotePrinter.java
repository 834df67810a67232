package jp.enishi.quotes.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Prints quotes: as a PDF with its fonts in it, and as pictures of its pages. */
public final class QuotePrinter {

  private static final float DOTS = 110;

  private QuotePrinter() {}

  /** The document as a PDF. The same document gives the same pages at any time. */
  public static byte[] pdf(QuoteDocument quote, byte @Nullable [] logo, byte @Nullable [] seal) {
    try (Press press = new Press()) {
      Pages pages = new Pages(press, quote);
      pages.first();
      float y = new Letterhead(press, quote).set(logo, seal);
      y = new LineTable(press, quote, pages).set(y);
      y = new Sums(press, quote, pages).set(y);
      new Notes(press, pages).set(y, quote.remarks(), quote.sender().bankAccount());
      pages.finish();
      String title = quote.number() == null ? "御見積書" : "御見積書 " + quote.number();
      return press.print(title, quote.sender().name(), quote.issuedAt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page of it. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Picture(byte[] png, int pages) {}

  /** One page of a PDF as a PNG; empty when it has no such page. */
  public static Optional<Picture> picture(byte[] pdf, int page) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      if (page < 1 || page > pages) {
        return Optional.empty();
      }
      BufferedImage image =
          new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS, ImageType.RGB);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return Optional.of(new Picture(out.toByteArray(), pages));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The characters of a document that there is no type of, such as U+1F600: they print as 〓. */
  public static Set<String> missing(QuoteDocument quote) {
    List<String> texts = new ArrayList<>();
    Stream.of(
            quote.title(),
            quote.delivery(),
            quote.deliveryPlace(),
            quote.paymentTerms(),
            quote.remarks(),
            quote.addressee().company(),
            quote.addressee().department(),
            quote.addressee().person())
        .filter(Objects::nonNull)
        .forEach(texts::add);
    quote
        .lines()
        .forEach(
            line -> {
              texts.add(line.name());
              if (line.unit() != null) {
                texts.add(line.unit());
              }
            });
    return Typeface.missing(texts);
  }
}
