package jp.enishi.contracts.contract;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Shows a contract that the caller has found or written: with its facts, and names as far as seen.
 */
@Singleton
public class ContractPresenter {

  private final CurrentActor current;
  private final Contracts contracts;

  ContractPresenter(CurrentActor current, Contracts contracts) {
    this.current = current;
    this.contracts = contracts;
  }

  /** The contract as it is answered. */
  public ContractView view(
      Stored<ContractDetails, ContractKeys> contract, @Nullable List<FieldProblem> warnings) {
    return new ContractView(
        contract.id(),
        contract.version(),
        contract.details(),
        ContractFacts.of(
            contracts.facts(contract.id(), Visibility.of(current.get()), ContractFacts.Row.class)),
        contract.createdAt(),
        contract.updatedAt(),
        contract.deletedAt(),
        warnings);
  }
}
