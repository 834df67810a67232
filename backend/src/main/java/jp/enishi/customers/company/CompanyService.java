package jp.enishi.customers.company;

import jakarta.inject.Singleton;
import jp.enishi.access.Actor;
import jp.enishi.access.Unit;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What can be done with companies. */
@Singleton
public class CompanyService extends RegisterService<CompanyDetails, CompanyKeys> {

  private final Companies companies;
  private final CompanyRules rules;

  CompanyService(
      Companies companies, CompanyRules rules, MergePatch merge, Transactions transactions) {
    super(companies, merge, transactions);
    this.companies = companies;
    this.rules = rules;
  }

  Page<CompanySummary> list(Actor actor, CompanyFilter filter, ListRequest request) {
    return companies.list(Visibility.of(actor), filter, request).map(CompanySummary::of);
  }

  @Override
  public Checked<CompanyDetails> check(
      Actor actor, CompanyDetails typed, @Nullable CompanyDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  public CompanyDetails assigned(Actor actor, CompanyDetails typed) {
    if (typed.ownerId() != null || typed.teamId() != null || typed.siteId() != null) {
      return typed;
    }
    return typed.assignedTo(actor.id(), actor.first(Unit.Kind.team), actor.first(Unit.Kind.site));
  }

  @Override
  protected Object view(Stored<CompanyDetails, CompanyKeys> company) {
    return CompanyView.of(company, null);
  }
}
