package jp.enishi.customers.duplicate;

import java.time.LocalDate;
import java.util.UUID;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.text.EmailAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a person while somebody types them. */
@Schema(
    description =
        "The half-typed details of a person, as in `PersonDetails`; all may be absent. A number or"
            + " an address that cannot be read yet is passed over.")
public record PersonIdentity(
    @Schema(description = "The record being edited, which is no duplicate of itself.")
        @Nullable UUID id,
    @Nullable String familyName,
    @Nullable String givenName,
    @Nullable String familyKana,
    @Nullable String givenKana,
    @Nullable LocalDate birthDate,
    @Nullable String memberNumber,
    @Nullable String mobile,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String postalCode,
    @Nullable String prefecture,
    @Nullable String city,
    @Nullable String street) {

  PersonIdentity read(Checking checking) {
    CommonRules rules = new CommonRules(checking);
    return new PersonIdentity(
        id,
        rules.text("familyName", familyName, 100),
        rules.text("givenName", givenName, 100),
        rules.kana("familyKana", familyKana, 100),
        rules.kana("givenKana", givenKana, 100),
        rules.day("birthDate", birthDate),
        rules.text("memberNumber", memberNumber, 50),
        Typed.phone(mobile),
        Typed.phone(phone),
        Typed.value(email, EmailAddress::read, EmailAddress::value),
        Typed.postalCode(postalCode),
        rules.text("prefecture", prefecture, 10),
        rules.text("city", city, 100),
        rules.text("street", street, 200));
  }
}
