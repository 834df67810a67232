package jp.enishi.deals.deal;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.deals.pipeline.StageKind;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.time.PastDay;
import jp.enishi.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deals a list or a board holds. */
public class DealFilter extends RecordFilter {

  /** 受注確度 of a deal with the alias {@code c}: its own, else its stage's. */
  public static final String CHANCE =
      "coalesce(c.probability, (select s.probability from deals.stage s where s.id = c.stage_id))";

  @Parameter(description = "パイプライン: ids.")
  @QueryParam("pipeline")
  public @Nullable AnyOf pipeline;

  @Parameter(description = "ステージ: ids.")
  @QueryParam("stage")
  public @Nullable AnyOf stage;

  @Parameter(description = "`open`, `won` or `lost`.", example = "open")
  @QueryParam("status")
  public @Nullable AnyOf status;

  @Parameter(description = "企業: ids.")
  @QueryParam("company")
  public @Nullable AnyOf company;

  @Parameter(description = "個人: ids of people the deal is with, or who take part in it.")
  @QueryParam("person")
  public @Nullable AnyOf person;

  @Parameter(description = "商品: ids of products on its lines.")
  @QueryParam("product")
  public @Nullable AnyOf product;

  @Parameter(description = "担当者か共同担当者: ids of accounts; `me` stands for the caller.")
  @QueryParam("member")
  public @Nullable AnyOf member;

  @Parameter(description = "商談番号")
  @QueryParam("code")
  public @Nullable AnyOf code;

  @QueryParam("tag")
  public @Nullable AnyOf tag;

  @Parameter(description = "きっかけ")
  @QueryParam("leadSource")
  public @Nullable AnyOf leadSource;

  @Parameter(description = "受注・失注の理由")
  @QueryParam("outcomeReason")
  public @Nullable AnyOf outcomeReason;

  @Parameter(description = "`once` or `monthly`.")
  @QueryParam("billing")
  public @Nullable AnyOf billing;

  @Parameter(description = "Of this amount in yen or more.")
  @QueryParam("amountFrom")
  public @Nullable Long amountFrom;

  @Parameter(description = "Of this amount in yen or less.")
  @QueryParam("amountTo")
  public @Nullable Long amountTo;

  @Parameter(description = "受注予定日 on or after this day.")
  @QueryParam("expectedFrom")
  public @Nullable LocalDate expectedFrom;

  @Parameter(description = "受注予定日 on or before this day.")
  @QueryParam("expectedTo")
  public @Nullable LocalDate expectedTo;

  @Parameter(description = "Won or lost on or after this day.")
  @QueryParam("closedSince")
  public @Nullable PastDay closedSince;

  @Parameter(description = "受注日・失注日 on or after this day.")
  @QueryParam("closedFrom")
  public @Nullable LocalDate closedFrom;

  @Parameter(description = "受注日・失注日 on or before this day.")
  @QueryParam("closedTo")
  public @Nullable LocalDate closedTo;

  @Parameter(description = "受注確度 of this percentage or more: the deal's own, else its stage's.")
  @QueryParam("chanceFrom")
  public @Nullable Integer chanceFrom;

  @Parameter(description = "受注確度 of this percentage or less.")
  @QueryParam("chanceTo")
  public @Nullable Integer chanceTo;

  @Parameter(description = "次のアクション due before this day; `P0D` stands for today: what is overdue.")
  @QueryParam("nextActionBefore")
  public @Nullable PastDay nextActionBefore;

  @Parameter(
      description =
          "Whose turn it is to do the 次のアクション: ids of accounts; `me` stands for the caller. The owner's where nobody is named.")
  @QueryParam("nextActionBy")
  public @Nullable AnyOf nextActionBy;

  @Parameter(description = "次のアクション on or after this day.")
  @QueryParam("nextActionFrom")
  public @Nullable LocalDate nextActionFrom;

  @Parameter(description = "次のアクション on or before this day.")
  @QueryParam("nextActionTo")
  public @Nullable LocalDate nextActionTo;

  @Parameter(
      description =
          "How long nothing has happened in an open deal: `fresh`, `quiet` or `stale`, by the days of its stage.",
      example = "quiet,stale")
  @QueryParam("staleness")
  public @Nullable AnyOf staleness;

  /** One column of a board; no parameter of lists. */
  private @Nullable UUID column;

  /** Either part of a board: what is open, or what is over; no parameter of lists. */
  private @Nullable Boolean over;

  /** Narrows to one stage. */
  public void column(@Nullable UUID one) {
    column = one;
  }

  /** Narrows to what is open, or to what is over. */
  public void over(@Nullable Boolean whether) {
    over = whether;
  }

  @Override
  protected void applyTo(Listing list, String kind, Visibility visibility) {
    super.applyTo(list, kind, visibility);
    list.where("c.stage_id = :column", "column", column);
    if (over != null) {
      list.where(over ? "c.status <> 'open'" : "c.status = 'open'");
    }
    list.whereAny("c.pipeline_id", "pipeline", ids(pipeline, "pipeline"))
        .whereAny("c.stage_id", "stage", ids(stage, "stage"))
        .whereAny("c.status", "status", names(status, "status", StageKind.class))
        .whereAny("c.company_id", "company", ids(company, "company"))
        .where(
            """
            c.id in (select w.id from deals.deal w where w.person_id = any(:person)
              union select x.deal_id from deals.deal_person x join customers.person p on p.id = x.person_id
                where x.person_id = any(:person) and %s)\
            """
                .formatted(visibility.in(Sight.CARE).condition("p")),
            "person",
            ids(person, "person"))
        .where("c.product_ids && :product", "product", ids(product, "product"))
        .where(
            "(c.owner_id = any(:member) or c.co_owner_ids && :member)",
            "member",
            member == null ? null : accounts(member, "member", visibility.reader()))
        .whereAny("c.code", "code", texts(code))
        .whereHasAny("c.tags", "tag", tag)
        .whereAny("c.lead_source", "leadSource", texts(leadSource))
        .whereAny("c.outcome_reason", "outcomeReason", texts(outcomeReason))
        .whereAny("c.billing", "billing", names(billing, "billing", Billing.class))
        .where("c.amount_yen >= :amountFrom", "amountFrom", amountFrom)
        .where("c.amount_yen <= :amountTo", "amountTo", amountTo)
        .where("c.expected_close_on >= :expectedFrom", "expectedFrom", expectedFrom)
        .where("c.expected_close_on <= :expectedTo", "expectedTo", expectedTo)
        .where("c.closed_on >= :closedSince", "closedSince", on(closedSince))
        .where("c.closed_on >= :closedFrom", "closedFrom", closedFrom)
        .where("c.closed_on <= :closedTo", "closedTo", closedTo)
        .where(CHANCE + " >= :chanceFrom", "chanceFrom", chanceFrom)
        .where(CHANCE + " <= :chanceTo", "chanceTo", chanceTo)
        .where("c.next_action_on < :nextActionBefore", "nextActionBefore", on(nextActionBefore))
        .whereAny(
            "coalesce(c.next_action_by, c.owner_id)",
            "nextActionBy",
            nextActionBy == null
                ? null
                : accounts(nextActionBy, "nextActionBy", visibility.reader()))
        .where("c.next_action_on >= :nextActionFrom", "nextActionFrom", nextActionFrom)
        .where("c.next_action_on <= :nextActionTo", "nextActionTo", nextActionTo);
    if (staleness != null) {
      list.where(
          "c.status = 'open' and exists (select 1 from deals.stage s join deals.pipeline l on l.id = s.pipeline_id where s.id = c.stage_id and (%s))"
              .formatted(
                  staleness.names("staleness", Staleness.class).stream()
                      .map(s -> "(" + s.condition() + ")")
                      .collect(Collectors.joining(" or "))));
    }
  }
}
