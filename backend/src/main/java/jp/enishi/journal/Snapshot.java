package jp.enishi.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of the database as PostgreSQL itself writes it ({@code pg_current_snapshot()}): which
 * transactions were over. Unlike a counter or a clock it has no gaps: a transaction that began
 * earlier and ended later is on the list of those still running.
 *
 * @param next every transaction from this one on had not begun
 * @param running those below that had not ended
 */
public record Snapshot(long oldest, long next, List<Long> running) {

  private static final String NUMBER = "(\\d{1,18})";
  private static final Pattern TEXT =
      Pattern.compile(NUMBER + ":" + NUMBER + ":((?:\\d{1,18}(?:,\\d{1,18})*)?)");

  /** Empty when the text is no snapshot. */
  public static Optional<Snapshot> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    List<Long> running =
        parts.group(3).isEmpty()
            ? List.of()
            : Arrays.stream(parts.group(3).split(",")).map(Long::valueOf).toList();
    return Optional.of(
        new Snapshot(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), running));
  }

  /** Those that were running and are no longer so at a later moment. */
  List<Long> endedBy(Snapshot later) {
    return running.stream().filter(tx -> !later.running.contains(tx)).toList();
  }

  @Override
  public String toString() {
    return oldest
        + ":"
        + next
        + ":"
        + String.join(",", running.stream().map(String::valueOf).toList());
  }
}
