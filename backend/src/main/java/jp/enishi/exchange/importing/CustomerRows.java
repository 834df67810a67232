package jp.enishi.exchange.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.KindPlan.Decision;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import org.jspecify.annotations.Nullable;

/** Plans rows about customers: each is a company, a person, or a person at a company. */
final class CustomerRows implements SubjectRows {
  private final KindPlan<CompanyDetails> companies;
  private final KindPlan<PersonDetails> people;
  private final AffiliationPlan affiliations;

  CustomerRows(
      KindPlan<CompanyDetails> companies,
      KindPlan<PersonDetails> people,
      AffiliationPlan affiliations) {
    this.companies = companies;
    this.people = people;
    this.affiliations = affiliations;
  }

  @Override
  public void prepare(SheetMapping mapping, List<Said> rows) {
    affiliations.prepare(
        people.prepare(rows, List.of(), mapping.personKeys()).stream()
            .map(ImportKind.Known::id)
            .toList());
    companies.prepare(rows, affiliations.companies(), mapping.companyKeys());
  }

  @Override
  public Decided decide(SheetMapping mapping, Said said, String place) {
    List<PlannedRecord> records = new ArrayList<>();
    boolean aboutPerson = said.isAbout(Kind.person);
    Decision company = null;
    Decision person = null;
    if (said.isAbout(Kind.company)) {
      Set<UUID> employers = affiliations.companies(people.present(said.ids().get(Kind.person)));
      company = companies.decide(said, place, mapping.companyKeys(), aboutPerson, employers);
      records.add(company.record());
    }
    UUID companyId = company == null ? null : company.record().id();
    if (aboutPerson) {
      Set<UUID> companions = companyId == null ? null : affiliations.people(companyId);
      person = people.decide(said, place, mapping.personKeys(), companyId != null, companions);
      records.add(person.record());
    }
    UUID personId = person == null ? null : person.record().id();
    if (companyId != null && personId != null) {
      records.add(joined(said, place, personId, companyId, Objects.requireNonNull(person)));
    }
    Decision ofCompany = company;
    Decision ofPerson = person;
    return new Decided(records, () -> keep(ofCompany, ofPerson, companyId, personId));
  }

  /** The same person at the same company twice is one row too many; at two companies it is not. */
  private PlannedRecord joined(
      Said said, String place, UUID person, UUID company, Decision decision) {
    if (affiliations.isInFile(person, company)) {
      String first = Objects.requireNonNullElse(decision.firstRow(), place);
      said.remark(Level.conflict, null, "exchange.row.twice", first);
      return new PlannedRecord(
          Kind.affiliation, RowAction.conflict, null, 0, null, null, List.of(), null);
    }
    return affiliations.decide(said, person, company);
  }

  private void keep(
      @Nullable Decision company,
      @Nullable Decision person,
      @Nullable UUID companyId,
      @Nullable UUID personId) {
    if (company != null) {
      companies.keep(company);
    }
    if (person != null) {
      people.keep(person);
    }
    if (companyId != null && personId != null) {
      affiliations.keep(personId, companyId);
    }
  }
}
