package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.exchange.importing.ImportKind.Known;
import jp.enishi.exchange.importing.LinkPlan.Waiting;
import jp.enishi.exchange.importing.Recogniser.Candidate;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** Finds the records that rows name: in the register as far as the actor sees, and in the file. */
final class LinkFinder {
  private final KindPlan<CompanyDetails> companies;
  private final KindPlan<PersonDetails> people;
  private final NamedCustomers customers;
  private final Map<UUID, ObjectNode> trees = new HashMap<>();

  LinkFinder(
      KindPlan<CompanyDetails> companies,
      KindPlan<PersonDetails> people,
      NamedCustomers customers) {
    this.companies = companies;
    this.people = people;
    this.customers = customers;
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
    customers.look(
        links.stream().map(Waiting::link).toList(),
        trees.values().stream().flatMap(tree -> references(tree).stream()).toList());
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
      return before == null || customers.isHidden(before, link.first())
          ? Answer.unchanged()
          : new Answer(link.first(), true, null, customers.name(before), null, null);
    }
    Answer answer = answer(waiting, link.first(), tree);
    Kind second = link.second();
    if (second == null || answer.remark() == null || !answer.remark().code().endsWith("unknown")) {
      return answer;
    }
    Answer other = answer(waiting, second, tree);
    return other.remark() == null ? other : answer;
  }

  private Answer answer(Waiting waiting, Kind kind, @Nullable ObjectNode tree) {
    Link link = waiting.link();
    UUID before = reference(tree, link.component(kind));
    List<Candidate> all = customers.meant(link, kind);
    List<Candidate> others = all.stream().filter(c -> !c.id().equals(waiting.record())).toList();
    List<Candidate> alive = others.stream().filter(c -> !c.isTrashed()).toList();
    if (before != null && customers.isMeant(before, link, alive)) {
      return Answer.unchanged();
    }
    if (alive.size() == 1) {
      Candidate one = alive.getFirst();
      String now = one.isStored() ? customers.name(one.id()) : link.names().getFirst();
      return new Answer(
          kind, true, one.id(), before == null ? null : customers.name(before), now, null);
    }
    if (all.size() > others.size() && alive.isEmpty()) {
      return Answer.unchanged();
    }
    return Answer.without(
        alive.isEmpty()
            ? Remark.of("exchange.row.link_" + (others.isEmpty() ? "unknown" : "trashed"))
            : Remark.of("exchange.row.link_several_" + kind, alive.size()));
  }
}
