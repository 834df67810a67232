package jp.enishi.tasks.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody writes into their report. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "DailyReportDetails",
    description = "The text of a daily report.",
    requiredProperties = "day")
public record ReportDetails(
    @Schema(description = "The day it tells of; it stays so.") @Nullable LocalDate day,
    @Schema(description = "本日の活動", maxLength = 10000) @Nullable String activities,
    @Schema(description = "成果", maxLength = 10000) @Nullable String results,
    @Schema(description = "課題・所感", maxLength = 10000) @Nullable String issues,
    @Schema(description = "明日の予定", maxLength = 10000) @Nullable String plans) {

  boolean saysNothing() {
    return activities == null && results == null && issues == null && plans == null;
  }
}
