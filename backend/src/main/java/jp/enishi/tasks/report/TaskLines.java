package jp.enishi.tasks.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.time.Holidays;
import jp.enishi.tasks.calendar.NextAction;
import jp.enishi.tasks.calendar.NextActions;
import jp.enishi.tasks.task.TaskDetails;
import jp.enishi.tasks.task.TaskFilter;
import jp.enishi.tasks.task.TaskKind;
import jp.enishi.tasks.task.TaskService;
import jp.enishi.tasks.task.TaskSummary;
import org.jspecify.annotations.Nullable;

/** The tasks that were done on the day, and what is due on the next business day. */
@Singleton
class TaskLines implements DraftSource {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final int MOST = 50;

  private final TaskService tasks;
  private final NextActions nextActions;

  TaskLines(TaskService tasks, NextActions nextActions) {
    this.tasks = tasks;
    this.nextActions = nextActions;
  }

  @Override
  public List<Line> lines(Actor actor, LocalDate day, Locale language) {
    List<Line> lines = new ArrayList<>();
    TaskFilter done = new TaskFilter();
    done.state = new AnyOf(List.of("done"));
    done.finishedBy = new AnyOf(List.of("me"));
    done.finishedOn = day;
    for (TaskSummary task : tasks.all(actor, done, "finishedAt", MOST)) {
      lines.add(
          new Line(
              Section.activities,
              task.facts().finishedAt(),
              line(task, false, language),
              deeds(task.attributes())));
    }
    LocalDate next = Holidays.ofJapan().onOrAfter(day.plusDays(1));
    TaskFilter open = new TaskFilter();
    open.state = new AnyOf(List.of("open"));
    open.owner = new AnyOf(List.of("me"));
    open.dueFrom = day.plusDays(1);
    open.dueTo = next;
    for (TaskSummary task : tasks.all(actor, open, "dueOn", MOST)) {
      lines.add(
          new Line(
              Section.plans,
              next.atTime(java.time.LocalTime.NOON).atZone(TOKYO).toInstant(),
              line(task, true, language)));
    }
    for (NextAction action :
        nextActions.between(actor, new AnyOf(List.of("me")), null, day.plusDays(1), next, MOST)) {
      lines.add(
          new Line(
              Section.plans,
              null,
              joined(action.companyName(), action.title(), action.nextAction())));
    }
    return lines;
  }

  /** A task that was done is often recorded as an activity too, which says more of it. */
  @Override
  public boolean yields() {
    return true;
  }

  private static Set<Deed> deeds(TaskDetails task) {
    Set<Deed> deeds = new HashSet<>();
    for (UUID customer : customers(task)) {
      deeds.add(new Deed(String.valueOf(task.title()), customer));
      if (task.kind() != null && task.kind() != TaskKind.other) {
        deeds.add(new Deed(task.kind().name(), customer));
      }
    }
    return deeds;
  }

  private static List<UUID> customers(TaskDetails task) {
    List<UUID> customers = new ArrayList<>();
    if (task.companyId() != null) {
      customers.add(task.companyId());
    }
    if (task.personId() != null) {
      customers.add(task.personId());
    }
    return customers;
  }

  private static String line(TaskSummary task, boolean withTime, Locale language) {
    TaskDetails details = task.attributes();
    TaskKind kind = details.kind();
    String company = task.facts().companyName();
    return joined(
        withTime ? details.dueTime() : null,
        kind == null || kind == TaskKind.other
            ? null
            : Messages.of("tasks.kind." + kind, List.of(), language),
        company == null ? task.facts().personName() : company,
        details.title());
  }

  private static String joined(@Nullable String... parts) {
    StringJoiner joined = new StringJoiner(" ");
    for (String part : parts) {
      if (part != null) {
        joined.add(part);
      }
    }
    return joined.toString();
  }
}
