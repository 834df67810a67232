package jp.enishi.files;

import java.nio.charset.StandardCharsets;

/** The header that has a browser store an answer under a name, in any language (RFC 6266, 8187). */
final class Attachment {

  private static final String PLAIN = "!#$&+-.^_`|~";

  private Attachment() {}

  static String named(String name) {
    StringBuilder header = new StringBuilder("attachment; filename*=UTF-8''");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      header.append(plain ? Character.toString(c) : "%%%02X".formatted(c));
    }
    return header.toString();
  }
}
