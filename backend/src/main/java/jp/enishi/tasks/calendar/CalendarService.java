package jp.enishi.tasks.calendar;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.platform.time.Holidays;
import jp.enishi.tasks.task.TaskFilter;
import jp.enishi.tasks.task.TaskService;
import jp.enishi.tasks.task.TaskSummary;

/** Gathers some days of the calendar. */
@Singleton
class CalendarService {

  private static final int MOST = 1_000;
  private static final int MOST_DAYS = 62;
  private static final LocalDate FIRST = LocalDate.of(1868, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

  private final TaskService tasks;
  private final NextActions nextActions;

  CalendarService(TaskService tasks, NextActions nextActions) {
    this.tasks = tasks;
    this.nextActions = nextActions;
  }

  CalendarView of(Actor actor, CalendarRequest request) {
    LocalDate from = request.from == null ? CommonRules.today() : request.from;
    LocalDate to = request.to == null ? from : request.to;
    check(from, to);
    TaskFilter filter = new TaskFilter();
    filter.state = new AnyOf(List.of("open", "done"));
    filter.owner = request.owner;
    filter.unit = request.unit;
    filter.dueFrom = from;
    filter.dueTo = to;
    List<TaskSummary> due = tasks.all(actor, filter, "dueOn", MOST + 1);
    List<NextAction> actions =
        nextActions.between(actor, request.owner, request.unit, from, to, MOST + 1);
    return new CalendarView(
        from,
        to,
        Holidays.ofJapan().between(from, to).stream()
            .map(h -> new CalendarView.Day(h.date(), h.name(), h.englishName()))
            .toList(),
        due.stream().limit(MOST).toList(),
        actions.stream().limit(MOST).toList(),
        due.size() > MOST || actions.size() > MOST);
  }

  private static void check(LocalDate from, LocalDate to) {
    if (from.isBefore(FIRST) || from.isAfter(LAST)) {
      throw ProblemException.invalid("?from", Remark.of("customers.date.range"));
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
      throw ProblemException.invalid("?to", Remark.of("tasks.calendar.days", MOST_DAYS));
    }
  }
}
