package jp.enishi.customers.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What speaks for two records being one. */
@Schema(
    description =
        "What two records have in common. `corporateNumber`: 法人番号, or the 登録番号 made of it."
            + " `memberNumber`: 会員番号. `mobile`, `phone`, `email`: the same, however written."
            + " `birthDate`: 生年月日. `name`: the same but for width, kana form, kanji variant and"
            + " company form. `kana`: the reading. `similarName`: the name but for a few"
            + " characters. `address`: down to the house number. `prefecture`: 都道府県.")
public enum DuplicateReason {
  corporateNumber,
  memberNumber,
  name,
  kana,
  similarName,
  birthDate,
  mobile,
  phone,
  email,
  address,
  prefecture
}
