package jp.enishi.tasks.today;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.deals.deal.DealSummary;
import jp.enishi.platform.query.Total;
import jp.enishi.tasks.task.TaskSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done today. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "day",
      "businessDay",
      "overdue",
      "today",
      "nextActions",
      "stale",
      "colleagues"
    })
record Today(
    @Schema(description = "Today by Japan's calendar.") LocalDate day,
    @Schema(description = "国民の祝日, in Japanese.") @Nullable String holiday,
    @Nullable String holidayEnglish,
    boolean businessDay,
    @Schema(description = "期限切れ: open tasks that were due before, the oldest first.")
        SomeTasks overdue,
    @Schema(description = "今日: open tasks that are due today; those without a time come first.")
        SomeTasks today,
    @Schema(description = "Open deals whose 次のアクション is due today or was before.")
        SomeDeals nextActions,
    @Schema(description = "停滞: open deals in which nothing has happened for long.") SomeDeals stale,
    @Schema(
            description =
                "With `whose=team`: who has how much to do, the most behind first; at most 50.")
        List<Colleague> colleagues) {

  /** The first tasks of a list, and how many there are. */
  @Schema(
      name = "TodayTasks",
      requiredProperties = {"items", "total"})
  record SomeTasks(List<TaskSummary> items, Total total) {}

  /** The first deals of a list, and how many there are. */
  @Schema(
      name = "TodayDeals",
      requiredProperties = {"items", "total"})
  record SomeDeals(List<DealSummary> items, Total total) {}

  /** How much one person has to do. */
  @Schema(
      name = "TodayColleague",
      requiredProperties = {"id", "name", "overdue", "today"})
  record Colleague(UUID id, String name, long overdue, long today) {}
}
