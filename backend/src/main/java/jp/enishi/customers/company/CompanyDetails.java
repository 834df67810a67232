package jp.enishi.customers.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a company that somebody can write. Texts are read leniently (any width, kana
 * form or hyphen) and stored in one form.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description = "The attributes of a company that can be written.",
    requiredProperties = "name")
public record CompanyDetails(
    @Schema(
            description = "名称: the registered name with its company form, such as 株式会社山田商事.",
            maxLength = 200,
            examples = "株式会社山田商事")
        @Nullable String name,
    @Schema(
            description = "フリガナ without the company form; stored as full-width katakana.",
            maxLength = 200,
            examples = "ヤマダショウジ")
        @Nullable String nameKana,
    @Schema(
            description =
                "法人番号: 13 digits with check digit. Unique among legal entities; their sites (`headOfficeId`) share it.",
            examples = "1180301018771")
        @Nullable String corporateNumber,
    @Schema(description = "適格請求書発行事業者 登録番号: T and 13 digits.", examples = "T1180301018771")
        @Nullable String invoiceNumber,
    @Schema(description = "郵便番号: 7 digits, hyphen optional; stored without.", examples = "1000005")
        @Nullable String postalCode,
    @Schema(description = "都道府県; 東京 and 13 are read as 東京都.", examples = "東京都")
        @Nullable String prefecture,
    @Schema(description = "市区町村", examples = "千代田区", maxLength = 100) @Nullable String city,
    @Schema(description = "町域・番地", examples = "丸の内1-2-3", maxLength = 200) @Nullable String street,
    @Schema(description = "建物・階", maxLength = 200) @Nullable String building,
    @Schema(description = "電話番号, with an extension (内線) if any.", examples = "03-1234-5678")
        @Nullable String phone,
    @Schema(description = "FAX番号") @Nullable String fax,
    @Schema(description = "メールアドレス", examples = "info@example.co.jp") @Nullable String email,
    @Schema(description = "WebサイトのURL", examples = "https://www.example.co.jp/")
        @Nullable String website,
    @Schema(description = "SNS accounts or their addresses, at most 10.") List<String> sns,
    @Schema(description = "代表者名", maxLength = 100) @Nullable String representative,
    @Schema(description = "資本金 in yen.", minimum = "0") @Nullable Long capitalYen,
    @Schema(description = "従業員数", minimum = "0") @Nullable Integer employees,
    @Schema(description = "上場区分") @Nullable Listing listing,
    @Schema(description = "決算月, 1 to 12.", minimum = "1", maximum = "12")
        @Nullable Integer fiscalMonth,
    @Schema(
            description = "締日: day of the month, 31 means its last day.",
            minimum = "1",
            maximum = "31")
        @Nullable Integer closingDay,
    @Schema(
            description = "支払サイト: months after the closing month (0 this month, 1 next month).",
            minimum = "0",
            maximum = "12")
        @Nullable Integer paymentMonths,
    @Schema(
            description = "支払日: day of that month, 31 means its last day.",
            minimum = "1",
            maximum = "31")
        @Nullable Integer paymentDay,
    @Schema(
            description =
                "業種: code of the Japan Standard Industrial Classification, a section (A–T) or a division (2 digits). Its name is read, too.",
            examples = "50")
        @Nullable String industry,
    @Schema(description = "事業内容", maxLength = 2000) @Nullable String business,
    @Schema(description = "流入経路: how they found us.", maxLength = 50) @Nullable String leadSource,
    @Schema(description = "紹介元: the company that referred them.") @Nullable UUID referredByCompany,
    @Schema(description = "紹介元: the person who referred them.") @Nullable UUID referredByPerson,
    @Schema(description = "ランク", maxLength = 10, examples = "A") @Nullable String rank,
    @Schema(description = "タグ, at most 30.") List<String> tags,
    @Schema(
            description =
                "担当者: an account of `/api/accounts`. On creation the caller when neither owner, team nor site is given.")
        @Nullable UUID ownerId,
    @Schema(description = "担当部署: a unit of kind `team`.") @Nullable UUID teamId,
    @Schema(description = "担当拠点: a unit of kind `site`.") @Nullable UUID siteId,
    @Schema(description = "The legal entity this record is a site (拠点) of.")
        @Nullable UUID headOfficeId,
    @Schema(description = "備考", maxLength = 10000) @Nullable String note,
    @Schema(
            description = "収集源: where the record's data came from.",
            maxLength = 50,
            examples = "名刺")
        @Nullable String source,
    @Schema(description = "最終確認日: when somebody last made sure that the data is right.")
        @Nullable LocalDate verifiedOn) {

  public CompanyDetails {
    sns = sns == null ? List.of() : sns;
    tags = tags == null ? List.of() : tags;
  }

  /** 上場区分: where the company's shares are listed. */
  public enum Listing {
    prime,
    standard,
    growth,
    other,
    unlisted
  }
}
