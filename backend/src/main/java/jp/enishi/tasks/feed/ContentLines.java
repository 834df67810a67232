package jp.enishi.tasks.feed;

import java.nio.charset.StandardCharsets;

/** Content lines of iCalendar: escaped, and folded at 75 octets without cutting a character. */
final class ContentLines {

  private static final int MOST_OCTETS = 75;

  private final StringBuilder text = new StringBuilder();

  /** A line whose value is written as it is: dates, names, numbers. */
  ContentLines add(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /** A line whose value is text of people. */
  ContentLines text(String name, String value) {
    return add(name, escaped(value));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void fold(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      String character = Character.toString(c);
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > MOST_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += length;
      i += Character.charCount(c);
    }
    text.append("\r\n");
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append((char) c);
                case '\n' -> escaped.append("\\n");
                default -> {
                  if (!Character.isISOControl(c)) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
