package jp.enishi.tasks.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a task beside its attributes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "TaskFacts",
    description = "What follows from a task's attributes and its history.",
    requiredProperties = {"overdue", "seriesId"})
public record TaskFacts(
    @Schema(description = "期限切れ: open, and due before today (Japan time).") boolean overdue,
    @Schema(description = "When it was done or cancelled.") @Nullable Instant finishedAt,
    @Nullable String finishedByName,
    @Schema(description = "Which tasks belong together because one recurs.") UUID seriesId,
    @Schema(description = "The next task of the series, once there is one that the caller may see.")
        @Nullable UUID nextId,
    @Nullable LocalDate nextDueOn,
    @Schema(description = "Absent when the caller may not see the company.")
        @Nullable String companyName,
    @Schema(description = "姓 名; absent when the caller may not see the person.")
        @Nullable String personName,
    @Schema(description = "Absent when the caller may not see the deal.")
        @Nullable String dealTitle) {

  /** The columns it is read from. */
  record Row(
      TaskState state,
      @Nullable LocalDate dueOn,
      @Nullable Instant finishedAt,
      @Nullable String finishedByName,
      UUID seriesId,
      @Nullable UUID nextId,
      @Nullable LocalDate nextDueOn,
      @Nullable String companyName,
      @Nullable String personName,
      @Nullable String dealTitle) {}

  /** Expressions for those columns over a task with the alias {@code c}. */
  static List<String> columns(Visibility visibility) {
    String next =
        "from tasks.task n where n.follows_id = c.id and n.deleted_at is null and %s"
            .formatted(visibility.in(Sight.CARE).condition("n"));
    return List.of(
        "c.state",
        "c.due_on",
        "c.finished_at",
        "(select a.name from access.account a where a.id = c.finished_by) as finished_by_name",
        "c.series_id",
        "(select n.id %s) as next_id".formatted(next),
        "(select n.due_on %s) as next_due_on".formatted(next),
        "(select k.name from customers.company k where k.id = c.company_id and %s) as company_name"
            .formatted(visibility.in(Sight.CARE).condition("k")),
        "(select concat_ws(' ', k.family_name, k.given_name) from customers.person k where k.id = c.person_id and %s) as person_name"
            .formatted(visibility.in(Sight.CARE).condition("k")),
        "(select k.title from deals.deal k where k.id = c.deal_id and %s) as deal_title"
            .formatted(visibility.in(Sight.CO_OWNERS).condition("k")));
  }

  static TaskFacts of(Row row) {
    return new TaskFacts(
        row.state() == TaskState.open
            && row.dueOn() != null
            && row.dueOn().isBefore(CommonRules.today()),
        row.finishedAt(),
        row.finishedByName(),
        row.seriesId(),
        row.nextId(),
        row.nextDueOn(),
        row.companyName(),
        row.personName(),
        row.dealTitle());
  }
}
