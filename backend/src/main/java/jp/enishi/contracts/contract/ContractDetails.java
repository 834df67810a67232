package jp.enishi.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.deals.deal.DealLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything about a contract that somebody can write. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description =
        "The attributes of a contract that can be written. Amounts are whole yen without tax.",
    requiredProperties = "title")
public record ContractDetails(
    @Schema(description = "契約番号. Unique.", maxLength = 50) @Nullable String code,
    @Schema(description = "契約名", maxLength = 200, examples = "保守サービス契約") @Nullable String title,
    @Schema(
            description =
                "企業: the company it is with. A contract has a company, a person, or both.")
        @Nullable UUID companyId,
    @Schema(description = "個人: the person it is with.") @Nullable UUID personId,
    @Schema(description = "商談: the deal it came from.") @Nullable UUID dealId,
    @Schema(
            description =
                "更新元: the contract it renews. What it brings counts to that one's customer.")
        @Nullable UUID previousId,
    @Schema(description = "更新商談: the deal in which its renewal is sold.")
        @Nullable UUID renewalDealId,
    @Schema(description = "明細, at most 200, as on deals.") List<DealLine> lines,
    @Schema(
            description =
                "価格基準日: the day whose prices and tax rates new lines take; today when absent.")
        @Nullable LocalDate pricedOn,
    @Schema(
            description =
                "契約金額 of one term; of one month when `termMonths` is absent and it is paid monthly or yearly. With `lines` it is their sum, and no other is taken.",
            minimum = "0",
            maximum = "999999999999999")
        @Nullable Long amountYen,
    @Schema(
            description =
                "請求方法; `once` when absent. What is invoiced `yearly` recurs as what is invoiced `monthly` does: its lines are priced by the month.")
        @Nullable ContractBilling billing,
    @Schema(
            description =
                "契約期間 in months; what lies between `startsOn` and `endsOn` when absent, a month that has begun counting whole. Without it and without an end it runs until it is cancelled.",
            minimum = "1",
            maximum = "600")
        @Nullable Integer termMonths,
    @Schema(description = "締結日: the day it was signed. Until then it is a draft.")
        @Nullable LocalDate signedOn,
    @Schema(description = "開始日. A signed contract that recurs needs one.")
        @Nullable LocalDate startsOn,
    @Schema(
            description =
                "満了日: the last day of the term; `termMonths` after `startsOn` when absent. Moves on with each extension.")
        @Nullable LocalDate endsOn,
    @Schema(
            description =
                "自動更新: whether it is extended after its end, until notice is given; false when absent.")
        @Nullable Boolean autoRenewal,
    @Schema(
            description = "更新期間: by how many months it is extended; `termMonths` when absent.",
            minimum = "1",
            maximum = "600")
        @Nullable Integer renewalMonths,
    @Schema(
            description = "解約予告期間: how long before the end notice must be given, in `noticeUnit`.",
            minimum = "1",
            maximum = "3650")
        @Nullable Integer noticePeriod,
    @Schema(description = "`month` when absent.") @Nullable NoticeUnit noticeUnit,
    @Schema(
            description =
                "解約申入れ日: the day notice was given. It is not extended then, and ends on `endsOn`.")
        @Nullable LocalDate noticeGivenOn,
    @Schema(description = "解約日: the last day, when it ends before its term does. May lie ahead.")
        @Nullable LocalDate cancelledOn,
    @Schema(description = "解約・終了の理由. A cancelled contract needs one.", maxLength = 200)
        @Nullable String endReason,
    @Schema(description = "タグ, at most 30.") List<String> tags,
    @Schema(
            description =
                "担当者: an account of `/api/accounts`. On creation the caller when neither owner, team nor site is given.")
        @Nullable UUID ownerId,
    @Schema(description = "担当部署: a unit of kind `team`.") @Nullable UUID teamId,
    @Schema(description = "担当拠点: a unit of kind `site`.") @Nullable UUID siteId,
    @Schema(
            description =
                "共同担当者: further accounts, at most 20. They see the contract whatever their scope is.")
        List<UUID> coOwnerIds,
    @Schema(description = "備考", maxLength = 10000) @Nullable String note) {

  public ContractDetails {
    lines = lines == null ? List.of() : lines;
    tags = tags == null ? List.of() : tags;
    coOwnerIds = coOwnerIds == null ? List.of() : coOwnerIds;
  }

  /** The same with another deal of its renewal. */
  ContractDetails withRenewalDeal(UUID deal) {
    return new ContractDetails(
        code,
        title,
        companyId,
        personId,
        dealId,
        previousId,
        deal,
        lines,
        pricedOn,
        amountYen,
        billing,
        termMonths,
        signedOn,
        startsOn,
        endsOn,
        autoRenewal,
        renewalMonths,
        noticePeriod,
        noticeUnit,
        noticeGivenOn,
        cancelledOn,
        endReason,
        tags,
        ownerId,
        teamId,
        siteId,
        coOwnerIds,
        note);
  }

  /** The same with a later end. */
  public ContractDetails extendedTo(LocalDate end) {
    return new ContractDetails(
        code,
        title,
        companyId,
        personId,
        dealId,
        previousId,
        renewalDealId,
        lines,
        pricedOn,
        amountYen,
        billing,
        termMonths,
        signedOn,
        startsOn,
        end,
        autoRenewal,
        renewalMonths,
        noticePeriod,
        noticeUnit,
        noticeGivenOn,
        cancelledOn,
        endReason,
        tags,
        ownerId,
        teamId,
        siteId,
        coOwnerIds,
        note);
  }
}
