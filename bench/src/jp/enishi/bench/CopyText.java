package jp.enishi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Lines in the text format of COPY. */
final class CopyText {

  private final StringBuilder text = new StringBuilder(1 << 20);
  private boolean lineStarted;

  /** The next column: a JSON value as the column's own type reads it, null and missing as NULL. */
  CopyText add(Object value) {
    if (lineStarted) {
      text.append('\t');
    }
    lineStarted = true;
    if (value == null
        || value instanceof JsonNode node && (node.isNull() || node.isMissingNode())) {
      text.append("\\N");
    } else if (value instanceof JsonNode node && node.isArray()) {
      array(node);
    } else if (value instanceof Iterable<?> texts && !(value instanceof JsonNode)) {
      array(texts);
    } else {
      escape(value instanceof JsonNode node ? node.asText() : value.toString());
    }
    return this;
  }

  void endLine() {
    text.append('\n');
    lineStarted = false;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void array(Iterable<?> texts) {
    String mark = "{";
    for (Object one : texts) {
      String element = one instanceof JsonNode node ? node.asText() : one.toString();
      text.append(mark).append('"');
      escape(element.replace("\\", "\\\\").replace("\"", "\\\""));
      text.append('"');
      mark = ",";
    }
    text.append(mark.equals("{") ? "{}" : "}");
  }

  private void escape(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
