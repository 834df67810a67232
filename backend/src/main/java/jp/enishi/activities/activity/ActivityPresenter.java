package jp.enishi.activities.activity;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Shows an activity that the caller has found or written, with names as far as seen. */
@Singleton
class ActivityPresenter {

  private final CurrentActor current;
  private final Jdbi jdbi;

  ActivityPresenter(CurrentActor current, Jdbi jdbi) {
    this.current = current;
    this.jdbi = jdbi;
  }

  ActivityView view(
      Stored<ActivityDetails, ActivityKeys> activity, @Nullable List<FieldProblem> warnings) {
    return new ActivityView(
        activity.id(),
        activity.version(),
        activity.details(),
        facts(activity),
        activity.createdAt(),
        activity.updatedAt(),
        activity.deletedAt(),
        warnings);
  }

  private ActivityFacts facts(Stored<ActivityDetails, ActivityKeys> activity) {
    Visibility visibility = Visibility.of(current.get());
    String sql =
        """
        select to_jsonb(facts) from (select %s, o.name as owner_name
          from activities.activity c left join access.account o on o.id = c.owner_id where c.id = :id) facts
        """
            .formatted(String.join(", ", ActivityFacts.columns(visibility)));
    String row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", activity.id())
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .one());
    return Rows.read(Rows.parse(row), ActivityFacts.class);
  }
}
