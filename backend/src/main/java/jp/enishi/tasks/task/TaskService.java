package jp.enishi.tasks.task;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What can be done with tasks. */
@Singleton
public class TaskService extends RegisterService<TaskDetails, TaskKeys> {

  private final TaskRules rules;
  private final TaskPresenter presenter;
  private final Series series;

  TaskService(
      Tasks tasks,
      TaskRules rules,
      TaskPresenter presenter,
      Series series,
      MergePatch merge,
      Transactions transactions) {
    super(tasks, merge, transactions);
    this.rules = rules;
    this.presenter = presenter;
    this.series = series;
  }

  @Override
  public Checked<TaskDetails> check(Actor actor, TaskDetails typed, @Nullable TaskDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  protected Object view(Stored<TaskDetails, TaskKeys> task) {
    return presenter.view(task, null);
  }

  /** All tasks of a list that the actor may see, in an order, at most so many. */
  public List<TaskSummary> all(Actor actor, TaskFilter filter, String sort, int most) {
    Visibility visibility = Visibility.of(actor);
    ListRequest request = new ListRequest();
    request.sort = sort;
    List<TaskSummary> tasks = new ArrayList<>();
    register()
        .forEach(
            visibility,
            filter,
            request,
            new LinkedHashSet<>(TaskFacts.columns(visibility)),
            most,
            row -> tasks.add(TaskSummary.of(row)));
    return tasks;
  }

  /** Whatever way a recurring task was finished or cancelled, the next one is there. */
  @Override
  protected void stored(List<Stored<TaskDetails, TaskKeys>> tasks) {
    for (Stored<TaskDetails, TaskKeys> task : tasks) {
      series
          .after(task)
          .ifPresent(
              next -> {
                series.next(task.id(), next.on());
                addAll(List.of(task.details().again(next.dueOn())));
                series.next(null, null);
              });
    }
  }
}
