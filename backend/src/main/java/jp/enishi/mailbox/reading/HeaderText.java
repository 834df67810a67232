package jp.enishi.mailbox.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in headers: encoded words (RFC 2047), and what programs write without encoding. */
final class HeaderText {

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?\\r\\n]*)\\?=");
  private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");

  private HeaderText() {}

  /** The value of a header as characters, its encoded words still encoded. */
  static String raw(byte[] bytes) {
    return FOLD.matcher(MailText.of(bytes, null)).replaceAll("").strip();
  }

  /**
   * A value with its encoded words read. Words of one charset that follow each other are read as
   * one: programs cut between the bytes of a character.
   */
  static String decoded(String raw) {
    Matcher word = WORD.matcher(raw);
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = null;
    int end = 0;
    while (word.find()) {
      String between = raw.substring(end, word.start());
      if (charset != null && (!between.isBlank() || !charset.equalsIgnoreCase(word.group(1)))) {
        text.append(MailText.of(bytes.toByteArray(), charset));
        bytes.reset();
      }
      if (charset == null || !between.isBlank()) {
        text.append(between);
      }
      charset = word.group(1);
      bytes.writeBytes(content(word.group(2), word.group(3)));
      end = word.end();
    }
    if (charset != null) {
      text.append(MailText.of(bytes.toByteArray(), charset));
    }
    return text.append(raw.substring(end)).toString();
  }

  private static byte[] content(String encoding, String encoded) {
    return encoding.equalsIgnoreCase("B") ? base64(encoded) : quoted(encoded);
  }

  /** As far as it can be read; some programs forget the padding or break a word off. */
  private static byte[] base64(String encoded) {
    String digits = encoded.replaceAll("[^A-Za-z0-9+/]", "");
    String whole = digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits;
    return Base64.getDecoder().decode(whole);
  }

  private static byte[] quoted(String encoded) {
    return escaped(encoded.replace('_', ' '), '=');
  }

  /** Bytes written as text, some of them as two hexadecimal digits behind a mark. */
  static byte[] escaped(String text, char mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      Integer value = c == mark ? hex(text, i + 1) : null;
      if (value == null) {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(c);
      } else {
        bytes.write(value);
        i += 3;
      }
    }
    return bytes.toByteArray();
  }

  private static @Nullable Integer hex(String text, int at) {
    if (at + 1 >= text.length()) {
      return null;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? null : high * 16 + low;
  }
}
