package jp.enishi.customers.company;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
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

  /** Two legal entities never become one: they are two in the register of companies as well. */
  @Override
  public void checkMerge(List<Stored<CompanyDetails, CompanyKeys>> records) {
    long entities =
        records.stream()
            .map(r -> r.details().corporateNumber())
            .filter(Objects::nonNull)
            .distinct()
            .count();
    if (entities > 1) {
      throw ProblemException.invalid("/records", Remark.of("customers.merge.other-entity"));
    }
  }

  @Override
  protected Object view(Stored<CompanyDetails, CompanyKeys> company) {
    return CompanyView.of(company, null);
  }
}
