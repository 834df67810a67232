package jp.enishi.customers.duplicate;

import java.util.UUID;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.text.CorporateNumber;
import jp.enishi.platform.text.EmailAddress;
import jp.enishi.platform.text.InvoiceNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a company while somebody types it. */
@Schema(
    description =
        "The half-typed details of a company, as in `CompanyDetails`; all may be absent. A number"
            + " or an address that cannot be read yet is passed over.")
public record CompanyIdentity(
    @Schema(description = "The record being edited, which is no duplicate of itself.")
        @Nullable UUID id,
    @Schema(description = "The legal entity it is a site of.") @Nullable UUID headOfficeId,
    @Nullable String name,
    @Nullable String nameKana,
    @Nullable String corporateNumber,
    @Nullable String invoiceNumber,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String postalCode,
    @Nullable String prefecture,
    @Nullable String city,
    @Nullable String street) {

  CompanyIdentity read(Checking checking) {
    CommonRules rules = new CommonRules(checking);
    return new CompanyIdentity(
        id,
        headOfficeId,
        rules.text("name", name, 200),
        rules.kana("nameKana", nameKana, 200),
        Typed.value(corporateNumber, CorporateNumber::read, CorporateNumber::digits),
        Typed.value(invoiceNumber, InvoiceNumber::read, InvoiceNumber::value),
        Typed.phone(phone),
        Typed.value(email, EmailAddress::read, EmailAddress::value),
        Typed.postalCode(postalCode),
        rules.text("prefecture", prefecture, 10),
        rules.text("city", city, 100),
        rules.text("street", street, 200));
  }
}
