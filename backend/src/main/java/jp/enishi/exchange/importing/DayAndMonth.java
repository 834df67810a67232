package jp.enishi.exchange.importing;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 決算月, 締日 and 支払サイト as offices write them: 3月末, 20日締め, 翌月末日. */
final class DayAndMonth {
  private static final Pattern MONTH =
      Pattern.compile("(?:\\d{4}[-/.年])?(\\d{1,2})(?:月.*|[-/.]\\d{1,2}.*)?");
  private static final Pattern DAY = Pattern.compile("(?:毎月)?(\\d{1,2})日?(?:締め?|締切|払い?)?");
  private static final Pattern END = Pattern.compile("(?:毎月)?月?末日?(?:締め?|締切|払い?)?");
  private static final Pattern LATER = Pattern.compile("(当|同|翌々々|翌々|翌)月(?:の)?(.*)");
  private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})(?:か月|ヶ月|カ月|ヵ月|ケ月|月)?後?");
  private static final int LAST_DAY = 31;

  private DayAndMonth() {}

  /**
   * When a bill is paid.
   *
   * @param months after the closing month, null when not told
   * @param day of that month, 31 for its last, null when not told
   */
  record Payment(@Nullable Integer months, @Nullable Integer day) {}

  static Optional<Integer> month(String text) {
    Matcher matcher = MONTH.matcher(plain(text));
    return matcher.matches() ? within(matcher.group(1), 12) : Optional.empty();
  }

  static Optional<Integer> day(String text) {
    String plain = plain(text);
    if (END.matcher(plain).matches()) {
      return Optional.of(LAST_DAY);
    }
    Matcher matcher = DAY.matcher(plain);
    return matcher.matches() ? within(matcher.group(1), LAST_DAY) : Optional.empty();
  }

  static @Nullable Payment payment(String text, boolean aboutDay) {
    String plain = plain(text);
    Matcher later = LATER.matcher(plain);
    if (later.matches()) {
      int months =
          switch (later.group(1)) {
            case "翌" -> 1;
            case "翌々" -> 2;
            case "翌々々" -> 3;
            default -> 0;
          };
      return new Payment(months, day(later.group(2)).orElse(null));
    }
    if (aboutDay) {
      return day(plain).map(day -> new Payment(null, day)).orElse(null);
    }
    Matcher months = MONTHS.matcher(plain);
    return months.matches() ? new Payment(Integer.valueOf(months.group(1)), null) : null;
  }

  private static Optional<Integer> within(String digits, int most) {
    int number = Integer.parseInt(digits);
    return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
