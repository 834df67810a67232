package jp.enishi.tasks.calendar;

import java.time.LocalDate;
import java.util.List;
import jp.enishi.tasks.task.TaskSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some days of the calendar. */
@Schema(
    name = "Calendar",
    requiredProperties = {"from", "to", "holidays", "tasks", "nextActions", "truncated"})
record CalendarView(
    LocalDate from,
    LocalDate to,
    @Schema(description = "国民の祝日 with their substitutes.") List<Day> holidays,
    @Schema(description = "Tasks by day and time, finished ones too; cancelled ones are left out.")
        List<TaskSummary> tasks,
    @Schema(description = "Next actions of open deals, by day.") List<NextAction> nextActions,
    @Schema(description = "There are more than 1,000 of either: ask for fewer days or people.")
        boolean truncated) {

  /** A holiday. */
  @Schema(
      name = "Holiday",
      requiredProperties = {"day", "name", "englishName"})
  record Day(LocalDate day, String name, String englishName) {}
}
