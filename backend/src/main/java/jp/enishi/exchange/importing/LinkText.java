package jp.enishi.exchange.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to read how a cell names another record.
 *
 * @param name what the record itself is called
 * @param place the company of a person, the prefecture of a company; null when it stands alone
 */
record LinkText(String name, @Nullable String place) {
  private static final Pattern BRACKETS = Pattern.compile("^(.+?)\\s*[（(]([^（()）]+)[)）]$");
  private static final Pattern BLANKS = Pattern.compile("[\\s　]+");
  private static final int MOST_WORDS = 4;

  /** 佐藤 健太, 佐藤 健太（山田商事） or 山田商事 佐藤 健太: the whole first, then what it may consist of. */
  static List<LinkText> of(String text) {
    List<LinkText> ways = new ArrayList<>();
    ways.add(new LinkText(text, null));
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches()) {
      ways.add(new LinkText(brackets.group(1), brackets.group(2)));
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
}
