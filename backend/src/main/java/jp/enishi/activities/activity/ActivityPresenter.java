package jp.enishi.activities.activity;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** Shows an activity that the caller has found or written, with names as far as seen. */
@Singleton
class ActivityPresenter {

  private final CurrentActor current;
  private final Activities activities;

  ActivityPresenter(CurrentActor current, Activities activities) {
    this.current = current;
    this.activities = activities;
  }

  ActivityView view(
      Stored<ActivityDetails, ActivityKeys> activity, @Nullable List<FieldProblem> warnings) {
    return new ActivityView(
        activity.id(),
        activity.version(),
        activity.details(),
        activities.facts(activity.id(), Visibility.of(current.get()), ActivityFacts.class),
        activity.createdAt(),
        activity.updatedAt(),
        activity.deletedAt(),
        warnings);
  }
}
