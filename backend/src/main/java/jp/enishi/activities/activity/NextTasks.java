package jp.enishi.activities.activity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.register.Checked;
import jp.enishi.register.Stored;
import jp.enishi.tasks.task.TaskDetails;
import jp.enishi.tasks.task.TaskService;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes the next action of an activity without a deal a task of whoever acts next: once, and from
 * then on the task is what counts.
 */
@Singleton
class NextTasks {

  private final Jdbi jdbi;
  private final TaskService tasks;

  NextTasks(Jdbi jdbi, TaskService tasks) {
    this.jdbi = jdbi;
    this.tasks = tasks;
  }

  /**
   * Makes the task, unless there is one or nobody may be given it. Must run inside the transaction
   * that writes the activity, so that both are taken back as one.
   */
  void follow(Actor actor, Stored<ActivityDetails, ActivityKeys> activity) {
    if (!actor.may(tasks.register().rights().write()) || isThere(activity.id())) {
      return;
    }
    Checked<TaskDetails> checked =
        tasks.check(actor, tasks.assigned(actor, task(activity.details())), null);
    if (checked.errors().isEmpty()) {
      link(activity.id(), tasks.addAll(List.of(checked.accepted())).getFirst().id());
    }
  }

  private static TaskDetails task(ActivityDetails activity) {
    UUID by = activity.nextActionBy();
    boolean ownersTurn = by == null || by.equals(activity.ownerId());
    return new TaskDetails(
        activity.nextAction(),
        null,
        null,
        activity.nextActionOn(),
        null,
        null,
        null,
        null,
        activity.companyId(),
        activity.personIds().stream().findFirst().orElse(null),
        null,
        null,
        null,
        by == null ? activity.ownerId() : by,
        ownersTurn ? activity.teamId() : null,
        ownersTurn ? activity.siteId() : null);
  }

  private boolean isThere(UUID activity) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from activities.next_task n where n.activity_id = :activity)")
                .bind("activity", activity)
                .mapTo(Boolean.class)
                .one());
  }

  private void link(UUID activity, UUID task) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into activities.next_task (activity_id, task_id) values (?, ?)",
                activity,
                task));
  }
}
