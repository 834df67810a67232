package jp.enishi.exchange.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which Japanese offices keep CSV files. */
public enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8, 0),
  UTF_8_BOM(StandardCharsets.UTF_8, 3),
  UTF_16LE(StandardCharsets.UTF_16LE, 0),
  UTF_16LE_BOM(StandardCharsets.UTF_16LE, 2),
  UTF_16BE(StandardCharsets.UTF_16BE, 0),
  UTF_16BE_BOM(StandardCharsets.UTF_16BE, 2),
  /** What Windows calls Shift_JIS (CP932); Java's own Shift_JIS lacks ①, ㈱, 髙 and more. */
  WINDOWS_31J(Charset.forName("windows-31j"), 0),
  ISO_2022_JP(Charset.forName("x-windows-iso2022jp"), 0),
  EUC_JP(Charset.forName("EUC-JP"), 0);

  private final Charset charset;
  private final int bomLength;

  TextEncoding(Charset charset, int bomLength) {
    this.charset = charset;
    this.bomLength = bomLength;
  }

  /** The character set of the text behind the byte order mark. */
  public Charset charset() {
    return charset;
  }

  /** Bytes of the byte order mark to skip before the text. */
  int bomLength() {
    return bomLength;
  }
}
