package jp.enishi.contracts.contract;

import jakarta.inject.Singleton;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What can be done with contracts. */
@Singleton
public class ContractService extends RegisterService<ContractDetails, ContractKeys> {

  private final ContractRules rules;
  private final ContractPresenter presenter;

  ContractService(
      Contracts contracts,
      ContractRules rules,
      ContractPresenter presenter,
      MergePatch merge,
      Transactions transactions) {
    super(contracts, merge, transactions);
    this.rules = rules;
    this.presenter = presenter;
  }

  @Override
  public Checked<ContractDetails> check(
      Actor actor, ContractDetails typed, @Nullable ContractDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  protected Object view(Stored<ContractDetails, ContractKeys> contract) {
    return presenter.view(contract, null);
  }

  /**
   * Names the deal in which a contract's renewal is sold. Must run inside a transaction of {@link
   * Transactions#write}.
   *
   * @throws ProblemException 412 when somebody else was first
   */
  public Stored<ContractDetails, ContractKeys> sellRenewal(
      Actor actor, Stored<ContractDetails, ContractKeys> contract, UUID deal) {
    return replaced(actor, contract, contract.details().withRenewalDeal(deal));
  }
}
