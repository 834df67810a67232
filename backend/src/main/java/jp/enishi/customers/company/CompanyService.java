package jp.enishi.customers.company;

import jakarta.inject.Singleton;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What can be done with companies. */
@Singleton
public class CompanyService extends RegisterService<CompanyDetails, CompanyKeys> {

  private final CompanyRules rules;

  CompanyService(
      Companies companies, CompanyRules rules, MergePatch merge, Transactions transactions) {
    super(companies, merge, transactions);
    this.rules = rules;
  }

  @Override
  public Checked<CompanyDetails> check(
      Actor actor, CompanyDetails typed, @Nullable CompanyDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  protected Object view(Stored<CompanyDetails, CompanyKeys> company) {
    return CompanyView.of(company, null);
  }
}
