package jp.enishi.tasks.task;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** Shows a task that the caller has found or written: with its facts, and names as far as seen. */
@Singleton
class TaskPresenter {

  private final CurrentActor current;
  private final Tasks tasks;

  TaskPresenter(CurrentActor current, Tasks tasks) {
    this.current = current;
    this.tasks = tasks;
  }

  TaskView view(Stored<TaskDetails, TaskKeys> task, @Nullable List<FieldProblem> warnings) {
    return new TaskView(
        task.id(),
        task.version(),
        task.details(),
        TaskFacts.of(tasks.facts(task.id(), Visibility.of(current.get()), TaskFacts.Row.class)),
        task.createdAt(),
        task.updatedAt(),
        task.deletedAt(),
        warnings);
  }
}
