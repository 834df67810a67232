package jp.enishi.activities.reading;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day and spans of time: 14:30, 午後3時半, 10時〜11時, 1時間半, 30分. */
final class ClockWords {

  private static final int NOON = 12;
  private static final int FIRST_OF_OFFICE = 7;
  private static final int HOUR = 60;

  private static final String HALF_OF_DAY = "(午前|午後|am ?|pm ?|朝|夕方|夜)?";
  private static final String CLOCK = "([0-9]{1,2})(?::([0-9]{2})|時(?!間)(?:(半)|([0-9]{1,2})分)?)";
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9:])"
              + HALF_OF_DAY
              + CLOCK
              + "(?: ?(?:-|~|〜|–|―|ー|から) ?"
              + HALF_OF_DAY
              + CLOCK
              + ")?(?![0-9:])(?:頃|ごろ)?");
  private static final Pattern HOURS =
      Pattern.compile("(?<![0-9.])([0-9]{1,2})(\\.5)?時間(?:(半)|([0-9]{1,2})分)?(?!後|前|以内)");
  private static final Pattern MINUTES =
      Pattern.compile("(?<![0-9.時])([0-9]{1,3})分(?![前後割析野以の])(?:間|ほど|程度|くらい)?");

  private ClockWords() {}

  /** The time or span that begins there. */
  static @Nullable Token at(String text, int from, int to) {
    Matcher time = matcher(TIME, text, from, to);
    if (time.lookingAt()) {
      Meaning at = time(time);
      return at == null ? null : new Token(from, time.end(), at);
    }
    Matcher hours = matcher(HOURS, text, from, to);
    if (hours.lookingAt()) {
      int half = hours.group(2) == null && hours.group(3) == null ? 0 : HOUR / 2;
      return took(
          from,
          hours.end(),
          HOUR * Integer.parseInt(hours.group(1)) + half + number(hours.group(4)));
    }
    Matcher minutes = matcher(MINUTES, text, from, to);
    return minutes.lookingAt() ? took(from, minutes.end(), number(minutes.group(1))) : null;
  }

  private static Matcher matcher(Pattern pattern, String text, int from, int to) {
    return pattern.matcher(text).region(from, to).useTransparentBounds(true);
  }

  private static @Nullable Token took(int from, int to, int minutes) {
    return minutes == 0 ? null : new Token(from, to, new Meaning.Took(minutes));
  }

  private static @Nullable Meaning time(Matcher match) {
    try {
      LocalTime begin = clock(match, 1);
      if (match.group(7) == null) {
        return new Meaning.At(begin, null);
      }
      LocalTime end = clock(match, 6);
      return new Meaning.At(begin, end.isAfter(begin) ? end : null);
    } catch (DateTimeException e) {
      return null; // 25時
    }
  }

  /** What is said without morning or afternoon is meant within office hours: 3時 is 15:00. */
  private static LocalTime clock(Matcher match, int group) {
    String half = match.group(group) == null ? "" : match.group(group).strip();
    int hour = Integer.parseInt(match.group(group + 1));
    int minute =
        match.group(group + 3) != null
            ? HOUR / 2
            : number(match.group(group + 2)) + number(match.group(group + 4));
    boolean afternoon =
        switch (half) {
          case "午後", "pm", "夕方", "夜" -> hour < NOON;
          case "" -> hour > 0 && hour < FIRST_OF_OFFICE;
          default -> false;
        };
    return LocalTime.of(afternoon ? hour + NOON : hour, minute);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
