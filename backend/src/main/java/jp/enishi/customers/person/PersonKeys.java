package jp.enishi.customers.person;

import jp.enishi.customers.CommonRules;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.Kana;
import jp.enishi.platform.text.KanaRow;
import org.jspecify.annotations.Nullable;

/** What is derived from a person's details at each write, for sorting, matching and finding. */
public record PersonKeys(
    String nameKey,
    String sortKana,
    String kanaRow,
    @Nullable String mobileKey,
    @Nullable String phoneKey,
    @Nullable String emailKey) {

  static PersonKeys of(PersonDetails details) {
    String kana = details.fullKana();
    return new PersonKeys(
        JapaneseKey.keepingForm(details.fullName()),
        kana.isEmpty() ? details.fullName() : sorted(details),
        kana.isEmpty() ? KanaRow.OTHER.label() : Kana.row(kana).label(),
        CommonRules.phoneKey(details.mobile()),
        CommonRules.phoneKey(details.phone()),
        CommonRules.emailKey(details.email()));
  }

  /** Family name first, then given name: all of one family stand together. */
  private static String sorted(PersonDetails details) {
    return String.join(
        " ",
        details.familyKana() == null ? "" : details.familyKana(),
        details.givenKana() == null ? "" : details.givenKana());
  }
}
