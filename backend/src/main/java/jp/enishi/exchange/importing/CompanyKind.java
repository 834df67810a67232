package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.company.CompanyKeys;
import jp.enishi.customers.company.CompanyService;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.CorporateNumber;
import org.jdbi.v3.core.Jdbi;

/** Companies as imports need them. */
@Singleton
class CompanyKind extends RecordKind<CompanyDetails, CompanyKeys> {

  CompanyKind(Jdbi jdbi, CompanyService service) {
    super(jdbi, service, Kind.company, "corporate_number", List.of("phone_key"));
  }

  /** A site shares the number of its head office, and so is not recognised by it. */
  @Override
  Marks marks(CompanyDetails details, CompanyKeys keys) {
    return new Marks(
        details.headOfficeId() == null ? details.corporateNumber() : null,
        keys.nameKey(),
        keys.legalForm(),
        Stream.ofNullable(keys.phoneKey()).collect(Collectors.toUnmodifiableSet()),
        keys.emailKey(),
        details.prefecture() == null
            ? null
            : details.prefecture() + Objects.toString(details.city(), ""),
        details.headOfficeId() != null);
  }

  /** A name, or the number of the legal entity. */
  @Override
  Map<String, String> called(String text) {
    return CorporateNumber.read(text)
        .accepted()
        .map(number -> Map.of("name", text, "corporateNumber", number.digits()))
        .orElse(Map.of("name", text));
  }

  @Override
  String title(CompanyDetails details) {
    return Objects.toString(details.name(), "");
  }
}
