package jp.enishi.exchange.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.time.ClockTime;
import jp.enishi.platform.time.JapaneseDate;

/**
 * A day and a time of it in Japan: in one cell, or in a column each; a day alone begins at
 * midnight.
 */
final class Moments {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:^|[T\\s　])((?:午前|午後)?[0-9０-９]{1,2}(?:[:：][0-9０-９.:：]+|時\\S*))(?:$|[\\s　])");
  private static final Pattern SECONDS =
      Pattern.compile("^([0-9０-９]{1,2}[:：][0-9０-９]{2})[:：][0-9０-９.]+$");

  private Moments() {}

  static Reading<Instant> read(List<String> texts) {
    String whole = String.join(" ", texts).strip();
    Matcher clockTime = TIME.matcher(whole);
    boolean timed = clockTime.find();
    String written = timed ? clockTime.replaceFirst(" ").strip() : whole;
    Reading<LocalDate> day = JapaneseDate.read(written);
    if (!timed || day.isRefused()) {
      return day.map(date -> date.atStartOfDay(TOKYO).toInstant());
    }
    Reading<String> clock = ClockTime.read(SECONDS.matcher(clockTime.group(1)).replaceFirst("$1"));
    Optional<String> time = clock.accepted();
    return time.isEmpty()
        ? clock.map(_ -> Instant.EPOCH)
        : day.map(date -> date.atTime(LocalTime.parse(time.get())).atZone(TOKYO).toInstant());
  }
}
