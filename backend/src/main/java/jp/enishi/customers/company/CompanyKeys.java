package jp.enishi.customers.company;

import java.util.Optional;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.Kana;
import jp.enishi.platform.text.KanaRow;
import jp.enishi.platform.text.LegalForm;
import org.jspecify.annotations.Nullable;

/** What is derived from a company's details at each write, for sorting, matching and finding. */
public record CompanyKeys(
    @Nullable String legalForm,
    @Nullable String legalFormPosition,
    String nameKey,
    String sortKana,
    String kanaRow,
    @Nullable String phoneKey,
    @Nullable String emailKey) {

  static CompanyKeys of(CompanyDetails details) {
    String name = details.name() == null ? "" : details.name();
    Optional<LegalForm.Found> form = LegalForm.in(name);
    String bareName = form.map(LegalForm.Found::bareName).orElse(name);
    String kana = details.nameKana();
    return new CompanyKeys(
        form.map(f -> f.form().label()).orElse(null),
        form.map(f -> f.position().name()).orElse(null),
        JapaneseKey.of(name),
        kana == null ? bareName : kana,
        kana == null ? KanaRow.OTHER.label() : Kana.row(kana).label(),
        CommonRules.phoneKey(details.phone()),
        CommonRules.emailKey(details.email()));
  }
}
