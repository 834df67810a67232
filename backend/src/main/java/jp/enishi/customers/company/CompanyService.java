package jp.enishi.customers.company;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Unit;
import jp.enishi.access.Visibility;
import jp.enishi.customers.Checked;
import jp.enishi.customers.Written;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import org.jspecify.annotations.Nullable;

/** What can be done with companies. */
@Singleton
class CompanyService {

  private final Companies companies;
  private final CompanyRules rules;
  private final MergePatch merge;
  private final Transactions transactions;

  CompanyService(
      Companies companies, CompanyRules rules, MergePatch merge, Transactions transactions) {
    this.companies = companies;
    this.rules = rules;
    this.merge = merge;
    this.transactions = transactions;
  }

  Page<CompanySummary> list(Actor actor, CompanyFilter filter, ListRequest request) {
    return companies
        .list(Visibility.of(actor), filter, CompanySummary.fields(request), request)
        .map(CompanySummary::of);
  }

  Company get(Actor actor, UUID id) {
    return companies.find(id, Visibility.of(actor)).orElseThrow(ProblemException::notFound);
  }

  Written<Company> create(Actor actor, CompanyDetails typed) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Checked<CompanyDetails> checked = rules.check(actor, assigned(actor, typed), null);
          Company company = Company.of(checked.accepted());
          companies.add(List.of(company));
          return new Written<>(company, checked.warnings());
        });
  }

  /**
   * Changes what the patch names.
   *
   * @throws ProblemException 412 when the company is no longer at the version the change relies on
   */
  Written<Company> change(Actor actor, UUID id, int version, JsonNode patch)
      throws JsonProcessingException {
    Company before = current(actor, id, version);
    CompanyDetails typed = merge.apply(before.details(), patch, CompanyDetails.class);
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Checked<CompanyDetails> checked = rules.check(actor, typed, before.details());
          CompanyDetails accepted = checked.accepted();
          if (accepted.equals(before.details())) {
            return new Written<>(before, checked.warnings());
          }
          return new Written<>(store(actor, before.revised(accepted)), checked.warnings());
        });
  }

  Company trash(Actor actor, UUID id, int version) {
    return turn(actor, id, version, true);
  }

  /** Brings a company back from the trash; needs no version, because nothing is lost by it. */
  Company restore(Actor actor, UUID id) {
    return turn(actor, id, get(actor, id).version(), false);
  }

  private Company turn(Actor actor, UUID id, int version, boolean toTrash) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Company company = current(actor, id, version);
          if (company.isTrashed() == toTrash) {
            return company;
          }
          return store(actor, toTrash ? company.trashed() : company.restored());
        });
  }

  private Company current(Actor actor, UUID id, int version) {
    Company company = get(actor, id);
    if (company.version() != version) {
      throw ProblemException.stale(CompanyView.of(company));
    }
    return company;
  }

  /**
   * The company as stored. Whoever hands a company to another team may no longer see it: the answer
   * is what was written.
   */
  private Company store(Actor actor, Company company) {
    if (!companies.replace(List.of(company)).isEmpty()) {
      throw ProblemException.stale(CompanyView.of(get(actor, company.id())));
    }
    return company.stored();
  }

  /**
   * A new company without owner, team or site is its creator's, and so of the creator's team and
   * site.
   */
  private static CompanyDetails assigned(Actor actor, CompanyDetails typed) {
    if (typed.ownerId() != null || typed.teamId() != null || typed.siteId() != null) {
      return typed;
    }
    return typed.assignedTo(
        actor.id(), firstUnit(actor, Unit.Kind.team), firstUnit(actor, Unit.Kind.site));
  }

  private static @Nullable UUID firstUnit(Actor actor, Unit.Kind kind) {
    return actor.units().stream()
        .filter(u -> u.kind() == kind)
        .map(Unit::id)
        .findFirst()
        .orElse(null);
  }
}
