package jp.enishi.quotes.issuer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.enishi.quotes.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything about the firm itself that can be written. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description =
        "What stands on the firm's documents, and how it counts and rounds. What is issued keeps what was so at that moment.")
public record IssuerDetails(
    @Schema(
            description = "自社名; without it nothing can be issued.",
            maxLength = 100,
            examples = "株式会社縁商事")
        @Nullable String name,
    @Schema(description = "郵便番号, seven digits.", examples = "1000001") @Nullable String postalCode,
    @Schema(description = "住所", maxLength = 200) @Nullable String address,
    @Schema(description = "建物名", maxLength = 100) @Nullable String building,
    @Nullable String phone,
    @Nullable String fax,
    @Nullable String email,
    @Schema(
            description =
                "適格請求書発行事業者の登録番号: T and thirteen digits. A warning when they are no corporate number.",
            examples = "T1180301018771")
        @Nullable String registrationNumber,
    @Schema(description = "振込先, up to five lines.", maxLength = 300) @Nullable String bankAccount,
    @Schema(description = "印欄: the headings of the boxes for seals, at most four.")
        List<String> stamps,
    @Schema(description = "日付の表記; `western` when absent.") @Nullable DateStyle dateStyle,
    @Schema(
            description = "年度の開始月: quotes are numbered anew from this month on; 4 when absent.",
            minimum = "1",
            maximum = "12")
        @Nullable Integer fiscalYearStart,
    @Schema(description = "消費税の端数処理, once for each rate of a document; `down` when absent.")
        @Nullable Rounding rounding,
    @Schema(
            description =
                "見積番号の書式: `{YYYY}` or `{YY}` is the fiscal year, `{0000}` the number in it with at least so many digits.",
            maxLength = 40,
            examples = "Q{YYYY}-{0000}")
        @Nullable String numberFormat,
    @Schema(
            description = "有効期限 of a new quote, in days; 30 when absent.",
            minimum = "1",
            maximum = "366")
        @Nullable Integer validityDays,
    @Schema(description = "支払条件 of a new quote.", maxLength = 200) @Nullable String paymentTerms,
    @Schema(description = "備考 of a new quote.", maxLength = 2000) @Nullable String remarks) {

  public IssuerDetails {
    stamps = stamps == null ? List.of() : stamps;
  }
}
