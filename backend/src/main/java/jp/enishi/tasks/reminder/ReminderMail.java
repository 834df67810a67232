package jp.enishi.tasks.reminder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.enishi.platform.problem.Messages;
import jp.enishi.tasks.reminder.Reminders.Reminder;
import jp.enishi.tasks.task.TaskSummary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the mails say: what is to be done and when, and where to find it. Mails leave the house, so
 * they name no customer.
 */
@Singleton
class ReminderMail {

  private static final int NAMED = 50;

  private final String origin;

  ReminderMail(@ConfigProperty(name = "enishi.origin") String origin) {
    this.origin = origin;
  }

  String subject(Reminder reminder) {
    return said("tasks.mail.reminder.subject", language(reminder.language()), reminder.title());
  }

  String body(Reminder reminder) {
    Locale language = language(reminder.language());
    return String.join(
        "\n",
        reminder.title(),
        said("tasks.mail.due", language, due(reminder.dueOn(), reminder.dueTime(), language)),
        "",
        origin + "/tasks/" + reminder.taskId(),
        "",
        said("tasks.mail.foot", language));
  }

  String morningSubject(LocalDate day, int overdue, int today, Locale language) {
    return said(
        "tasks.mail.morning.subject",
        language,
        day(day, language),
        Integer.toString(today),
        Integer.toString(overdue));
  }

  String morningBody(
      List<TaskSummary> overdue,
      List<TaskSummary> today,
      Map<String, List<MorningSource.Line>> more,
      Locale language) {
    List<String> lines = new ArrayList<>();
    part(lines, said("tasks.mail.morning.today", language), lines(today), language);
    part(lines, said("tasks.mail.morning.overdue", language), lines(overdue), language);
    more.forEach((heading, told) -> part(lines, heading, told, language));
    lines.add(origin + "/");
    lines.add("");
    lines.add(said("tasks.mail.foot", language));
    return String.join("\n", lines);
  }

  private static List<MorningSource.Line> lines(List<TaskSummary> tasks) {
    return tasks.stream()
        .map(TaskSummary::attributes)
        .map(
            task ->
                new MorningSource.Line(
                    Objects.requireNonNull(task.dueOn()),
                    task.dueTime() == null
                        ? String.valueOf(task.title())
                        : task.dueTime() + " " + task.title()))
        .toList();
  }

  private static void part(
      List<String> lines, String heading, List<MorningSource.Line> told, Locale language) {
    if (told.isEmpty()) {
      return;
    }
    lines.add(heading);
    told.stream()
        .limit(NAMED)
        .forEach(line -> lines.add("・%s %s".formatted(day(line.day(), language), line.text())));
    if (told.size() > NAMED) {
      lines.add(said("tasks.mail.more", language, Integer.toString(told.size() - NAMED)));
    }
    lines.add("");
  }

  private static String due(LocalDate day, @Nullable String time, Locale language) {
    return time == null ? day(day, language) : day(day, language) + " " + time;
  }

  private static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern(
            language.equals(Locale.JAPANESE) ? "M月d日(E)" : "EEE d MMM", language)
        .format(day);
  }

  static Locale language(String tag) {
    return Locale.ENGLISH.getLanguage().equals(tag) ? Locale.ENGLISH : Locale.JAPANESE;
  }

  private static String said(String code, Locale language, String... args) {
    return Messages.of(code, List.of(args), language);
  }
}
