package jp.enishi.exchange.file;

/** Counts what a file holds while it is read, and holds its limits. */
public final class FileMeter {
  private static final int MOST_MERGES = 200_000;

  private final FileLimits limits;
  private long characters;
  private int merges;

  /** Begins to count. */
  public FileMeter(FileLimits limits) {
    this.limits = limits;
  }

  /**
   * Counts a row and hands it on.
   *
   * @throws UnreadableFile when it is too long, or all rows are together
   */
  public Row counted(Row row) {
    int own = row.characters();
    if (own > limits.rowCharacters()) {
      throw new UnreadableFile("row_too_long", row.number(), limits.rowCharacters());
    }
    characters += own;
    if (characters > limits.allCharacters()) {
      throw new UnreadableFile("too_much_text");
    }
    return row;
  }

  /** The characters of all rows so far. */
  public long characters() {
    return characters;
  }

  /** Counts a merged area; of so many the rest are left as single cells. */
  boolean takesMerge() {
    return ++merges <= MOST_MERGES;
  }
}
