package jp.enishi.platform.time;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.Reading;

/** A time of the day as people write it: {@code 9:30}, {@code １４：００}, 14時, 9時半. */
public final class ClockTime {

  private static final Pattern WRITTEN =
      Pattern.compile("(午前|午後)?(\\d{1,2})(?::(\\d{2})|時(?:(\\d{1,2})分|(半))?)");
  private static final int NOON = 12;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;
  private static final int HALF = 30;

  private ClockTime() {}

  /** Reads it as hours and minutes, such as {@code 09:30}. */
  public static Reading<String> read(String typed) {
    Matcher written =
        WRITTEN.matcher(PlainText.trim(Normalizer.normalize(typed, Normalizer.Form.NFKC)));
    if (!written.matches()) {
      return Reading.refused("text.time.unreadable");
    }
    int hour = Integer.parseInt(written.group(2));
    int minute = 0;
    for (int group : new int[] {3, 4}) {
      if (written.group(group) != null) {
        minute = Integer.parseInt(written.group(group));
      }
    }
    if (written.group(5) != null) {
      minute = HALF;
    }
    if (written.group(1) != null) {
      if (hour > NOON) {
        return Reading.refused("text.time.unreadable");
      }
      hour = hour % NOON + (written.group(1).equals("午後") ? NOON : 0);
    }
    return hour < HOURS && minute < MINUTES
        ? Reading.fine("%02d:%02d".formatted(hour, minute))
        : Reading.refused("text.time.unreadable");
  }
}
