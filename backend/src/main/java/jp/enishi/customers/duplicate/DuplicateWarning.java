package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.customers.company.Companies;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.duplicate.Candidates.Found;
import jp.enishi.customers.duplicate.CandidatesView.Candidate;
import jp.enishi.customers.duplicate.CandidatesView.Elsewhere;
import jp.enishi.customers.person.People;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.search.Searchable;
import org.jspecify.annotations.Nullable;

/** Warns while a record is typed: what it may be a duplicate of, and why. It never forbids. */
@Singleton
public class DuplicateWarning {

  private static final int SHOWN = 5;

  /** Worth a look while typing. */
  private static final int WORTH_A_LOOK = 30;

  /** Each of these alone is worth a look, however low the score. */
  private static final Set<DuplicateReason> TELLING =
      EnumSet.of(
          DuplicateReason.corporateNumber,
          DuplicateReason.memberNumber,
          DuplicateReason.name,
          DuplicateReason.mobile,
          DuplicateReason.phone,
          DuplicateReason.email);

  private final Candidates candidates;
  private final Companies companies;
  private final People people;

  DuplicateWarning(Candidates candidates, Companies companies, People people) {
    this.candidates = candidates;
    this.companies = companies;
    this.people = people;
  }

  public CandidatesView of(Actor actor, CompanyIdentity typed) {
    Checking checking = new Checking();
    CompanyIdentity read = typed.read(checking);
    requireFine(checking);
    ObjectNode row = Rows.row(read);
    CompanyDetails details = Rows.read(row, CompanyDetails.class);
    CompanyTraits traits = CompanyTraits.of(row.setAll(Rows.row(companies.keys(details))));
    List<Found> found =
        candidates.find(actor, DuplicateKind.company, traits, Lookup.of(traits, read.postalCode()));
    boolean asks = read.corporateNumber() != null && read.headOfficeId() == null;
    List<Elsewhere> elsewhere =
        asks
            ? elsewhere(
                actor,
                DuplicateKind.company,
                "c.corporate_number = :number and c.head_office_id is null",
                read.corporateNumber(),
                typed.id(),
                team ->
                    new Elsewhere(DuplicateReason.corporateNumber, team.isEmpty() ? null : team))
            : List.of();
    return view(actor, found, companies, elsewhere);
  }

  public CandidatesView of(Actor actor, PersonIdentity typed) {
    Checking checking = new Checking();
    PersonIdentity read = typed.read(checking);
    requireFine(checking);
    ObjectNode row = Rows.row(read);
    PersonDetails details = Rows.read(row, PersonDetails.class);
    PersonTraits traits = PersonTraits.of(row.setAll(Rows.row(people.keys(details))));
    List<Found> found =
        candidates.find(actor, DuplicateKind.person, traits, Lookup.of(traits, read.postalCode()));
    List<Elsewhere> elsewhere =
        read.memberNumber() == null
            ? List.of()
            : elsewhere(
                actor,
                DuplicateKind.person,
                "c.member_number = :number",
                read.memberNumber(),
                typed.id(),
                team -> new Elsewhere(DuplicateReason.memberNumber, null));
    return view(actor, found, people, elsewhere);
  }

  private List<Elsewhere> elsewhere(
      Actor actor,
      DuplicateKind kind,
      String unique,
      @Nullable String number,
      @Nullable UUID self,
      Function<String, Elsewhere> told) {
    return number == null
        ? List.of()
        : candidates.elsewhere(actor, kind, unique, number, self).map(told).stream().toList();
  }

  private static CandidatesView view(
      Actor actor, List<Found> found, Searchable register, List<Elsewhere> elsewhere) {
    List<Found> shown = found.stream().filter(DuplicateWarning::isTelling).limit(SHOWN).toList();
    Map<UUID, Searchable.Hit> hits =
        register.hits(Visibility.of(actor), shown.stream().map(Found::id).toList()).stream()
            .collect(Collectors.toMap(Searchable.Hit::id, Function.identity()));
    return new CandidatesView(
        shown.stream()
            .flatMap(f -> Stream.ofNullable(hits.get(f.id())).map(hit -> candidate(f, hit)))
            .toList(),
        elsewhere);
  }

  private static Candidate candidate(Found found, Searchable.Hit hit) {
    DuplicateScore score = found.score();
    return new Candidate(
        found.id(),
        hit.title(),
        hit.subtitle(),
        score.points(),
        score.level(),
        score.reasons(),
        found.trashed());
  }

  private static boolean isTelling(Found found) {
    return found.score().points() >= WORTH_A_LOOK
        || found.score().reasons().stream().anyMatch(TELLING::contains);
  }

  private static void requireFine(Checking checking) {
    if (!checking.errors().isEmpty()) {
      throw ProblemException.invalid(checking.errors());
    }
  }
}
