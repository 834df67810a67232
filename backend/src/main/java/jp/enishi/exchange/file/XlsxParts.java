package jp.enishi.exchange.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts inside an XLSX file. Nothing is ever unpacked to disk; what is read is counted while it
 * inflates, over all parts, so a file that grows without end stops at the limit whatever its
 * directory claims.
 */
final class XlsxParts implements AutoCloseable {
  /** A sheet is read for its merged areas, then for its rows. */
  private static final int PASSES = 2;

  private final ZipFile zip;
  private final FileLimits limits;
  private long inflated;

  XlsxParts(Path file, FileLimits limits) throws IOException {
    this.limits = limits;
    try {
      this.zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException e) {
      throw new UnreadableFile(e, "damaged");
    }
    try {
      check();
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void check() {
    if (zip.size() > limits.zipEntries()) {
      throw new UnreadableFile("too_many_parts", limits.zipEntries());
    }
    long claimed = 0;
    for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
      ZipEntry entry = e.nextElement();
      String name = entry.getName().replace('\\', '/');
      if (name.startsWith("/") || name.contains("../") || name.contains(":")) {
        throw new UnreadableFile("damaged");
      }
      claimed += isRead(name) ? Math.max(0, entry.getSize()) : 0;
      if (claimed > limits.inflatedBytes()) {
        throw tooLarge();
      }
    }
  }

  /** Pictures and other attachments are never inflated, so they do not count. */
  private static boolean isRead(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** Opens a part as XML, or nothing when it is missing. */
  @Nullable XmlPart open(String name) {
    ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
    if (entry == null) {
      return null;
    }
    try {
      return new XmlPart(new CountedStream(zip.getInputStream(entry)));
    } catch (IOException e) {
      throw new UnreadableFile(e, "damaged");
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UnreadableFile(e, "damaged");
    }
  }

  private UnreadableFile tooLarge() {
    return new UnreadableFile("inflates_too_much", limits.inflatedBytes() / (1024 * 1024));
  }

  /** Counts inflated bytes, and the bytes since the last tag: no text of a cell is that long. */
  private final class CountedStream extends FilterInputStream {
    private static final int LONGEST_RUN = 1 << 20;
    private int run;

    CountedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int read = super.read(b, off, len);
      for (int i = off; i < off + read; i++) {
        run = b[i] == '<' || b[i] == '>' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
          throw new UnreadableFile("damaged");
        }
      }
      inflated += Math.max(read, 0);
      if (inflated > PASSES * limits.inflatedBytes()) {
        throw tooLarge();
      }
      return read;
    }
  }
}
