package jp.enishi.exchange.file;

/**
 * One cell: its text as a person would read it, and what the file said it was. The kind lets a
 * repair tell a number that lost its leading zeros from a text that never had any.
 *
 * @param kind what the file stored
 * @param text empty when there is nothing; numbers in plain digits; dates as {@code 2026-11-22} or
 *     {@code 2026-11-22T09:30}, times as {@code 09:30}; errors as Excel shows them ({@code #N/A})
 */
public record Cell(Kind kind, String text) {

  /** What the file stored in a cell. */
  public enum Kind {
    EMPTY,
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    ERROR
  }

  /** The cell that holds nothing. */
  public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

  /**
   * A text cell, or {@link #EMPTY} when there is nothing to see. What no database can keep (NUL,
   * halves of characters) becomes U+FFFD, as undecodable bytes do.
   */
  public static Cell text(String text) {
    return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, isWhole(text) ? text : whole(text));
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** Whether the cell holds nothing. */
  public boolean isEmpty() {
    return kind == Kind.EMPTY;
  }
}
