package jp.enishi.quotes.issuer;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;

/**
 * A picture that was looked into: it is a PNG, small enough, and drawn anew, so that nothing but
 * its points is left.
 *
 * @param hash stands for the content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Png(String hash, int width, int height, byte[] data) {

  private static final int MOST_BYTES = 1_048_576;
  private static final int MOST_POINTS = 2_000;

  /** Reads a file, as far as it may be long. */
  static Png read(InputStream file) {
    try (file) {
      byte[] data = file.readNBytes(MOST_BYTES + 1);
      if (data.length > MOST_BYTES) {
        throw refused("quotes.picture.size", MOST_BYTES / 1024);
      }
      try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(data))) {
        return drawn(points(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage points(ImageInputStream in) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MOST_POINTS || height > MOST_POINTS) {
        throw refused("quotes.picture.points", MOST_POINTS);
      }
      return reader.read(0);
    } catch (IOException | RuntimeException e) {
      throw e instanceof ProblemException ours ? ours : refused("quotes.picture.form");
    } finally {
      reader.dispose();
    }
  }

  private static Png drawn(BufferedImage read) throws IOException {
    BufferedImage image =
        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.drawImage(read, 0, 0, null);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    byte[] data = out.toByteArray();
    return new Png(hash(data), image.getWidth(), image.getHeight(), data);
  }

  private static String hash(byte[] data) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProblemException refused(String code, Object... args) {
    return ProblemException.invalid("/file", Remark.of(code, args));
  }
}
