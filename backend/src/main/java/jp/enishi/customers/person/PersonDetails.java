package jp.enishi.customers.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a person that somebody can write. Texts are read leniently (any width, kana form
 * or hyphen) and stored in one form.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description = "The attributes of a person that can be written.",
    requiredProperties = "familyName")
public record PersonDetails(
    @Schema(description = "姓", maxLength = 100, examples = "髙橋") @Nullable String familyName,
    @Schema(description = "名", maxLength = 100, examples = "優子") @Nullable String givenName,
    @Schema(description = "セイ; stored as full-width katakana.", maxLength = 100, examples = "タカハシ")
        @Nullable String familyKana,
    @Schema(description = "メイ; stored as full-width katakana.", maxLength = 100, examples = "ユウコ")
        @Nullable String givenKana,
    @Schema(description = "性別") @Nullable Sex sex,
    @Schema(description = "生年月日; the age follows from it.") @Nullable LocalDate birthDate,
    @Schema(description = "携帯電話", examples = "090-1234-5678") @Nullable String mobile,
    @Schema(description = "電話番号, with an extension (内線) if any.") @Nullable String phone,
    @Schema(description = "メールアドレス") @Nullable String email,
    @Schema(description = "郵便番号: 7 digits, hyphen optional; stored without.", examples = "1000005")
        @Nullable String postalCode,
    @Schema(description = "都道府県; 東京 and 13 are read as 東京都.", examples = "東京都")
        @Nullable String prefecture,
    @Schema(description = "市区町村", maxLength = 100) @Nullable String city,
    @Schema(description = "町域・番地", maxLength = 200) @Nullable String street,
    @Schema(description = "建物・部屋番号", maxLength = 200) @Nullable String building,
    @Schema(description = "職業", maxLength = 100) @Nullable String occupation,
    @Schema(description = "SNS accounts or their addresses, at most 10.") List<String> sns,
    @Schema(description = "世帯人数", minimum = "1", maximum = "30") @Nullable Integer householdSize,
    @Schema(description = "趣味・嗜好 as tags, at most 30.") List<String> interests,
    @Schema(description = "趣味・嗜好 in words.", maxLength = 2000) @Nullable String interestNote,
    @Schema(description = "希望する連絡方法") @Nullable Channel preferredChannel,
    @Schema(description = "会員番号. Unique.", maxLength = 50) @Nullable String memberNumber,
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
    @Schema(description = "備考", maxLength = 10000) @Nullable String note,
    @Schema(
            description = "収集源: where the record's data came from.",
            maxLength = 50,
            examples = "名刺")
        @Nullable String source,
    @Schema(description = "最終確認日: when somebody last made sure that the data is right.")
        @Nullable LocalDate verifiedOn) {

  public PersonDetails {
    sns = sns == null ? List.of() : sns;
    interests = interests == null ? List.of() : interests;
    tags = tags == null ? List.of() : tags;
  }

  /** 姓名 without a space, as one looks for it. */
  String fullName() {
    return joined(familyName, givenName);
  }

  /** The reading of 姓名 without a space. */
  String fullKana() {
    return joined(familyKana, givenKana);
  }

  private static String joined(@Nullable String family, @Nullable String given) {
    return (family == null ? "" : family) + (given == null ? "" : given);
  }

  /** 性別 */
  public enum Sex {
    female,
    male,
    other
  }

  /** 希望する連絡方法 */
  public enum Channel {
    mail,
    phone,
    post,
    sns
  }
}
