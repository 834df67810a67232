package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.company.CompanyKeys;
import jp.enishi.customers.company.CompanyService;
import jp.enishi.exchange.mapping.Target.Kind;
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
            : details.prefecture() + Objects.toString(details.city(), ""));
  }

  @Override
  String title(CompanyDetails details) {
    return Objects.toString(details.name(), "");
  }
}
