package jp.enishi.exchange.sheet;

import jakarta.inject.Singleton;
import jp.enishi.tasks.task.Tasks;

/** タスク. */
@Singleton
final class TaskSheet implements ExportSheet {

  private static final Columns COLUMNS =
      new Columns("task")
          .plain("title")
          .choice("kind", "taskKind")
          .choice("state", "taskState")
          .choice("priority", "taskPriority")
          .plain("dueOn", "dueTime")
          .means("dueOn", "dueOn", "dueTime")
          .plain("durationMinutes", "remindMinutes")
          .company()
          .person()
          .deal()
          .care()
          .plain("note")
          .derived(
              "recurrence", (row, language) -> RecurrenceWords.of(row.path("recurrence"), language))
          .derived("finishedAt", (row, language) -> Cells.moment(row.path("finished_at")))
          .derived(
              "finishedByName",
              visibility ->
                  NamesBeside.account("c.finished_by").apply(visibility) + " as finished_by_name",
              (row, language) -> Cells.plain(row.path("finished_by_name")))
          .stamps()
          .always("title");

  private final Tasks tasks;

  TaskSheet(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public String kind() {
    return tasks.kind();
  }

  @Override
  public Tasks register() {
    return tasks;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }
}
