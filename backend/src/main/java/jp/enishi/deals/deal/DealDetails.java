package jp.enishi.deals.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything about a deal that somebody can write. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description =
        "The attributes of a deal that can be written. Amounts are whole yen without tax.",
    requiredProperties = "title")
public record DealDetails(
    @Schema(description = "商談番号. Unique.", maxLength = 50) @Nullable String code,
    @Schema(description = "商談名", maxLength = 200, examples = "基幹システム更新") @Nullable String title,
    @Schema(description = "企業: the company it is with. A deal has a company, a person, or both.")
        @Nullable UUID companyId,
    @Schema(
            description =
                "個人: the person it is with. Others who take part: `/api/deals/{id}/people`.")
        @Nullable UUID personId,
    @Schema(
            description =
                "ステージ: a stage of `/api/pipelines`, which says the pipeline as well. The first open one when absent.")
        @Nullable UUID stageId,
    @Schema(
            description = "受注確度 in percent of this deal; the stage's when absent.",
            minimum = "0",
            maximum = "100")
        @Nullable Integer probability,
    @Schema(
            description =
                "金額, over all months when paid monthly. With `lines` it is their sum, and no other is taken.",
            minimum = "0",
            maximum = "999999999999999")
        @Nullable Long amountYen,
    @Schema(
            description =
                "仕入原価, over all months when paid monthly. With `lines` whose costs are known it is their sum.",
            minimum = "0",
            maximum = "999999999999999")
        @Nullable Long costYen,
    @Schema(description = "契約数", minimum = "0", maximum = "999999999") @Nullable Integer quantity,
    @Schema(description = "請求方法: 一括 or 毎月; `once` when absent.") @Nullable Billing billing,
    @Schema(
            description = "請求月数: for how many months it is paid; needed when `monthly`.",
            minimum = "1",
            maximum = "120")
        @Nullable Integer billingMonths,
    @Schema(description = "明細, at most 200.") List<DealLine> lines,
    @Schema(
            description =
                "価格基準日: the day whose prices and tax rates new lines take; today when absent.")
        @Nullable LocalDate pricedOn,
    @Schema(description = "受注予定日", examples = "2026-12-25") @Nullable LocalDate expectedCloseOn,
    @Schema(
            description =
                "受注日・失注日: the day it was won or lost; today when absent. An open deal has none.")
        @Nullable LocalDate closedOn,
    @Schema(description = "次のアクション: what is to be done next.", maxLength = 200)
        @Nullable String nextAction,
    @Schema(description = "次のアクション日") @Nullable LocalDate nextActionOn,
    @Schema(description = "次のアクションの担当者: an account; the owner when absent.")
        @Nullable UUID nextActionBy,
    @Schema(description = "競合, at most 20.") List<String> competitors,
    @Schema(description = "受注・失注の理由. A lost deal needs one.", maxLength = 50)
        @Nullable String outcomeReason,
    @Schema(description = "理由の詳細", maxLength = 2000) @Nullable String outcomeNote,
    @Schema(description = "きっかけ: how the deal came about.", maxLength = 50)
        @Nullable String leadSource,
    @Schema(description = "タグ, at most 30.") List<String> tags,
    @Schema(
            description =
                "担当者: an account of `/api/accounts`. On creation the caller when neither owner, team nor site is given.")
        @Nullable UUID ownerId,
    @Schema(description = "担当部署: a unit of kind `team`.") @Nullable UUID teamId,
    @Schema(description = "担当拠点: a unit of kind `site`.") @Nullable UUID siteId,
    @Schema(
            description =
                "共同担当者: further accounts, at most 20. They see the deal whatever their scope is.")
        List<UUID> coOwnerIds,
    @Schema(description = "備考", maxLength = 10000) @Nullable String note) {

  public DealDetails {
    lines = lines == null ? List.of() : lines;
    competitors = competitors == null ? List.of() : competitors;
    tags = tags == null ? List.of() : tags;
    coOwnerIds = coOwnerIds == null ? List.of() : coOwnerIds;
  }
}
