package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.exchange.mapping.Subject;

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
    KindPlan<CompanyDetails> companies = new KindPlan<>(kinds.companies(), it.actor(), json);
    KindPlan<PersonDetails> people = new KindPlan<>(kinds.people(), it.actor(), json);
    AffiliationPlan affiliations = new AffiliationPlan(kinds.affiliations(), it.actor(), json);
    NamedCustomers customers = new NamedCustomers(companies, people, affiliations);
    Colleagues colleagues = directory.now();
    Map<Subject, SubjectRows> subjects = new EnumMap<>(Subject.class);
    subjects.put(Subject.customer, new CustomerRows(companies, people, affiliations));
    for (PlainKind<?, ?> kind : kinds.plain()) {
      subjects.put(Subject.of(kind.kind()), rows(kind, it, new Parents(customers), colleagues));
    }
    return new Plan(
        subjects, colleagues, new LinkPlan(new LinkFinder(companies, people, customers)));
  }

  private <D extends Record> PlainRows<D> rows(
      PlainKind<D, ?> kind, StoredImport it, Parents parents, Colleagues colleagues) {
    return new PlainRows<>(kind, new KindPlan<>(kind, it.actor(), json), parents, colleagues);
  }
}
