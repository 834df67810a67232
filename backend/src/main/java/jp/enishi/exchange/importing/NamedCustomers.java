package jp.enishi.exchange.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.exchange.importing.ImportKind.Known;
import jp.enishi.exchange.importing.Recogniser.Candidate;
import jp.enishi.exchange.mapping.Target.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the customers that cells name: in the register as far as the actor sees, and in the file.
 */
final class NamedCustomers {
  private final KindPlan<CompanyDetails> companies;
  private final KindPlan<PersonDetails> people;
  private final AffiliationPlan affiliations;
  private final OldEncoding oldEncoding = new OldEncoding();
  private final Map<UUID, String> names = new HashMap<>();

  NamedCustomers(
      KindPlan<CompanyDetails> companies,
      KindPlan<PersonDetails> people,
      AffiliationPlan affiliations) {
    this.companies = companies;
    this.people = people;
    this.affiliations = affiliations;
  }

  /**
   * Gets ready for these cells with a few looks at the register.
   *
   * @param further customers that will be asked about by their ids
   */
  void look(Collection<Link> links, Collection<UUID> further) {
    names.clear();
    List<String> texts = links.stream().flatMap(link -> link.names().stream()).toList();
    Set<UUID> others = new HashSet<>(further);
    texts.forEach(text -> Stream.ofNullable(Link.id(text)).forEach(others::add));
    List<LinkText> ways = texts.stream().flatMap(t -> LinkText.of(t).stream()).distinct().toList();
    List<Marks> companyMarks =
        ways.stream()
            .flatMap(way -> Stream.of(way.name(), Objects.requireNonNullElse(way.place(), "")))
            .filter(text -> !text.isEmpty())
            .distinct()
            .map(companies::called)
            .toList();
    List<Known<CompanyDetails>> foundCompanies = companies.look(others, companyMarks);
    List<Known<PersonDetails>> foundPeople =
        people.look(
            others, ways.stream().map(LinkText::name).distinct().map(people::called).toList());
    affiliations.prepare(foundPeople.stream().map(Known::id).toList());
    foundCompanies.forEach(known -> names.put(known.id(), companies.title(known)));
    foundPeople.forEach(known -> names.put(known.id(), people.title(known)));
  }

  /** The name of a customer who was looked at; null when the actor does not see it. */
  @Nullable String name(@Nullable UUID id) {
    return id == null ? null : names.get(id);
  }

  boolean isHidden(UUID id, Kind kind) {
    Candidate candidate = kind == Kind.company ? companies.at(id) : people.at(id);
    return candidate == null || candidate.isTrashed();
  }

  /** Everybody of a kind that a cell can mean, the trash included. */
  List<Candidate> meant(Link link, Kind kind) {
    return kind == Kind.company ? companies(link) : people(link);
  }

  /** Whether a cell names the customer who is stored already. */
  boolean isMeant(UUID stored, Link link, List<Candidate> meant) {
    return has(meant, stored) || isOldForm(stored, link);
  }

  /** Of several people those who are at a company. */
  List<Candidate> at(@Nullable UUID company, List<Candidate> people) {
    Set<UUID> there = company == null ? Set.of() : affiliations.people(company);
    return narrowed(people, person -> there.contains(person.id()));
  }

  private static boolean has(List<Candidate> candidates, UUID id) {
    return candidates.stream().anyMatch(c -> c.id().equals(id));
  }

  private boolean isOldForm(UUID id, Link link) {
    String name = names.get(id);
    return name != null
        && LinkText.of(link.names().getFirst()).stream()
            .anyMatch(way -> oldEncoding.holds(name).equals(way.name()));
  }

  /** Several cells about one company leave those that all of them can mean. */
  private List<Candidate> companies(Link link) {
    List<Candidate> meant = List.of();
    for (String text : link.names()) {
      List<Candidate> found = companiesCalled(text);
      List<Candidate> both = meant.stream().filter(c -> has(found, c.id())).toList();
      if (!found.isEmpty()) {
        meant = both.isEmpty() ? found : both;
      }
    }
    String prefecture = link.prefecture();
    if (prefecture != null) {
      meant = narrowed(meant, c -> isIn(c, prefecture));
    }
    // Of a name that head office and sites share, the head office is meant.
    return narrowed(meant, c -> !c.marks().site());
  }

  private List<Candidate> companiesCalled(String text) {
    for (LinkText way : LinkText.of(text)) {
      List<Candidate> found = companies.alike(way.name(), companies.called(way.name()));
      String place = way.place();
      if (place == null && !found.isEmpty()) {
        return found;
      }
      List<Candidate> there =
          place == null ? List.of() : found.stream().filter(c -> isIn(c, place)).toList();
      if (!there.isEmpty()) {
        return there;
      }
    }
    return List.of();
  }

  private static boolean isIn(Candidate company, String prefecture) {
    return company.any(m -> m.place() != null && m.place().startsWith(prefecture));
  }

  private static <T> List<T> narrowed(List<T> all, Predicate<T> fits) {
    List<T> some = all.size() > 1 ? all.stream().filter(fits).toList() : all;
    return some.isEmpty() ? all : some;
  }

  private List<Candidate> people(Link link) {
    for (String text : link.names()) {
      for (LinkText way : LinkText.of(text)) {
        List<Candidate> found = people.alike(way.name(), people.called(way.name()));
        String employer = way.place();
        List<Candidate> there =
            employer == null ? found : found.stream().filter(p -> worksAt(p, employer)).toList();
        if (!there.isEmpty()) {
          return there;
        }
      }
    }
    return List.of();
  }

  private boolean worksAt(Candidate person, String company) {
    List<UUID> employers = new ArrayList<>();
    companies.alike(company, companies.called(company)).forEach(c -> employers.add(c.id()));
    return employers.stream().anyMatch(id -> affiliations.people(id).contains(person.id()));
  }
}
