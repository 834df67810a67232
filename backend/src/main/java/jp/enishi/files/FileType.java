package jp.enishi.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by what it holds: whoever renames a program to a picture has a program still. */
final class FileType {

  private static final String UNKNOWN = "application/octet-stream";
  private static final String TEXT = "text/plain";
  private static final int LOOKED_AT = 1 << 16;
  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  /** Formats that hold many kinds, which only the name tells apart. */
  private static final Set<String> SHARED =
      Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice", TEXT);

  /** What such a format is called when the name tells nothing. */
  private static final Map<String, String> PUBLIC =
      Map.of("application/x-tika-ooxml", "application/zip", "application/x-tika-msoffice", UNKNOWN);

  private FileType() {}

  /** Whether it can be shown as a picture without harm. */
  static boolean isPicture(String mediaType) {
    return PICTURES.contains(mediaType);
  }

  /** As what it is sent: a browser is told the kind of pictures only. */
  static String sentAs(String mediaType) {
    return isPicture(mediaType) ? mediaType : UNKNOWN;
  }

  static String of(Path content, String name) throws IOException {
    String found = detect(content, new Metadata());
    if (found.equals(UNKNOWN) && isJapaneseText(content)) {
      found = TEXT;
    }
    if (!SHARED.contains(found)) {
      return found;
    }
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    String refined = found.equals(TEXT) ? kindOfText(named) : detect(content, named);
    return PUBLIC.getOrDefault(refined, refined);
  }

  /** Of a text the name alone tells the kind; of a kind that is none it tells nothing. */
  private static String kindOfText(Metadata named) throws IOException {
    MediaType type = TYPES.detect(null, named);
    boolean text = TYPES.getMediaTypeRegistry().isSpecializationOf(type, MediaType.TEXT_PLAIN);
    return text ? type.getBaseType().toString() : TEXT;
  }

  /** Shift_JIS and EUC-JP are text that detectors take for bytes of any kind. */
  private static boolean isJapaneseText(Path content) throws IOException {
    byte[] beginning;
    try (InputStream in = java.nio.file.Files.newInputStream(content)) {
      beginning = in.readNBytes(LOOKED_AT);
    }
    for (byte b : beginning) {
      if ((b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != 0x1b) || b == 0x7f) {
        return false;
      }
    }
    return decodes(beginning, "windows-31j") || decodes(beginning, "x-eucJP-Open");
  }

  private static boolean decodes(byte[] bytes, String charset) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    // the last character may be cut
    return !Charset.forName(charset)
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes), text, false)
        .isError();
  }

  private static String detect(Path content, Metadata metadata) throws IOException {
    try (InputStream in = new BufferedInputStream(java.nio.file.Files.newInputStream(content))) {
      return TYPES.detect(in, metadata).getBaseType().toString();
    }
  }
}
