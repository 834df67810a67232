package jp.enishi.exchange.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to read how a cell names another record.
 *
 * @param name what the record itself is called
 * @param place the company of a person, the prefecture of a company; null when it stands alone
 */
record LinkText(String name, @Nullable String place) {
  private static final Pattern BLANKS = Pattern.compile("[\\s　]+");
  private static final int MOST_WORDS = 4;

  /** 佐藤 健太, 佐藤 健太（山田商事） or 山田商事 佐藤 健太: the whole first, then what it may consist of. */
  static List<LinkText> of(String text) {
    List<LinkText> ways = new ArrayList<>();
    ways.add(new LinkText(text, null));
    Optional<LinkText> bracketed = bracketed(text);
    if (bracketed.isPresent()) {
      ways.add(bracketed.get());
      return ways;
    }
    List<String> words = List.of(BLANKS.split(text.strip()));
    for (int i = 1; i < words.size() && words.size() <= MOST_WORDS; i++) {
      ways.add(
          new LinkText(
              String.join(" ", words.subList(i, words.size())),
              String.join(" ", words.subList(0, i))));
    }
    return ways;
  }

  /** The last brackets; those within them belong to the company's name: 佐藤 健太（(株)山田）. */
  private static Optional<LinkText> bracketed(String text) {
    boolean ends = text.endsWith("）") || text.endsWith(")");
    int depth = 0;
    for (int i = text.length() - 1; ends && i > 0; i--) {
      char c = text.charAt(i);
      depth += c == '）' || c == ')' ? 1 : c == '（' || c == '(' ? -1 : 0;
      if (depth == 0) {
        String name = text.substring(0, i).strip();
        String place = text.substring(i + 1, text.length() - 1).strip();
        return name.isEmpty() || place.isEmpty()
            ? Optional.empty()
            : Optional.of(new LinkText(name, place));
      }
    }
    return Optional.empty();
  }
}
