package jp.enishi.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the bytes of a file tell before any decoding.
 *
 * @param bytes length of the file
 * @param nuls bytes that are zero
 * @param escapes escape bytes, with which ISO-2022-JP switches
 * @param controls bytes that no table holds, zero and escape among them
 * @param littleMarks pairs of bytes that are a comma, tab or line end in UTF-16LE
 * @param bigMarks the same in UTF-16BE
 */
record ByteCensus(
    long bytes, long nuls, long escapes, long controls, long littleMarks, long bigMarks) {

  static ByteCensus of(Path file) throws IOException {
    ByteCensus sum = new ByteCensus(0, 0, 0, 0, 0, 0);
    byte[] block = new byte[64 * 1024];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.readNBytes(block, 0, block.length);
          read > 0;
          read = in.readNBytes(block, 0, block.length)) {
        sum = sum.plus(block, read);
      }
    }
    return sum;
  }

  private ByteCensus plus(byte[] block, int length) {
    long nul = nuls;
    long escape = escapes;
    long control = controls;
    long little = littleMarks;
    long big = bigMarks;
    for (int i = 0; i < length; i++) {
      byte b = block[i];
      nul += b == 0 ? 1 : 0;
      escape += b == 0x1B ? 1 : 0;
      control += b >= 0 && b < 0x20 && !isMark(b) && b != '\f' ? 1 : 0;
      if (i % 2 == 0 && i + 1 < length) {
        little += block[i + 1] == 0 && isMark(b) ? 1 : 0;
        big += b == 0 && isMark(block[i + 1]) ? 1 : 0;
      }
    }
    return new ByteCensus(bytes + length, nul, escape, control, little, big);
  }

  private static boolean isMark(byte b) {
    return b == '\n' || b == '\r' || b == ',' || b == '\t';
  }

  /** More than a stray control byte: pictures and programs, not lists. */
  boolean looksBinary() {
    return controls > 2 + bytes / 1000;
  }
}
