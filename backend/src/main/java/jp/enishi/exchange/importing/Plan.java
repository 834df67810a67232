package jp.enishi.exchange.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.KindPlan.Decision;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.DataRow;
import jp.enishi.exchange.mapping.Target.Kind;
import org.jspecify.annotations.Nullable;

/** The plan of one import while it is made, row by row from the first to the last. */
final class Plan {
  private final KindPlan<CompanyDetails> companies;
  private final KindPlan<PersonDetails> people;
  private final AffiliationPlan affiliations;
  private final Colleagues colleagues;
  private final LinkPlan links;
  private int rows;
  private String sheet = "";

  Plan(
      KindPlan<CompanyDetails> companies,
      KindPlan<PersonDetails> people,
      AffiliationPlan affiliations,
      Colleagues colleagues) {
    this.companies = companies;
    this.people = people;
    this.affiliations = affiliations;
    this.colleagues = colleagues;
    this.links = new LinkPlan(new LinkFinder(companies, people, affiliations));
  }

  /** The links between records, to be planned after all rows. */
  LinkPlan links() {
    return links;
  }

  /** How many rows have been planned. */
  int rows() {
    return rows;
  }

  /**
   * Plans the next rows of a sheet.
   *
   * @param name of the sheet where rows must say on which they stand, else empty
   */
  List<PlannedRow> next(SheetMapping mapping, String name, List<DataRow> batch) {
    sheet = name;
    RowReader reader = new RowReader(mapping, colleagues);
    List<@Nullable Said> said = new ArrayList<>();
    for (DataRow row : batch) {
      said.add(row.role() == DataRow.Role.data ? reader.read(row.row()) : null);
    }
    List<Said> data = said.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    affiliations.prepare(
        people.prepare(data, List.of(), mapping.personKeys()).stream()
            .map(RecordKind.Known::id)
            .toList());
    companies.prepare(data, affiliations.companies(), mapping.companyKeys());
    List<PlannedRow> planned = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Said words = said.get(i);
      planned.add(
          words == null ? passedOver(mapping, batch.get(i)) : row(mapping, batch.get(i), words));
    }
    return planned;
  }

  private PlannedRow passedOver(SheetMapping mapping, DataRow row) {
    String code =
        row.role() == DataRow.Role.total ? "exchange.row.total" : "exchange.row.header_again";
    return planned(mapping, row, RowAction.skip, List.of(), List.of(Noted.onRow(Level.info, code)));
  }

  private PlannedRow row(SheetMapping mapping, DataRow row, Said said) {
    String number = place(row);
    List<PlannedRecord> records = new ArrayList<>();
    boolean aboutPerson = said.isAbout(Kind.person);
    Decision<CompanyDetails> company = null;
    Decision<PersonDetails> person = null;
    if (said.isAbout(Kind.company)) {
      Set<UUID> employers = affiliations.companies(people.present(said.ids().get(Kind.person)));
      company = companies.decide(said, number, mapping.companyKeys(), aboutPerson, employers);
      records.add(company.record());
    }
    UUID companyId = company == null ? null : company.record().id();
    if (aboutPerson) {
      Set<UUID> companions = companyId == null ? null : affiliations.people(companyId);
      person = people.decide(said, number, mapping.personKeys(), companyId != null, companions);
      records.add(person.record());
    }
    UUID personId = person == null ? null : person.record().id();
    if (companyId != null && personId != null) {
      records.add(joined(said, number, personId, companyId, Objects.requireNonNull(person)));
    }
    RowAction action = said.isWrong() ? RowAction.error : action(records);
    if (records.isEmpty() && action != RowAction.error) {
      said.remark(Level.info, null, "exchange.row.nothing");
    }
    if (action.compareTo(RowAction.skip) <= 0) {
      keep(company, person, companyId, personId);
    }
    PlannedRow planned = planned(mapping, row, action, records, said.remarks());
    links.note(planned, said.links());
    return planned;
  }

  private String place(DataRow row) {
    int number = row.row().number();
    return sheet.isEmpty() ? Integer.toString(number) : "「%s」 %d".formatted(sheet, number);
  }

  /** The same person at the same company twice is one row too many; at two companies it is not. */
  private PlannedRecord joined(
      Said said, String place, UUID person, UUID company, Decision<PersonDetails> decision) {
    if (affiliations.isInFile(person, company)) {
      String first = Objects.requireNonNullElse(decision.firstRow(), place);
      said.remark(Level.conflict, null, "exchange.row.twice", first);
      return new PlannedRecord(
          Kind.affiliation, RowAction.conflict, null, 0, null, null, List.of(), null);
    }
    return affiliations.decide(said, person, company);
  }

  private void keep(
      @Nullable Decision<CompanyDetails> company,
      @Nullable Decision<PersonDetails> person,
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

  private static RowAction action(List<PlannedRecord> records) {
    return Stream.of(RowAction.error, RowAction.conflict, RowAction.create, RowAction.update)
        .filter(action -> records.stream().anyMatch(r -> r.action() == action))
        .findFirst()
        .orElse(RowAction.skip);
  }

  private PlannedRow planned(
      SheetMapping mapping,
      DataRow row,
      RowAction action,
      List<PlannedRecord> records,
      List<Noted> remarks) {
    rows++;
    List<String> cells = row.row().cells().stream().map(Cell::text).toList();
    return new PlannedRow(
        rows, mapping.sheet(), row.row().number(), action, false, cells, records, remarks);
  }
}
