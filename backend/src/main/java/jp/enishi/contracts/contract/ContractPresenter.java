package jp.enishi.contracts.contract;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Shows a contract that the caller has found or written: with its facts, and names as far as seen.
 */
@Singleton
public class ContractPresenter {

  private final CurrentActor current;
  private final Jdbi jdbi;

  ContractPresenter(CurrentActor current, Jdbi jdbi) {
    this.current = current;
    this.jdbi = jdbi;
  }

  /** The contract as it is answered. */
  public ContractView view(
      Stored<ContractDetails, ContractKeys> contract, @Nullable List<FieldProblem> warnings) {
    return new ContractView(
        contract.id(),
        contract.version(),
        contract.details(),
        facts(contract),
        contract.createdAt(),
        contract.updatedAt(),
        contract.deletedAt(),
        warnings);
  }

  private ContractFacts facts(Stored<ContractDetails, ContractKeys> contract) {
    Visibility visibility = Visibility.of(current.get());
    String sql =
        "select to_jsonb(facts) from (select %s from contracts.contract c where c.id = :id) facts"
            .formatted(String.join(", ", ContractFacts.columns(visibility)));
    String row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", contract.id())
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .one());
    return ContractFacts.of(Rows.read(Rows.parse(row), ContractFacts.Row.class));
  }
}
