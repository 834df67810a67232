package jp.enishi.mailbox.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments as headers write them. */
final class SentDate {

  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*[\\s-]+(\\d{2,4})[\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4}|[A-Za-z]{1,4})?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, Integer> HOURS =
      Map.of("JST", 9, "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "PST", -8, "PDT", -7);

  /** No mail is older. */
  private static final Instant FIRST = Instant.parse("1971-01-01T00:00:00Z");

  private SentDate() {}

  /** The moment in a header, when it can be one of a mail that is here by then. */
  static Optional<Instant> of(String text, Instant latest) {
    Matcher moment = MOMENT.matcher(text);
    if (!moment.find()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(moment.group(2).toLowerCase(Locale.ROOT)) + 1;
    if (month == 0) {
      return Optional.empty();
    }
    try {
      String seconds = moment.group(6);
      Instant at =
          LocalDateTime.of(
                  year(Integer.parseInt(moment.group(3))),
                  month,
                  Integer.parseInt(moment.group(1)),
                  Integer.parseInt(moment.group(4)),
                  Integer.parseInt(moment.group(5)),
                  seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds)))
              .toInstant(offset(moment.group(7)));
      return at.isBefore(FIRST) || at.isAfter(latest) ? Optional.empty() : Optional.of(at);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(int written) {
    if (written >= 1000) {
      return written;
    }
    return written < 50 ? 2000 + written : 1900 + written;
  }

  private static ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return ZoneOffset.ofHours(9);
    }
    if (zone.startsWith("+") || zone.startsWith("-")) {
      int sign = zone.startsWith("-") ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(
          sign * Integer.parseInt(zone.substring(1, 3)),
          sign * Integer.parseInt(zone.substring(3)));
    }
    return ZoneOffset.ofHours(HOURS.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
  }
}
