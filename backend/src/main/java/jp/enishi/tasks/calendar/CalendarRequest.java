package jp.enishi.tasks.calendar;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import jp.enishi.platform.http.AnyOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which days of the calendar, and whose. */
public class CalendarRequest {

  @Parameter(description = "The first day; today when absent.", example = "2026-05-01")
  @QueryParam("from")
  public @Nullable LocalDate from;

  @Parameter(description = "The last day, at most 62 days on; the first one when absent.")
  @QueryParam("to")
  public @Nullable LocalDate to;

  @Parameter(
      description =
          "担当者: ids of accounts; `me` stands for the caller. Everybody in sight when absent.")
  @QueryParam("owner")
  public @Nullable AnyOf owner;

  @Parameter(description = "担当部署・拠点: ids of units.")
  @QueryParam("unit")
  public @Nullable AnyOf unit;
}
