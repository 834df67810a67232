package jp.enishi.contracts.contract;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Visibility;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.time.PastDay;
import jp.enishi.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which contracts a list holds. */
public class ContractFilter extends RecordFilter {

  @Parameter(
      description = "`draft`, `upcoming`, `active`, `ending`, `ended` or `cancelled`, as of today.",
      example = "active,ending")
  @QueryParam("status")
  public @Nullable AnyOf status;

  @Parameter(
      description =
          "What is to be looked at: `overdue`, `notice` (解約申入れ期限 is near) or `end` (満了 is near and nothing follows), by the days of `/api/contract-settings`.",
      example = "notice,end")
  @QueryParam("alert")
  public @Nullable AnyOf alert;

  @Parameter(description = "企業: ids.")
  @QueryParam("company")
  public @Nullable AnyOf company;

  @Parameter(description = "個人: ids.")
  @QueryParam("person")
  public @Nullable AnyOf person;

  @Parameter(description = "商談: ids of deals they came from.")
  @QueryParam("deal")
  public @Nullable AnyOf deal;

  @Parameter(description = "更新商談: ids of deals in which their renewal is sold.")
  @QueryParam("renewalDeal")
  public @Nullable AnyOf renewalDeal;

  @Parameter(description = "更新元: ids of contracts they renew.")
  @QueryParam("previous")
  public @Nullable AnyOf previous;

  @Parameter(description = "商品: ids of products on their lines.")
  @QueryParam("product")
  public @Nullable AnyOf product;

  @Parameter(description = "担当者か共同担当者: ids of accounts; `me` stands for the caller.")
  @QueryParam("member")
  public @Nullable AnyOf member;

  @Parameter(description = "契約番号")
  @QueryParam("code")
  public @Nullable AnyOf code;

  @QueryParam("tag")
  public @Nullable AnyOf tag;

  @Parameter(description = "`once`, `monthly` or `yearly`.")
  @QueryParam("billing")
  public @Nullable AnyOf billing;

  @Parameter(description = "自動更新")
  @QueryParam("autoRenewal")
  public @Nullable Boolean autoRenewal;

  @Parameter(description = "true: only what brings recurring revenue (MRR).")
  @QueryParam("recurring")
  public @Nullable Boolean recurring;

  @Parameter(description = "Signed, begun and not yet over on this day.")
  @QueryParam("inForceOn")
  public @Nullable LocalDate inForceOn;

  @Parameter(description = "Of this amount in yen or more.")
  @QueryParam("amountFrom")
  public @Nullable Long amountFrom;

  @Parameter(description = "Of this amount in yen or less.")
  @QueryParam("amountTo")
  public @Nullable Long amountTo;

  @Parameter(description = "Signed on or after this day (Japan time).")
  @QueryParam("signedSince")
  public @Nullable PastDay signedSince;

  @Parameter(description = "開始日 on or after this day.")
  @QueryParam("startsFrom")
  public @Nullable LocalDate startsFrom;

  @Parameter(description = "開始日 on or before this day.")
  @QueryParam("startsTo")
  public @Nullable LocalDate startsTo;

  @Parameter(description = "解約日, else 満了日, on or after this day.")
  @QueryParam("endsFrom")
  public @Nullable LocalDate endsFrom;

  @Parameter(description = "解約日, else 満了日, on or before this day.")
  @QueryParam("endsTo")
  public @Nullable LocalDate endsTo;

  @Parameter(description = "解約申入れ期限 on or after this day.")
  @QueryParam("noticeFrom")
  public @Nullable LocalDate noticeFrom;

  @Parameter(description = "解約申入れ期限 on or before this day.")
  @QueryParam("noticeTo")
  public @Nullable LocalDate noticeTo;

  /** Days of which one decides: the last for a notice, or the end; no parameter of lists. */
  private @Nullable LocalDate turnsFrom;

  private @Nullable LocalDate turnsTo;

  /** Narrows to signed contracts that can be given notice of, or end, within these days. */
  public void turning(LocalDate first, LocalDate last) {
    turnsFrom = first;
    turnsTo = last;
  }

  @Override
  protected void applyTo(Listing list, String kind, Visibility visibility) {
    super.applyTo(list, kind, visibility);
    narrow(
        list,
        status == null ? null : status.names("status", ContractStatus.class),
        ContractStatus::condition);
    narrow(
        list,
        alert == null ? null : alert.names("alert", ContractAlert.class),
        ContractAlert::condition);
    if (turnsFrom != null && turnsTo != null) {
      list.where(
          """
          c.signed_on is not null and (c.notice_by between :turnsFrom and :turnsTo
            or coalesce(c.over_on, c.ends_on, 'infinity') between :turnsFrom and :turnsTo)\
          """,
          Map.of("turnsFrom", turnsFrom, "turnsTo", turnsTo));
    }
    list.whereAny("c.company_id", "company", ids(company, "company"))
        .whereAny("c.person_id", "person", ids(person, "person"))
        .whereAny("c.deal_id", "deal", ids(deal, "deal"))
        .whereAny("c.renewal_deal_id", "renewalDeal", ids(renewalDeal, "renewalDeal"))
        .whereAny("c.previous_id", "previous", ids(previous, "previous"))
        .where("c.product_ids && :product", "product", ids(product, "product"))
        .where(
            "(c.owner_id = any(:member) or c.co_owner_ids && :member)",
            "member",
            member == null ? null : accounts(member, "member", visibility.reader()))
        .whereAny("c.code", "code", code == null ? null : code.texts())
        .whereHasAny("c.tags", "tag", tag)
        .whereAny(
            "c.billing",
            "billing",
            billing == null
                ? null
                : billing.names("billing", ContractBilling.class).stream()
                    .map(Enum::name)
                    .toArray(String[]::new))
        .where("c.auto_renewal = :autoRenewal", "autoRenewal", autoRenewal)
        .where("(coalesce(c.mrr_yen, 0) > 0) = :recurring", "recurring", recurring)
        .where(
            "c.signed_on is not null and c.starts_on <= :inForceOn and coalesce(c.over_on, 'infinity') >= :inForceOn",
            "inForceOn",
            inForceOn)
        .where("c.amount_yen >= :amountFrom", "amountFrom", amountFrom)
        .where("c.amount_yen <= :amountTo", "amountTo", amountTo)
        .where("c.signed_on >= :signedSince", "signedSince", on(signedSince))
        .where("c.starts_on >= :startsFrom", "startsFrom", startsFrom)
        .where("c.starts_on <= :startsTo", "startsTo", startsTo)
        .where("coalesce(c.over_on, c.ends_on, 'infinity') >= :endsFrom", "endsFrom", endsFrom)
        .where("coalesce(c.over_on, c.ends_on, 'infinity') <= :endsTo", "endsTo", endsTo)
        .where("c.notice_by >= :noticeFrom", "noticeFrom", noticeFrom)
        .where("c.notice_by <= :noticeTo", "noticeTo", noticeTo);
  }

  private static <E> void narrow(
      Listing list, @Nullable Collection<E> any, Function<E, String> condition) {
    if (any != null) {
      list.narrowed(
          any.stream()
              .map(e -> "(" + condition.apply(e) + ")")
              .collect(Collectors.joining(" or ", "(", ")")));
    }
  }
}
