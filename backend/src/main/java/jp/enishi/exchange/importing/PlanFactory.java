package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Begins the plan of an import. */
@Singleton
class PlanFactory {
  private final CompanyKind companies;
  private final PersonKind people;
  private final AffiliationKind affiliations;
  private final Colleagues.Directory directory;
  private final ObjectMapper json;

  PlanFactory(
      CompanyKind companies,
      PersonKind people,
      AffiliationKind affiliations,
      Colleagues.Directory directory,
      ObjectMapper json) {
    this.companies = companies;
    this.people = people;
    this.affiliations = affiliations;
    this.directory = directory;
    this.json = json;
  }

  Plan of(StoredImport it) {
    return new Plan(
        new KindPlan<>(companies, it.actor(), json),
        new KindPlan<>(people, it.actor(), json),
        new AffiliationPlan(affiliations, it.actor(), json),
        directory.now());
  }
}
