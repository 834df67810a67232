package jp.enishi.quotes.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.quotes.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that a quote says, and what is done with it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description =
        "The attributes of a quote. From `state` on they are given by what is done with it (issue, accept …): a write that changes them is refused. Once it is issued, only `dealId`, `note` and whose it is can be written.",
    requiredProperties = "title")
public record QuoteDetails(
    @Schema(description = "件名", maxLength = 200, examples = "基幹システム更新") @Nullable String title,
    @Schema(description = "商談: the deal it is made for.") @Nullable UUID dealId,
    @Schema(description = "宛先の企業. A quote is for a company, a person, or a person at a company.")
        @Nullable UUID companyId,
    @Schema(description = "宛先の個人") @Nullable UUID personId,
    @Schema(description = "宛先の部署・役職, printed between company and person.", maxLength = 100)
        @Nullable String department,
    @Schema(description = "見積日: its day says which tax rates hold; today when absent.")
        @Nullable LocalDate quotedOn,
    @Schema(description = "有効期限; so many days after `quotedOn` as the firm has it when absent.")
        @Nullable LocalDate validUntil,
    @Schema(description = "納期, a day or words.", maxLength = 100, examples = "ご発注後2週間")
        @Nullable String delivery,
    @Schema(description = "納入場所", maxLength = 100) @Nullable String deliveryPlace,
    @Schema(description = "支払条件", maxLength = 200) @Nullable String paymentTerms,
    @Schema(description = "備考, printed.", maxLength = 2000) @Nullable String remarks,
    @Schema(description = "社内メモ, never printed.", maxLength = 10000) @Nullable String note,
    @Schema(description = "税込: whether prices include the tax; false when absent.")
        @Nullable Boolean includesTax,
    @Schema(description = "消費税の端数処理; the firm's when absent.") @Nullable Rounding rounding,
    @Schema(
            description = "請求月数 of what is paid monthly; needed when there is such a line.",
            minimum = "1",
            maximum = "120")
        @Nullable Integer billingMonths,
    @Schema(description = "明細, at most 300.") List<QuoteLine> lines,
    @Schema(
            description =
                "担当者: an account of `/api/accounts`. On creation the caller when neither owner, team nor site is given.")
        @Nullable UUID ownerId,
    @Schema(description = "担当部署: a unit of kind `team`.") @Nullable UUID teamId,
    @Schema(description = "担当拠点: a unit of kind `site`.") @Nullable UUID siteId,
    @Schema(
            description =
                "共同担当者: further accounts, at most 20. They see the quote whatever their scope is.")
        List<UUID> coOwnerIds,
    @Schema(description = "状態, given by what is done with the quote.") @Nullable QuoteState state,
    @Schema(description = "見積番号 without the version, which all versions share.")
        @Nullable String series,
    @Schema(description = "版: 1 for the first.") @Nullable Integer revision,
    @Schema(description = "見積番号, given when it is issued.", examples = "Q2026-0001-2")
        @Nullable String number,
    @Schema(description = "The version that this one revises.") @Nullable UUID revises,
    @Schema(description = "発行日時") @Nullable Instant issuedAt,
    @Schema(description = "受諾・不成立の日") @Nullable LocalDate decidedOn,
    @Schema(description = "受諾・不成立のメモ", maxLength = 1000) @Nullable String outcomeNote,
    @Schema(description = "主見積: whether the deal has its amount from this quote.")
        @Nullable Boolean main) {

  public QuoteDetails {
    lines = lines == null ? List.of() : lines;
    coOwnerIds = coOwnerIds == null ? List.of() : coOwnerIds;
  }

  /** What is done with it, as this says. */
  QuoteDetails with(Standing standing) {
    return new QuoteDetails(
        title,
        dealId,
        companyId,
        personId,
        department,
        quotedOn,
        validUntil,
        delivery,
        deliveryPlace,
        paymentTerms,
        remarks,
        note,
        includesTax,
        rounding,
        billingMonths,
        lines,
        ownerId,
        teamId,
        siteId,
        coOwnerIds,
        standing.state(),
        standing.series(),
        standing.revision(),
        standing.number(),
        standing.revises(),
        standing.issuedAt(),
        standing.decidedOn(),
        standing.outcomeNote(),
        standing.main());
  }

  /** The same words and lines as a draft of another day; its period is the firm's usual one. */
  QuoteDetails afresh(List<QuoteLine> otherLines) {
    return written(
        title,
        dealId,
        companyId,
        personId,
        department,
        null,
        null,
        delivery,
        deliveryPlace,
        paymentTerms,
        remarks,
        note,
        includesTax,
        rounding,
        billingMonths,
        otherLines,
        ownerId,
        teamId,
        siteId,
        coOwnerIds);
  }

  /** What somebody has written, with which nothing was done yet. */
  static QuoteDetails written(
      @Nullable String title,
      @Nullable UUID dealId,
      @Nullable UUID companyId,
      @Nullable UUID personId,
      @Nullable String department,
      @Nullable LocalDate quotedOn,
      @Nullable LocalDate validUntil,
      @Nullable String delivery,
      @Nullable String deliveryPlace,
      @Nullable String paymentTerms,
      @Nullable String remarks,
      @Nullable String note,
      @Nullable Boolean includesTax,
      @Nullable Rounding rounding,
      @Nullable Integer billingMonths,
      List<QuoteLine> lines,
      @Nullable UUID ownerId,
      @Nullable UUID teamId,
      @Nullable UUID siteId,
      List<UUID> coOwnerIds) {
    return new QuoteDetails(
        title,
        dealId,
        companyId,
        personId,
        department,
        quotedOn,
        validUntil,
        delivery,
        deliveryPlace,
        paymentTerms,
        remarks,
        note,
        includesTax,
        rounding,
        billingMonths,
        lines,
        ownerId,
        teamId,
        siteId,
        coOwnerIds,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
