package jp.enishi.exchange.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be read, and the user is told why and what to do. It carries a message code of the
 * bundle {@code messages/exchange} and its arguments, which are positions, limits and names of file
 * kinds, never the content of a cell.
 */
public final class UnreadableFile extends RuntimeException {
  private final String code;
  private final List<String> args;

  UnreadableFile(String reason, Object... args) {
    this(null, reason, args);
  }

  UnreadableFile(@Nullable Throwable cause, String reason, Object... args) {
    super("exchange.file." + reason, cause);
    this.code = "exchange.file." + reason;
    this.args = List.of(args).stream().map(String::valueOf).toList();
  }

  /** A file without any row of data. */
  public static UnreadableFile withoutRows() {
    return new UnreadableFile("no_rows");
  }

  /** A table with more rows than can be taken in one file. */
  public static UnreadableFile withTooManyRows(FileLimits limits) {
    return new UnreadableFile("too_many_rows", limits.dataRows());
  }

  /** The key of the message, such as {@code exchange.file.encrypted}. */
  public String code() {
    return code;
  }

  /** What the placeholders of the message stand for. */
  public List<String> args() {
    return args;
  }
}
