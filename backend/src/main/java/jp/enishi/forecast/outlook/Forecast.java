package jp.enishi.forecast.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 予実: what was won and what is expected, against the targets. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "A fiscal year of the deals within the caller's scope, against their targets.",
    requiredProperties = {
      "year",
      "measure",
      "committedFrom",
      "bestCaseFrom",
      "columns",
      "total",
      "rows",
      "undatedCount",
      "undatedYen"
    })
record Forecast(
    @Schema(description = "年度, named after the calendar year it begins in.") int year,
    Measure measure,
    @Schema(description = "The chance in percent from which an open deal is committed.")
        int committedFrom,
    @Schema(description = "The chance in percent from which it is best case.") int bestCaseFrom,
    @Schema(description = "Of a past day: the evening it is told of, the last known one then.")
        @Nullable LocalDate asOf,
    @Schema(description = "Of a past day: when that was written down.") @Nullable Instant takenAt,
    List<Column> columns,
    Line total,
    @Schema(description = "By owner, team or product, those with the most first.") List<Line> rows,
    @Schema(description = "Open deals without an expected close, which stand in no column.")
        long undatedCount,
    long undatedYen) {

  /** A stretch of the year. */
  @Schema(
      name = "ForecastColumn",
      requiredProperties = {"from", "to"})
  record Column(LocalDate from, LocalDate to) {}

  /** The figures of somebody, of a team, of a product, or of all. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "ForecastLine",
      requiredProperties = {"cells", "sum"})
  record Line(
      @Schema(
              description =
                  "The account, unit or product; absent of what has none, and of the total.")
          @Nullable UUID id,
      @Nullable String name,
      @Schema(description = "One for each column.") List<Cell> cells,
      @Schema(description = "Of the whole year.") Cell sum) {}

  /** The figures of one column, in whole yen. The four buckets hold each deal once. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "ForecastCell",
      requiredProperties = {
        "wonYen",
        "wonCount",
        "committedYen",
        "committedCount",
        "bestCaseYen",
        "bestCaseCount",
        "pipelineYen",
        "pipelineCount",
        "weightedYen",
        "outlookYen"
      })
  record Cell(
      @Schema(
              description =
                  "受注: won in it. The deals: `GET /api/deals?status=won&closedFrom=…&closedTo=…`.")
          long wonYen,
      long wonCount,
      @Schema(
              description =
                  "コミット: open, expected in it, of the committed chance or more. The deals: `status=open&expectedFrom=…&expectedTo=…&chanceFrom=…`.")
          long committedYen,
      long committedCount,
      @Schema(description = "ベストケース: of the best case's chance, but not committed.")
          long bestCaseYen,
      long bestCaseCount,
      @Schema(description = "パイプライン: open, of less chance.") long pipelineYen,
      long pipelineCount,
      @Schema(
              description =
                  "加重: what is open by its chance, each deal rounded down as in its `weightedYen`.")
          long weightedYen,
      @Schema(description = "着地見込み: won and committed.") long outlookYen,
      @Schema(description = "目標; absent where there is none.") @Nullable Long targetYen,
      @Schema(description = "達成率: won by target, to four decimals.") @Nullable Double achievement,
      @Schema(description = "着地見込みの達成率: outlook by target, to four decimals.")
          @Nullable Double outlookAchievement,
      @Schema(description = "目標との差: outlook less target; negative when it falls short.")
          @Nullable Long gapYen) {}
}
