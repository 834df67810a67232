package jp.enishi.tasks.task;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.stream.Collectors;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.time.PastDay;
import jp.enishi.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which tasks a list holds. */
public class TaskFilter extends RecordFilter {

  @Parameter(description = "`open`, `done` or `cancelled`.", example = "open")
  @QueryParam("state")
  public @Nullable AnyOf state;

  @Parameter(
      description =
          "When it is due, as seen from today (Japan time): `overdue`, `today`, `tomorrow`, `week` (from today to Sunday), `nextWeek`, `later` or `none`.",
      example = "overdue,today")
  @QueryParam("due")
  public @Nullable AnyOf due;

  @Parameter(description = "Due on or after this day.")
  @QueryParam("dueFrom")
  public @Nullable LocalDate dueFrom;

  @Parameter(description = "Due on or before this day.")
  @QueryParam("dueTo")
  public @Nullable LocalDate dueTo;

  @Parameter(description = "種類: `call`, `visit`, `mail`, `prepare` or `other`.")
  @QueryParam("kind")
  public @Nullable AnyOf kind;

  @Parameter(description = "優先度: `high`, `normal` or `low`.")
  @QueryParam("priority")
  public @Nullable AnyOf priority;

  @Parameter(description = "企業: ids.")
  @QueryParam("company")
  public @Nullable AnyOf company;

  @Parameter(description = "個人: ids.")
  @QueryParam("person")
  public @Nullable AnyOf person;

  @Parameter(description = "商談: ids.")
  @QueryParam("deal")
  public @Nullable AnyOf deal;

  @Parameter(description = "Finished or cancelled on or after this day (Japan time).")
  @QueryParam("finishedSince")
  public @Nullable PastDay finishedSince;

  @Parameter(description = "Finished or cancelled on this day (Japan time).")
  @QueryParam("finishedOn")
  public @Nullable LocalDate finishedOn;

  @Parameter(
      description = "Who finished or cancelled it: ids of accounts; `me` stands for the caller.")
  @QueryParam("finishedBy")
  public @Nullable AnyOf finishedBy;

  @Parameter(description = "The series a recurring task belongs to: ids.")
  @QueryParam("series")
  public @Nullable AnyOf series;

  @Override
  protected void applyTo(Listing list, String kindOfRecord, Visibility visibility) {
    super.applyTo(list, kindOfRecord, visibility);
    list.whereAny("c.state", "state", names(state, "state", TaskState.class))
        .where("c.due_on >= :dueFrom", "dueFrom", dueFrom)
        .where("c.due_on <= :dueTo", "dueTo", dueTo)
        .whereAny("c.kind", "kind", names(kind, "kind", TaskKind.class))
        .whereAny("c.priority", "priority", names(priority, "priority", TaskPriority.class))
        .whereAny("c.company_id", "company", ids(company, "company"))
        .whereAny("c.person_id", "person", ids(person, "person"))
        .whereAny("c.deal_id", "deal", ids(deal, "deal"))
        .whereAny("c.series_id", "series", ids(series, "series"))
        .where(
            "c.finished_at >= cast(:finishedSince as timestamp) at time zone 'Asia/Tokyo'",
            "finishedSince",
            on(finishedSince))
        .where(
            "c.finished_at >= cast(:finishedOn as timestamp) at time zone 'Asia/Tokyo' and c.finished_at < (cast(:finishedOn as timestamp) + interval '1 day') at time zone 'Asia/Tokyo'",
            "finishedOn",
            finishedOn)
        .whereAny(
            "c.finished_by",
            "finishedBy",
            finishedBy == null ? null : accounts(finishedBy, "finishedBy", visibility.reader()));
    if (due != null) {
      LocalDate today = CommonRules.today();
      list.narrowed(
          due.names("due", Due.class).stream()
              .map(d -> "(" + d.condition("c.due_on", today) + ")")
              .collect(Collectors.joining(" or ")));
    }
  }
}
