package jp.enishi.activities.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.tasks.task.TaskState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of an activity beside its attributes: the names of whom it is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ActivityFacts",
    description = "Names of what an activity refers to, as far as the caller may see it.",
    requiredProperties = {"people", "colleagues", "changeable"})
public record ActivityFacts(
    @Schema(description = "Absent when the caller may not see the company.")
        @Nullable String companyName,
    @Schema(description = "Absent when the caller may not see the deal.")
        @Nullable String dealTitle,
    @Schema(description = "Those of `personIds` whom the caller may see, in their order.")
        List<Name> people,
    @Schema(description = "Those of `coOwnerIds`.") List<Name> colleagues,
    @Nullable String ownerName,
    @Schema(
            description =
                "The task that the next action has become; absent when there is none, it lies in the trash, or the caller may not see it.")
        @Nullable NextTask nextTask,
    @Schema(
            description =
                "Whether the activity itself is within the caller's scope, and not only its customer or deal: only then it can be changed.")
        boolean changeable) {

  /** Somebody by name. */
  @Schema(
      name = "ActivityName",
      requiredProperties = {"id", "name"})
  public record Name(UUID id, String name) {}

  /** The task of a next action. */
  @Schema(
      name = "ActivityNextTask",
      requiredProperties = {"id", "title", "state"})
  public record NextTask(UUID id, String title, TaskState state) {}

  public ActivityFacts {
    people = people == null ? List.of() : people;
    colleagues = colleagues == null ? List.of() : colleagues;
  }

  /** Expressions for the columns it is read from, over an activity with the alias {@code c}. */
  static List<String> columns(Visibility visibility) {
    return List.of(
        "(select k.name from customers.company k where k.id = c.company_id and %s) as company_name"
            .formatted(visibility.condition("k")),
        "(select k.title from deals.deal k where k.id = c.deal_id and %s) as deal_title"
            .formatted(visibility.in(Sight.CO_OWNERS).condition("k")),
        """
        (select jsonb_agg(jsonb_build_object('id', k.id, 'name', concat_ws(' ', k.family_name, k.given_name)) order by array_position(c.person_ids, k.id))
         from customers.person k where k.id = any(c.person_ids) and %s) as people\
        """
            .formatted(visibility.condition("k")),
        """
        (select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by array_position(c.co_owner_ids, k.id))
         from access.account k where k.id = any(c.co_owner_ids)) as colleagues\
        """,
        """
        (select jsonb_build_object('id', k.id, 'title', k.title, 'state', k.state) from activities.next_task n join tasks.task k on k.id = n.task_id
         where n.activity_id = c.id and k.deleted_at is null and %s) as next_task\
        """
            .formatted(visibility.in(Sight.CARE).condition("k")),
        "%s as changeable".formatted(visibility.in(Activities.CHANGING).condition("c")));
  }
}
