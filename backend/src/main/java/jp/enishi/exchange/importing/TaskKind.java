package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.PlainText;
import jp.enishi.tasks.task.TaskDetails;
import jp.enishi.tasks.task.TaskKeys;
import jp.enishi.tasks.task.TaskService;
import org.jdbi.v3.core.Jdbi;

/** Tasks as imports need them: one is the same when all that tells it is said again. */
@Singleton
class TaskKind extends PlainKind<TaskDetails, TaskKeys> {
  private static final String NOBODY = "-";

  private final Jdbi jdbi;

  TaskKind(Jdbi jdbi, TaskService service) {
    super(jdbi, service, Kind.task, null);
    this.jdbi = jdbi;
  }

  @Override
  List<MatchKey> keys() {
    return List.of(MatchKey.id, MatchKey.same);
  }

  /** The same work at the same day is another task for somebody else. */
  @Override
  Marks marks(TaskDetails details) {
    UUID deal = details.dealId();
    String whose =
        deal == null ? Marks.whose(details.companyId(), details.personId()) : deal.toString();
    return Marks.same(
        details.dueOn() + " " + PlainText.trim(Objects.toString(details.title(), "")),
        Stream.of(details.title(), details.dueOn(), details.ownerId())
            .map(said -> JapaneseKey.of(Objects.toString(said, "")))
            .collect(Collectors.joining("|")),
        whose == null ? NOBODY : whose);
  }

  /** Without a name beside it a task is the importer's. */
  @Override
  TaskDetails read(Actor actor, TaskDetails typed) {
    return assigned(actor, typed);
  }

  @Override
  Collection<UUID> alike(Collection<Marks> marks) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct t.id
                    from unnest(cast(:said as text[])) as s(said)
                    join tasks.task t on t.title collate "ja-x-icu" = substr(s.said, strpos(s.said, ' ') + 1)
                      and coalesce(cast(t.due_on as text), 'null') = split_part(s.said, ' ', 1)
                      and t.deleted_at is null
                    """)
                .bind("said", Marks.values(marks, m -> Stream.ofNullable(m.form())))
                .mapTo(UUID.class)
                .list());
  }

  @Override
  String title(TaskDetails details) {
    return Objects.toString(details.title(), "");
  }
}
