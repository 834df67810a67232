package jp.enishi.forecast.outlook;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.http.AnyOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which forecast is asked for. */
public class ForecastRequest {

  @Parameter(description = "年度, 2000 to 2199; the present one when absent.", example = "2026")
  @QueryParam("year")
  public @Nullable Integer year;

  @Parameter(description = "`sales` (when absent) or `margin`.", example = "sales")
  @QueryParam("measure")
  public @Nullable String measure;

  @Parameter(
      description = "What the lines are: `owner` (when absent), `team` or `product`.",
      example = "owner")
  @QueryParam("by")
  public @Nullable String by;

  @Parameter(
      description = "What the columns are: `month` (when absent), `quarter`, `half` or `year`.",
      example = "month")
  @QueryParam("period")
  public @Nullable String period;

  @Parameter(description = "担当者: ids of accounts; `me` stands for the caller.")
  @QueryParam("owner")
  public @Nullable AnyOf owner;

  @Parameter(description = "担当部署・拠点: ids of units.")
  @QueryParam("unit")
  public @Nullable AnyOf unit;

  @Parameter(
      description =
          "パイプライン: ids. Targets stand for all pipelines, so they are left out when it is given.")
  @QueryParam("pipeline")
  public @Nullable AnyOf pipeline;

  @Parameter(
      description =
          "As it was on the evening of this day (Japan time), or on the last known one before it: deals, chances, owners and teams as they were then. Targets are those of today.",
      example = "2026-08-31")
  @QueryParam("asOf")
  public @Nullable LocalDate asOf;

  Measure measure() {
    return one(measure, "measure", Measure.class, Measure.sales);
  }

  Grouping by() {
    return one(by, "by", Grouping.class, Grouping.owner);
  }

  Period period() {
    return one(period, "period", Period.class, Period.month);
  }

  @Nullable List<UUID> owners(UUID me) {
    return owner == null
        ? null
        : ids(
            new AnyOf(
                owner.values().stream().map(o -> o.equals("me") ? me.toString() : o).toList()),
            "owner");
  }

  @Nullable List<UUID> units() {
    return ids(unit, "unit");
  }

  @Nullable List<UUID> pipelines() {
    return ids(pipeline, "pipeline");
  }

  private static @Nullable List<UUID> ids(@Nullable AnyOf any, String parameter) {
    return any == null ? null : List.of(any.ids(parameter));
  }

  private static <E extends Enum<E>> E one(
      @Nullable String text, String parameter, Class<E> type, E usual) {
    return text == null ? usual : new AnyOf(List.of(text)).names(parameter, type).getFirst();
  }
}
