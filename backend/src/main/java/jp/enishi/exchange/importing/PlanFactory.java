package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.exchange.mapping.Subject;
import jp.enishi.exchange.mapping.Target.Kind;

/** Begins the plan of an import. */
@Singleton
class PlanFactory {
  private final Kinds kinds;
  private final Colleagues.Directory directory;
  private final ObjectMapper json;

  PlanFactory(Kinds kinds, Colleagues.Directory directory, ObjectMapper json) {
    this.kinds = kinds;
    this.directory = directory;
    this.json = json;
  }

  Plan of(StoredImport it) {
    boolean shared = isShared(it.mapping());
    KindPlan<CompanyDetails> companies =
        new KindPlan<>(kinds.companies(), it.actor(), json, shared);
    KindPlan<PersonDetails> people = new KindPlan<>(kinds.people(), it.actor(), json, shared);
    AffiliationPlan affiliations = new AffiliationPlan(kinds.affiliations(), it.actor(), json);
    NamedCustomers customers = new NamedCustomers(companies, people, affiliations);
    Colleagues colleagues = directory.now();
    Map<Subject, SubjectRows> subjects = new EnumMap<>(Subject.class);
    subjects.put(Subject.customer, new CustomerRows(companies, people, affiliations));
    KindPlan<DealDetails> deals = new KindPlan<>(kinds.deals(), it.actor(), json);
    Parents parents = new Parents(customers, new NamedDeals(kinds.deals(), deals));
    for (PlainKind<?, ?> kind : kinds.plain()) {
      subjects.put(
          Subject.of(kind.kind()),
          kind.kind() == Kind.deal
              ? new PlainRows<>(kinds.deals(), deals, parents, colleagues, it.actor())
              : rows(kind, it, parents, colleagues));
    }
    return new Plan(
        subjects, colleagues, new LinkPlan(new LinkFinder(companies, people, customers)));
  }

  /** Whether several rows may be about one customer: contacts of a company, jobs of a person. */
  private static boolean isShared(ImportMapping mapping) {
    return mapping.sheets().stream()
        .anyMatch(s -> s.included() && s.holds(Kind.company) && s.holds(Kind.person));
  }

  private <D extends Record> PlainRows<D> rows(
      PlainKind<D, ?> kind, StoredImport it, Parents parents, Colleagues colleagues) {
    return new PlainRows<>(
        kind, new KindPlan<>(kind, it.actor(), json), parents, colleagues, it.actor());
  }
}
