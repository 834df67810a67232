package jp.enishi.exchange.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells by its content, never by its name, what a file is, and explains what cannot be read. */
final class FileSniffer {
  private static final int HEAD = 1 << 16;

  private FileSniffer() {}

  static FileKind kind(Path file, FileLimits limits) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new UnreadableFile("empty");
    }
    if (size > limits.uploadBytes()) {
      throw new UnreadableFile("too_large", limits.uploadBytes() / (1024 * 1024));
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (EncodingDetector.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      throw new UnreadableFile(isEncrypted(file) ? "encrypted" : "old_excel");
    }
    if (EncodingDetector.startsWith(head, 'P', 'K')) {
      return zipped(file);
    }
    refuseOthers(head);
    return FileKind.CSV;
  }

  /** Excel keeps a workbook with a password in a stream of this name, in UTF-16. */
  private static boolean isEncrypted(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    String wide = new String(all, StandardCharsets.UTF_16LE);
    return wide.contains("EncryptedPackage") || wide.contains("EncryptionInfo");
  }

  private static FileKind zipped(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        throw new UnreadableFile("old_excel");
      }
      if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
        throw new UnreadableFile("open_document");
      }
      if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("_rels/.rels") == null) {
        throw new UnreadableFile("archive");
      }
      if (zip.getEntry("word/document.xml") != null
          || zip.getEntry("ppt/presentation.xml") != null) {
        throw new UnreadableFile("not_a_table");
      }
      return FileKind.XLSX;
    } catch (ZipException | EOFException e) {
      throw new UnreadableFile(e, "damaged");
    }
  }

  private static void refuseOthers(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
    String text = start.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("%pdf") || text.startsWith("{\\rtf")) {
      throw new UnreadableFile("not_a_table");
    }
    if (text.startsWith("<!doctype html")
        || text.startsWith("<html")
        || text.startsWith("<table")) {
      throw new UnreadableFile("web_page");
    }
    if (text.startsWith("<?xml") || text.startsWith("\u00ef\u00bb\u00bf<?xml")) {
      throw new UnreadableFile("xml");
    }
    if (EncodingDetector.startsWith(head, 0x1F, 0x8B) || text.startsWith("7z\u00bc\u00af")) {
      throw new UnreadableFile("archive");
    }
  }
}
