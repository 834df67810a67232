package jp.enishi.tasks.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import jp.enishi.tasks.calendar.NextAction;
import jp.enishi.tasks.task.TaskDetails;
import jp.enishi.tasks.task.TaskPriority;
import jp.enishi.tasks.task.TaskState;
import jp.enishi.tasks.task.TaskSummary;
import org.jspecify.annotations.Nullable;

/** One person's calendar as an iCalendar file. The same work gives the same file, byte by byte. */
final class CalendarFile {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String TOKYO = "TZID=Asia/Tokyo";
  private static final int USUAL_MINUTES = 30;

  private final ContentLines lines = new ContentLines();
  private final Untimed untimed;
  private final String origin;

  CalendarFile(Untimed untimed, String origin) {
    this.untimed = untimed;
    this.origin = origin;
    lines
        .add("BEGIN", "VCALENDAR")
        .add("VERSION", "2.0")
        .add("PRODID", "-//Enishi//Tasks//JA")
        .add("CALSCALE", "GREGORIAN")
        .text("X-WR-CALNAME", "Enishi")
        .add("X-WR-TIMEZONE", "Asia/Tokyo")
        .add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
        .add("X-PUBLISHED-TTL", "PT1H")
        // Japan has had no daylight saving time since 1951
        .add("BEGIN", "VTIMEZONE")
        .add("TZID", "Asia/Tokyo")
        .add("BEGIN", "STANDARD")
        .add("DTSTART", "19700101T000000")
        .add("TZOFFSETFROM", "+0900")
        .add("TZOFFSETTO", "+0900")
        .add("TZNAME", "JST")
        .add("END", "STANDARD")
        .add("END", "VTIMEZONE");
  }

  /** A task that has a day. */
  CalendarFile add(TaskSummary task) {
    TaskDetails details = task.attributes();
    LocalDate day = Objects.requireNonNull(details.dueOn());
    String time = details.dueTime();
    if (time == null && untimed == Untimed.todo) {
      begin("VTODO", "task", task.id(), task.updatedAt(), task.version());
      lines.add("DUE;VALUE=DATE", DAY.format(day));
      Instant finishedAt = task.facts().finishedAt();
      lines.add("STATUS", details.state() == TaskState.done ? "COMPLETED" : "NEEDS-ACTION");
      if (details.state() == TaskState.done && finishedAt != null) {
        lines.add("COMPLETED", MOMENT.format(finishedAt));
      }
    } else {
      begin("VEVENT", "task", task.id(), task.updatedAt(), task.version());
      if (time == null) {
        wholeDay(day);
      } else {
        LocalDateTime start = day.atTime(LocalTime.parse(time));
        Integer minutes = details.durationMinutes();
        lines
            .add("DTSTART;" + TOKYO, CLOCK.format(start))
            .add(
                "DTEND;" + TOKYO,
                CLOCK.format(start.plusMinutes(minutes == null ? USUAL_MINUTES : minutes)));
      }
    }
    boolean done = details.state() == TaskState.done;
    lines.text("SUMMARY", (done ? "✓ " : "") + details.title());
    StringJoiner about = new StringJoiner("\n");
    add(about, task.facts().companyName());
    add(about, task.facts().personName());
    add(about, task.facts().dealTitle());
    add(about, details.note());
    about.add(origin + "/tasks/" + task.id());
    lines.text("DESCRIPTION", about.toString());
    if (details.priority() == TaskPriority.high) {
      lines.add("PRIORITY", "1");
    }
    end(time == null && untimed == Untimed.todo ? "VTODO" : "VEVENT");
    return this;
  }

  /** A deal's next action, as an event of its whole day. */
  CalendarFile add(NextAction action) {
    begin("VEVENT", "next-action", action.dealId(), action.updatedAt(), action.version());
    wholeDay(action.nextActionOn());
    String what = action.nextAction();
    lines.text("SUMMARY", what == null ? action.title() : what + " (" + action.title() + ")");
    StringJoiner about = new StringJoiner("\n");
    add(about, action.companyName());
    about.add(origin + "/deals/" + action.dealId());
    lines.text("DESCRIPTION", about.toString());
    end("VEVENT");
    return this;
  }

  /** The whole file. */
  String written() {
    return lines + "END:VCALENDAR\r\n";
  }

  private void begin(String component, String kind, UUID id, Instant changed, int version) {
    lines
        .add("BEGIN", component)
        .add("UID", "%s-%s@enishi".formatted(kind, id))
        .add("DTSTAMP", MOMENT.format(changed))
        .add("LAST-MODIFIED", MOMENT.format(changed))
        .add("SEQUENCE", Integer.toString(version - 1));
  }

  private void end(String component) {
    lines.add("END", component);
  }

  private void wholeDay(LocalDate day) {
    lines
        .add("DTSTART;VALUE=DATE", DAY.format(day))
        .add("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)))
        .add("TRANSP", "TRANSPARENT");
  }

  private static void add(StringJoiner text, @Nullable String line) {
    if (line != null && !line.isBlank()) {
      text.add(line);
    }
  }
}
