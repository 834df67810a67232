package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.exchange.importing.LinkPlan.Waiting;
import jp.enishi.exchange.importing.Recogniser.Candidate;
import jp.enishi.exchange.importing.RecordKind.Known;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** Finds the records that rows name: in the register as far as the actor sees, and in the file. */
final class LinkFinder {
  private final KindPlan<CompanyDetails> companies;
  private final KindPlan<PersonDetails> people;
  private final AffiliationPlan affiliations;
  private final OldEncoding oldEncoding = new OldEncoding();
  private final Map<UUID, ObjectNode> trees = new HashMap<>();
  private final Map<UUID, String> names = new HashMap<>();

  LinkFinder(
      KindPlan<CompanyDetails> companies,
      KindPlan<PersonDetails> people,
      AffiliationPlan affiliations) {
    this.companies = companies;
    this.people = people;
    this.affiliations = affiliations;
  }

  /**
   * Where a link leads.
   *
   * @param target null to clear the link, or when nothing changes
   * @param before the name of the record it led to so far, as far as the actor sees it
   */
  record Answer(
      Kind kind,
      boolean changes,
      @Nullable UUID target,
      @Nullable String before,
      @Nullable String after,
      @Nullable Remark remark) {

    static Answer unchanged() {
      return new Answer(Kind.company, false, null, null, null, null);
    }

    static Answer without(Remark remark) {
      return new Answer(Kind.company, false, null, null, null, remark);
    }
  }

  /** Finds where links lead, with a few looks at the register for all of them. */
  Map<Waiting, Answer> find(List<Waiting> links) {
    look(links);
    Map<Waiting, Answer> answers = new HashMap<>();
    links.forEach(link -> answers.put(link, answer(link)));
    return answers;
  }

  /** The stored details of the records that the links belong to. */
  Map<UUID, ObjectNode> stored(List<Waiting> links) {
    trees.clear();
    remember(companies, companies.look(records(links, Kind.company), List.of()));
    remember(people, people.look(records(links, Kind.person), List.of()));
    return Map.copyOf(trees);
  }

  /** Which of the numbers belong to somebody already, stored or in the file. */
  Set<String> taken(List<String> numbers) {
    companies.ask(numbers);
    return numbers.stream()
        .filter(companies::isTaken)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void look(List<Waiting> links) {
    stored(links);
    names.clear();
    List<String> texts = links.stream().flatMap(w -> w.link().names().stream()).toList();
    Set<UUID> others =
        texts.stream().flatMap(t -> Stream.ofNullable(Link.id(t))).collect(Collectors.toSet());
    trees.values().forEach(tree -> others.addAll(references(tree)));
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

  private static List<UUID> records(List<Waiting> links, Kind kind) {
    return links.stream()
        .filter(w -> w.stored() && w.link().kind() == kind)
        .map(Waiting::record)
        .toList();
  }

  private <D extends Record> void remember(KindPlan<D> plan, Collection<Known<D>> known) {
    known.forEach(one -> trees.put(one.id(), plan.tree(one)));
  }

  private static List<UUID> references(ObjectNode tree) {
    return Stream.of("headOfficeId", "referredByCompany", "referredByPerson")
        .flatMap(name -> Stream.ofNullable(reference(tree, name)))
        .toList();
  }

  private static @Nullable UUID reference(@Nullable ObjectNode tree, String component) {
    JsonNode id = tree == null ? null : tree.get(component);
    return id == null || id.isNull() ? null : UUID.fromString(id.asText());
  }

  private Answer answer(Waiting waiting) {
    Link link = waiting.link();
    ObjectNode tree = trees.get(waiting.record());
    if (link.texts().isEmpty()) {
      UUID before = reference(tree, link.component(link.first()));
      // What the actor does not see was blank in every file he could have made.
      return before == null || isHidden(before, link.first())
          ? Answer.unchanged()
          : new Answer(link.first(), true, null, names.get(before), null, null);
    }
    Answer answer = answer(waiting, link.first(), tree);
    Kind second = link.second();
    if (second == null || answer.remark() == null || !answer.remark().code().endsWith("unknown")) {
      return answer;
    }
    Answer other = answer(waiting, second, tree);
    return other.remark() == null ? other : answer;
  }

  private boolean isHidden(UUID id, Kind kind) {
    Candidate<?> candidate = kind == Kind.company ? companies.at(id) : people.at(id);
    return candidate == null || candidate.isTrashed();
  }

  private Answer answer(Waiting waiting, Kind kind, @Nullable ObjectNode tree) {
    Link link = waiting.link();
    UUID before = reference(tree, link.component(kind));
    List<? extends Candidate<?>> all = kind == Kind.company ? companies(link) : people(link);
    List<? extends Candidate<?>> others =
        all.stream().filter(c -> !c.id().equals(waiting.record())).toList();
    List<? extends Candidate<?>> alive = others.stream().filter(c -> !c.isTrashed()).toList();
    if (before != null && (has(alive, before) || isOldForm(before, link))) {
      return Answer.unchanged();
    }
    if (alive.size() == 1) {
      Candidate<?> one = alive.getFirst();
      String now = one.stored() == null ? link.names().getFirst() : names.get(one.id());
      return new Answer(kind, true, one.id(), before == null ? null : names.get(before), now, null);
    }
    if (all.size() > others.size() && alive.isEmpty()) {
      return Answer.unchanged();
    }
    return Answer.without(
        alive.isEmpty()
            ? Remark.of("exchange.row.link_" + (others.isEmpty() ? "unknown" : "trashed"))
            : Remark.of("exchange.row.link_several_" + kind, alive.size()));
  }

  private static boolean has(List<? extends Candidate<?>> candidates, UUID id) {
    return candidates.stream().anyMatch(c -> c.id().equals(id));
  }

  private boolean isOldForm(UUID id, Link link) {
    String name = names.get(id);
    return name != null
        && LinkText.of(link.names().getFirst()).stream()
            .anyMatch(way -> oldEncoding.holds(name).equals(way.name()));
  }

  /** Several cells about one company leave those that all of them can mean. */
  private List<Candidate<CompanyDetails>> companies(Link link) {
    List<Candidate<CompanyDetails>> meant = List.of();
    for (String text : link.names()) {
      List<Candidate<CompanyDetails>> found = companiesCalled(text);
      List<Candidate<CompanyDetails>> both =
          meant.stream().filter(c -> has(found, c.id())).toList();
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

  private List<Candidate<CompanyDetails>> companiesCalled(String text) {
    for (LinkText way : LinkText.of(text)) {
      List<Candidate<CompanyDetails>> found =
          companies.alike(way.name(), companies.called(way.name()));
      String place = way.place();
      if (place == null && !found.isEmpty()) {
        return found;
      }
      List<Candidate<CompanyDetails>> there =
          place == null ? List.of() : found.stream().filter(c -> isIn(c, place)).toList();
      if (!there.isEmpty()) {
        return there;
      }
    }
    return List.of();
  }

  private static boolean isIn(Candidate<?> company, String prefecture) {
    return company.any(m -> m.place() != null && m.place().startsWith(prefecture));
  }

  private static <T> List<T> narrowed(List<T> all, java.util.function.Predicate<T> fits) {
    List<T> some = all.size() > 1 ? all.stream().filter(fits).toList() : all;
    return some.isEmpty() ? all : some;
  }

  private List<Candidate<PersonDetails>> people(Link link) {
    for (String text : link.names()) {
      for (LinkText way : LinkText.of(text)) {
        List<Candidate<PersonDetails>> found = people.alike(way.name(), people.called(way.name()));
        String employer = way.place();
        List<Candidate<PersonDetails>> there =
            employer == null ? found : found.stream().filter(p -> worksAt(p, employer)).toList();
        if (!there.isEmpty()) {
          return there;
        }
      }
    }
    return List.of();
  }

  private boolean worksAt(Candidate<PersonDetails> person, String company) {
    List<UUID> employers = new ArrayList<>();
    companies.alike(company, companies.called(company)).forEach(c -> employers.add(c.id()));
    return employers.stream().anyMatch(id -> affiliations.people(id).contains(person.id()));
  }
}
