package jp.enishi.mailbox.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a mail as text. What a mail says of its charset is often wrong, so it is believed only
 * as far as the bytes bear it out.
 */
final class MailText {

  /** ISO-2022-JP as mail programs write it: with half-width kana, ① and ㈱. */
  private static final Charset JIS = Charset.forName("x-windows-iso2022jp");

  /** The same with the further kanji of JIS X 0212. */
  private static final Charset JIS_OF_MORE = Charset.forName("x-windows-50221");

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final Charset EUC_JP = Charset.forName("x-eucJP-Open");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Map<String, Charset> MEANT =
      Map.ofEntries(
          Map.entry("iso-2022-jp", JIS),
          Map.entry("iso-2022-jp-1", JIS),
          Map.entry("iso-2022-jp-2", JIS),
          Map.entry("iso-2022-jp-3", JIS),
          Map.entry("iso-2022-jp-ms", JIS),
          Map.entry("csiso2022jp", JIS),
          Map.entry("cp50220", JIS),
          Map.entry("cp50221", JIS),
          Map.entry("cp50222", JIS),
          Map.entry("shift_jis", SHIFT_JIS),
          Map.entry("shift-jis", SHIFT_JIS),
          Map.entry("sjis", SHIFT_JIS),
          Map.entry("x-sjis", SHIFT_JIS),
          Map.entry("ms_kanji", SHIFT_JIS),
          Map.entry("cp932", SHIFT_JIS),
          Map.entry("ms932", SHIFT_JIS),
          Map.entry("euc-jp", EUC_JP),
          Map.entry("x-euc-jp", EUC_JP),
          Map.entry("utf8", StandardCharsets.UTF_8),
          Map.entry("iso-8859-1", WESTERN),
          Map.entry("latin1", WESTERN),
          Map.entry("gb2312", Charset.forName("GB18030")));

  private MailText() {}

  /**
   * The text that bytes most probably are.
   *
   * @param label what the mail says it is written in, if it says anything
   */
  static String of(byte[] bytes, @Nullable String label) {
    if (isJis(bytes)) {
      String text = strictly(bytes, JIS);
      String more = text == null ? strictly(bytes, JIS_OF_MORE) : text;
      return more == null ? JIS.decode(ByteBuffer.wrap(bytes)).toString() : more;
    }
    Charset said = charset(label);
    if (said != null && !said.equals(JIS) && !said.equals(StandardCharsets.US_ASCII)) {
      String text = strictly(bytes, said);
      if (text != null) {
        return text;
      }
    }
    String text = guessed(bytes);
    return text == null
        ? (said == null ? WESTERN : said).decode(ByteBuffer.wrap(bytes)).toString()
        : text;
  }

  /** What bytes are that nobody says anything of. */
  private static @Nullable String guessed(byte[] bytes) {
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    String shiftJis = strictly(bytes, SHIFT_JIS);
    String euc = strictly(bytes, EUC_JP);
    if (shiftJis == null || euc == null) {
      return shiftJis == null ? euc : shiftJis;
    }
    // EUC-JP read as Shift_JIS is mostly half-width kana
    return halfWidth(shiftJis) > halfWidth(euc) ? euc : shiftJis;
  }

  /** Seven bits with the escapes of ISO-2022-JP, whatever the label is. */
  private static boolean isJis(byte[] bytes) {
    boolean escaped = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
      escaped |=
          bytes[i] == 0x1b
              && i + 2 < bytes.length
              && (bytes[i + 1] == '$' || (bytes[i + 1] == '(' && bytes[i + 2] == 'I'));
    }
    return escaped;
  }

  private static @Nullable Charset charset(@Nullable String label) {
    if (label == null) {
      return null;
    }
    String name = label.strip().toLowerCase(Locale.ROOT);
    Charset meant = MEANT.get(name);
    if (meant != null) {
      return meant;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static long halfWidth(String text) {
    return text.chars().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count();
  }

  /**
   * The text as it may be stored: without control characters, broken surrogates and what turns the
   * reading direction around.
   */
  static String clean(String text, int most) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), most));
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(MailText::isAllowed)
        .limit(most)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static boolean isAllowed(int c) {
    return c == '\n'
        || c == '\t'
        || (!Character.isISOControl(c)
            && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            && (c & 0xFFFE) != 0xFFFE
            && (c < 0xFDD0 || c > 0xFDEF)
            && (c < 0x202A || c > 0x202E)
            && (c < 0x2066 || c > 0x2069));
  }
}
