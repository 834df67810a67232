package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.text.JapaneseKey;
import org.jspecify.annotations.Nullable;

/**
 * What a company is compared by.
 *
 * @param headOffice the legal entity it is a site of
 * @param number 法人番号, or the one within the 登録番号
 * @param address down to the house number
 */
record CompanyTraits(
    @Nullable UUID id,
    @Nullable UUID headOffice,
    @Nullable String number,
    String name,
    @Nullable String legalForm,
    @Nullable String kana,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String prefecture,
    @Nullable String address)
    implements Traits {

  static final List<String> COLUMNS = Rows.columns(Row.class);

  /** The stored columns it follows from. */
  private record Row(
      @Nullable UUID id,
      @Nullable UUID headOfficeId,
      @Nullable String corporateNumber,
      @Nullable String invoiceNumber,
      String nameKey,
      @Nullable String legalForm,
      @Nullable String nameKana,
      @Nullable String phoneKey,
      @Nullable String emailKey,
      @Nullable String prefecture,
      @Nullable String city,
      @Nullable String street) {}

  static CompanyTraits of(JsonNode row) {
    Row r = Rows.read(row, Row.class);
    String invoice = r.invoiceNumber();
    return new CompanyTraits(
        r.id(),
        r.headOfficeId(),
        r.corporateNumber() == null && invoice != null ? invoice.substring(1) : r.corporateNumber(),
        r.nameKey(),
        r.legalForm(),
        r.nameKana() == null ? null : Traits.known(JapaneseKey.of(r.nameKana())),
        r.phoneKey(),
        r.emailKey(),
        Traits.known(r.prefecture()),
        AddressKey.of(r.prefecture(), r.city(), r.street()));
  }

  boolean isSite() {
    return headOffice != null;
  }
}
