package jp.enishi.tasks.task;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Shows a task that the caller has found or written: with its facts, and names as far as seen. */
@Singleton
class TaskPresenter {

  private final CurrentActor current;
  private final Jdbi jdbi;

  TaskPresenter(CurrentActor current, Jdbi jdbi) {
    this.current = current;
    this.jdbi = jdbi;
  }

  TaskView view(Stored<TaskDetails, TaskKeys> task, @Nullable List<FieldProblem> warnings) {
    return new TaskView(
        task.id(),
        task.version(),
        task.details(),
        facts(task),
        task.createdAt(),
        task.updatedAt(),
        task.deletedAt(),
        warnings);
  }

  private TaskFacts facts(Stored<TaskDetails, TaskKeys> task) {
    Visibility visibility = Visibility.of(current.get());
    String sql =
        "select to_jsonb(facts) from (select %s from tasks.task c where c.id = :id) facts"
            .formatted(String.join(", ", TaskFacts.columns(visibility)));
    String row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", task.id())
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .one());
    return TaskFacts.of(Rows.read(Rows.parse(row), TaskFacts.Row.class));
  }
}
