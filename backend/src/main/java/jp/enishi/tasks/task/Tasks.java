package jp.enishi.tasks.task;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.enishi.access.Care;
import jp.enishi.access.Rights;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.SortKey;
import jp.enishi.register.ListShape;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;
import jp.enishi.register.Register;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchText;
import org.jdbi.v3.core.Jdbi;

/** The stored tasks. */
@Singleton
public class Tasks extends Register<TaskDetails, TaskKeys> implements Referring {

  static final String KIND = "task";

  private static final ListShape LISTS =
      new ListShape(
          List.of("c.title"),
          List.of(),
          Set.of(
              "kind",
              "dueOn",
              "dueTime",
              "durationMinutes",
              "priority",
              "state",
              "companyId",
              "personId",
              "dealId",
              "recurrence",
              "ownerId"),
          List.of(
              new SortKey("title", "c.title collate \"ja-x-icu\"", "text"),
              new SortKey("dueOn", "coalesce(c.due_at, 'infinity')", "timestamp"),
              new SortKey("finishedAt", "coalesce(c.finished_at, '-infinity')", "timestamptz")),
          Set.of("companyName", "personName", "dealTitle", "finishedAt", "finishedByName"));

  public Tasks(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "tasks.task", TaskDetails.class, TaskKeys.class);
  }

  @Override
  public TaskKeys keys(TaskDetails details) {
    return TaskKeys.of(details);
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference(table(), "company_id", "company"),
        new Reference(table(), "person_id", "person"));
  }

  @Override
  public Care care(TaskDetails details) {
    return new Care(details.ownerId(), details.teamId(), details.siteId());
  }

  @Override
  public Rights rights() {
    return Rights.TASKS;
  }

  @Override
  protected SearchText text(TaskDetails details) {
    return new SearchText().name(details.title());
  }

  @Override
  protected String title() {
    return "c.title";
  }

  @Override
  protected String subtitle(Visibility visibility) {
    return """
    concat_ws(' ', to_char(c.due_on, 'FMMM/FMDD'), c.due_time,
      (select k.name from customers.company k where k.id = c.company_id and %s))\
    """
        .formatted(visibility.condition("k"));
  }

  @Override
  protected List<String> others(Visibility visibility) {
    return TaskFacts.columns(visibility);
  }

  @Override
  protected ListShape lists() {
    return LISTS;
  }

  @Override
  public TaskFilter filter() {
    return new TaskFilter();
  }
}
