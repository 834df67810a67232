package jp.enishi.mailbox.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header such as {@code attachment; filename*0*=UTF-8''%E8…} with its parameters, as RFC 2231
 * cuts and encodes them, and as programs write them that know it not.
 *
 * @param value what stands before the parameters, in lower case
 */
record HeaderParameters(String value, Map<String, String> parameters) {

  private static final int MOST_PIECES = 100;

  static final HeaderParameters NONE = new HeaderParameters("", Map.of());

  static HeaderParameters of(String raw) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int end = end(raw, 0);
    String value = raw.substring(0, end).strip().toLowerCase(Locale.ROOT);
    while (end < raw.length()) {
      int next = end(raw, end + 1);
      String one = raw.substring(end + 1, next);
      int equals = one.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            one.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            unquoted(one.substring(equals + 1).strip()));
      }
      end = next;
    }
    return new HeaderParameters(value, parameters);
  }

  /** The next semicolon that stands in no quotes. */
  private static int end(String raw, int from) {
    boolean quoted = false;
    for (int i = from; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return raw.length();
  }

  private static String unquoted(String text) {
    if (!text.startsWith("\"")) {
      return text;
    }
    int end = text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
    return text.substring(1, end).replaceAll("\\\\(.)", "$1");
  }

  /** A parameter as text. */
  Optional<String> text(String name) {
    String encoded = parameters.get(name + "*");
    if (encoded != null) {
      return Optional.of(extended(Map.of(name + "*0*", encoded), name));
    }
    if (parameters.containsKey(name + "*0") || parameters.containsKey(name + "*0*")) {
      return Optional.of(extended(parameters, name));
    }
    return Optional.ofNullable(parameters.get(name)).map(HeaderText::decoded);
  }

  /** The pieces put together as bytes: a character may lie in two of them. */
  private static String extended(Map<String, String> pieces, String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = null;
    for (int i = 0; i < MOST_PIECES; i++) {
      String plain = pieces.get(name + "*" + i);
      String encoded = pieces.get(name + "*" + i + "*");
      if (encoded != null) {
        String[] parts = i == 0 ? encoded.split("'", 3) : new String[0];
        if (parts.length == 3) {
          charset = parts[0];
        }
        bytes.writeBytes(HeaderText.escaped(parts.length == 3 ? parts[2] : encoded, '%'));
      } else if (plain != null) {
        bytes.writeBytes(plain.getBytes(StandardCharsets.UTF_8));
      } else {
        break;
      }
    }
    return MailText.of(bytes.toByteArray(), charset);
  }
}
