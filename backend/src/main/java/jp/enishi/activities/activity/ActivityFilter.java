package jp.enishi.activities.activity;

import jakarta.ws.rs.QueryParam;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.time.PastDay;
import jp.enishi.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which activities a list holds. */
public class ActivityFilter extends RecordFilter {

  @Parameter(description = "種類", example = "visit,call")
  @QueryParam("kind")
  public @Nullable AnyOf kind;

  @Parameter(description = "企業: ids.")
  @QueryParam("company")
  public @Nullable AnyOf company;

  @Parameter(description = "相手: ids of people who took part.")
  @QueryParam("person")
  public @Nullable AnyOf person;

  @Parameter(description = "商談: ids.")
  @QueryParam("deal")
  public @Nullable AnyOf deal;

  @Parameter(description = "担当者か同席者: ids of accounts; `me` stands for the caller.")
  @QueryParam("member")
  public @Nullable AnyOf member;

  @Parameter(description = "On or after this day (Japan time); `P0D` stands for today.")
  @QueryParam("occurredSince")
  public @Nullable PastDay occurredSince;

  @Parameter(description = "Before this day (Japan time).")
  @QueryParam("occurredBefore")
  public @Nullable PastDay occurredBefore;

  @Parameter(description = "方向: `inbound` or `outbound`.")
  @QueryParam("direction")
  public @Nullable AnyOf direction;

  @Parameter(description = "顧客の反応", example = "negative,veryNegative")
  @QueryParam("reaction")
  public @Nullable AnyOf reaction;

  @Parameter(description = "結果")
  @QueryParam("result")
  public @Nullable AnyOf result;

  @Parameter(description = "タスク: ids of tasks that next actions of activities have become.")
  @QueryParam("nextTask")
  public @Nullable AnyOf nextTask;

  @Override
  protected String usualOrder() {
    return Boolean.TRUE.equals(trashed) ? super.usualOrder() : "-occurredAt";
  }

  @Override
  protected void applyTo(Listing list, String kindOfRecord, Visibility visibility) {
    super.applyTo(list, kindOfRecord, visibility);
    list.whereAny("c.kind", "kind", names(kind, "kind", ActivityKind.class))
        .whereAny("c.company_id", "company", ids(company, "company"))
        .where("c.person_ids && :person", "person", ids(person, "person"))
        .whereAny("c.deal_id", "deal", ids(deal, "deal"))
        .where(
            "(c.owner_id = any(:member) or c.co_owner_ids && :member)",
            "member",
            member == null ? null : accounts(member, "member", visibility.reader()))
        .where(
            "c.occurred_at >= cast(:occurredSince as timestamp) at time zone 'Asia/Tokyo'",
            "occurredSince",
            on(occurredSince))
        .where(
            "c.occurred_at < cast(:occurredBefore as timestamp) at time zone 'Asia/Tokyo'",
            "occurredBefore",
            on(occurredBefore))
        .where(
            """
            c.id in (select n.activity_id from activities.next_task n join tasks.task k on k.id = n.task_id
              where n.task_id = any(:nextTask) and %s)\
            """
                .formatted(visibility.in(Sight.CARE).condition("k")),
            "nextTask",
            ids(nextTask, "nextTask"))
        .whereAny("c.direction", "direction", names(direction, "direction", Direction.class))
        .whereAny("c.reaction", "reaction", names(reaction, "reaction", Reaction.class))
        .whereAny("c.result", "result", result == null ? null : result.texts());
  }
}
