package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.contracts.contract.ContractDetails;
import jp.enishi.contracts.contract.ContractKeys;
import jp.enishi.contracts.contract.ContractService;
import jp.enishi.exchange.mapping.Target.Kind;
import org.jdbi.v3.core.Jdbi;

/** Contracts as imports need them: known by their number, or by what they are called and whose. */
@Singleton
class ContractKind extends PlainKind<ContractDetails, ContractKeys> {
  private final Jdbi jdbi;

  ContractKind(Jdbi jdbi, ContractService service) {
    super(jdbi, service, Kind.contract, "code");
    this.jdbi = jdbi;
  }

  @Override
  List<MatchKey> keys() {
    return List.of(MatchKey.id, MatchKey.code, MatchKey.titleAndCustomer);
  }

  @Override
  Marks marks(ContractDetails details) {
    return Marks.titled(
        details.code(), details.title(), Marks.whose(details.companyId(), details.personId()));
  }

  @Override
  Collection<UUID> alike(Collection<Marks> marks) {
    return titled(jdbi, "contracts.contract", marks);
  }

  @Override
  String title(ContractDetails details) {
    return Objects.toString(details.title(), "");
  }
}
