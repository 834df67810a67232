package jp.enishi.mailbox.reading;

import java.util.ArrayList;
import java.util.List;
import jp.enishi.platform.text.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a header names.
 *
 * @param address as it can be written to; as it stands there when it can not
 * @param key the address as it is compared, null when it is none
 */
public record Correspondent(@Nullable String name, String address, @Nullable String key) {

  private static final int MOST = 200;
  private static final int MOST_NAME = 200;
  private static final int MOST_ADDRESS = 254;

  /** Those of a header, the first two hundred. */
  static List<Correspondent> of(String raw) {
    List<Correspondent> all = new ArrayList<>();
    for (String one : split(raw)) {
      Correspondent read = one(one);
      if (read != null && all.size() < MOST) {
        all.add(read);
      }
    }
    return all;
  }

  /** At commas and at the borders of groups, outside quotes, comments and angles. */
  private static List<String> split(String raw) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    int comment = 0;
    boolean angle = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && (quoted || comment > 0) && i + 1 < raw.length()) {
        part.append(c).append(raw.charAt(++i));
        continue;
      }
      boolean free = !quoted && comment == 0 && !angle;
      if (free && (c == ',' || c == ';')) {
        parts.add(part.toString());
        part.setLength(0);
        continue;
      }
      if (free && c == ':') {
        part.setLength(0);
        continue;
      }
      if (c == '"' && comment == 0) {
        quoted = !quoted;
      } else if (c == '(' && !quoted) {
        comment++;
      } else if (c == ')' && comment > 0) {
        comment--;
      } else if ((c == '<' || c == '>') && !quoted && comment == 0) {
        angle = c == '<';
      }
      part.append(c);
    }
    parts.add(part.toString());
    return parts;
  }

  private static @Nullable Correspondent one(String part) {
    String text = part.strip();
    int open = text.lastIndexOf('<');
    int close = text.indexOf('>', open);
    String address;
    String name;
    if (open >= 0) {
      address = text.substring(open + 1, close < 0 ? text.length() : close);
      name = text.substring(0, open);
    } else {
      int comment = text.indexOf('(');
      address = comment < 0 ? text : text.substring(0, comment);
      name = comment < 0 ? "" : text.substring(comment + 1).replaceFirst("\\)\\s*$", "");
    }
    String clean = MailText.clean(address.replaceAll("\\s", ""), MOST_ADDRESS);
    String called = MailText.clean(HeaderText.decoded(unquoted(name.strip())), MOST_NAME);
    if (clean.isEmpty()) {
      return null;
    }
    EmailAddress read = EmailAddress.read(clean).accepted().orElse(null);
    return new Correspondent(
        called.isEmpty() || called.equalsIgnoreCase(clean) ? null : called.replace('\n', ' '),
        read == null ? clean : read.value(),
        read == null ? null : read.key());
  }

  private static String unquoted(String name) {
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1")
        : name;
  }
}
