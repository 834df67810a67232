package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.enishi.exchange.file.NarrowText;
import jp.enishi.exchange.file.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a value looks like after it went through windows-31j: 〜 comes back as ～, 𠮷 as 〓. A
 * value that came back so was not changed by anybody.
 */
final class OldEncoding {
  private final NarrowText text = new NarrowText(TextEncoding.WINDOWS_31J);

  /** What the old encoding holds of a text. */
  String holds(String stored) {
    return text.fitted(stored);
  }

  /** The details with each value as it was before, where only the encoding has changed it. */
  ObjectNode restored(ObjectNode before, ObjectNode after) {
    after
        .properties()
        .forEach(
            field -> {
              JsonNode old = before.get(field.getKey());
              if (old != null && isOld(old, field.getValue())) {
                field.setValue(old);
              }
            });
    return after;
  }

  private boolean isOld(JsonNode stored, JsonNode typed) {
    if (stored.equals(typed)) {
      return false;
    }
    if (stored.isTextual() && typed.isTextual()) {
      return holds(stored.textValue()).equals(typed.textValue());
    }
    return stored instanceof ArrayNode items
        && typed.isArray()
        && items.size() == typed.size()
        && holds(lines(items)).equals(lines((ArrayNode) typed));
  }

  private static String lines(ArrayNode items) {
    StringBuilder lines = new StringBuilder();
    items.forEach(item -> lines.append(item.asText()).append('\n'));
    return lines.toString();
  }

  /** Whether a value has a 〓, which an encoding may have put for what it could not hold. */
  static boolean isIncomplete(@Nullable JsonNode value) {
    return value != null && value.toString().indexOf('〓') >= 0;
  }
}
