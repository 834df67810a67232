package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.Recogniser.Candidate;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Puts the customers that rows name into what they say. A row whose customer is neither registered
 * nor in the file stays out: nothing is made up, and what the actor does not see is not registered.
 */
final class Parents {
  private static final int TOLD = 3;

  private final NamedCustomers customers;
  private final NamedDeals deals;
  private final Map<UUID, String> inFile = new HashMap<>();

  Parents(NamedCustomers customers, NamedDeals deals) {
    this.customers = customers;
    this.deals = deals;
  }

  /**
   * Finds the customers of rows, with a few looks for all of them.
   *
   * @param stored the details of the records whose ids the file gives, by these
   */
  void resolve(Kind kind, List<Said> rows, Map<UUID, ObjectNode> stored) {
    List<Link> links = rows.stream().flatMap(said -> said.links().stream()).toList();
    if (links.isEmpty()) {
      return;
    }
    List<Link> ofDeals = links.stream().filter(link -> link.first() == Kind.deal).toList();
    customers.look(
        links.stream().filter(link -> link.first() != Kind.deal).toList(),
        references(stored.values(), "companyId", "personId", "personIds"));
    resolve(kind, rows, stored, link -> link.first() == Kind.company);
    resolve(kind, rows, stored, link -> link.first() == Kind.person);
    if (!ofDeals.isEmpty()) {
      // A deal is told from others of its title by the company of its row.
      List<ObjectNode> said = rows.stream().map(row -> row.patch(kind)).toList();
      List<UUID> companies = new ArrayList<>(references(said, "companyId"));
      companies.addAll(references(stored.values(), "companyId"));
      deals.look(ofDeals, references(stored.values(), "dealId"), companies);
      resolve(kind, rows, stored, link -> link.first() == Kind.deal);
    }
  }

  private void resolve(
      Kind kind, List<Said> rows, Map<UUID, ObjectNode> stored, Predicate<Link> which) {
    for (Said said : rows) {
      UUID id = said.ids().get(kind);
      ObjectNode before = id == null ? null : stored.get(id);
      said.links().stream().filter(which).forEach(link -> resolve(said, link, before));
    }
  }

  private static List<UUID> references(Collection<ObjectNode> trees, String... fields) {
    return trees.stream()
        .flatMap(tree -> Stream.of(fields).flatMap(field -> ids(tree.get(field)).stream()))
        .distinct()
        .toList();
  }

  private static List<UUID> ids(@Nullable JsonNode value) {
    return value != null && value.isArray()
        ? value.valueStream().flatMap(id -> Stream.ofNullable(reference(id))).toList()
        : Stream.ofNullable(reference(value)).toList();
  }

  /**
   * Several people in one cell. Whom the actor does not see was in no file of his, and stays; who
   * stands in the cell in another order is no change.
   */
  private void people(Said said, Link link, @Nullable ObjectNode before) {
    List<UUID> was = before == null ? List.of() : ids(before.get("personIds"));
    Set<UUID> now = new LinkedHashSet<>();
    was.stream().filter(id -> customers.isHidden(id, Kind.person)).forEach(now::add);
    said.columnOf().put(link.kind() + "/personIds", link.column());
    for (String text : link.texts()) {
      Link one = new Link(link.kind(), "person", List.of(text), link.column());
      List<Candidate> all = customers.meant(one, Kind.person);
      Optional<UUID> known = was.stream().filter(id -> customers.isMeant(id, one, all)).findFirst();
      if (known.isPresent()) {
        now.add(known.get());
        continue;
      }
      List<Candidate> alive = all.stream().filter(c -> !c.isTrashed()).toList();
      List<Candidate> meant = narrowed(said, one, Kind.person, alive);
      if (meant.size() != 1) {
        refuse(said, one, Kind.person, all, meant);
        return;
      }
      keepInFile(said, "personIds/" + now.size(), text, meant.getFirst());
      now.add(meant.getFirst().id());
    }
    if (!now.equals(new LinkedHashSet<>(was))) {
      ArrayNode ids = said.patch(link.kind()).putArray("personIds");
      now.forEach(id -> ids.add(id.toString()));
    }
  }

  /** The name of a customer of the rows at hand, as far as the actor sees it. */
  @Nullable String name(UUID id) {
    String stored = customers.name(id);
    return stored != null ? stored : inFile.containsKey(id) ? inFile.get(id) : deals.name(id);
  }

  private void resolve(Said said, Link link, @Nullable ObjectNode before) {
    Kind kind = link.first();
    if (link.field().equals("people")) {
      people(said, link, before);
      return;
    }
    List<Candidate> all = kind == Kind.deal ? deals.meant(link) : customers.meant(link, kind);
    if (all.isEmpty() && link.second() == Kind.person && namesNobody(said, link.kind())) {
      all = customers.meant(link, Kind.person);
      kind = all.isEmpty() ? kind : Kind.person;
    }
    if (kind == Kind.person && link.kind() == Kind.activity) {
      people(said, link, before);
      return;
    }
    List<Candidate> alive = all.stream().filter(c -> !c.isTrashed()).toList();
    String component = link.component(kind);
    UUID was = before == null ? null : reference(before.get(component));
    said.columnOf().put(link.kind() + "/" + component, link.column());
    if (was != null && isMeant(was, link, all)) {
      return;
    }
    List<Candidate> meant = narrowed(said, link, kind, alive);
    if (meant.size() == 1) {
      put(said, link, component, meant.getFirst());
    } else {
      refuse(said, link, kind, all, meant);
    }
  }

  private static boolean namesNobody(Said said, Kind kind) {
    return said.link(kind, "person") == null && said.link(kind, "people") == null;
  }

  /** A customer whom the file brings itself is written before whatever belongs to it. */
  private void put(Said said, Link link, String component, Candidate customer) {
    said.patch(link.kind()).put(component, customer.id().toString());
    keepInFile(said, component, link.names().getFirst(), customer);
  }

  private void keepInFile(Said said, String component, String name, Candidate one) {
    if (!one.isStored()) {
      said.later().add(component);
    }
    if (one.row() != null) {
      inFile.put(one.id(), name);
    }
  }

  private boolean isMeant(UUID stored, Link link, List<Candidate> meant) {
    return link.first() == Kind.deal
        ? meant.stream().anyMatch(c -> c.id().equals(stored))
        : customers.isMeant(stored, link, meant);
  }

  /** Those who are called exactly so, and people who are at the company of the row. */
  private List<Candidate> narrowed(Said said, Link link, Kind kind, List<Candidate> alive) {
    JsonNode company = said.patch(link.kind()).get("companyId");
    if (kind == Kind.deal) {
      List<Candidate> ofCompany =
          alive.stream()
              .filter(c -> company != null && company.asText().equals(c.marks().place()))
              .toList();
      return ofCompany.isEmpty() ? alive : ofCompany;
    }
    List<Candidate> exact =
        alive.stream().filter(c -> link.names().contains(customers.name(c.id()))).toList();
    List<Candidate> meant = exact.isEmpty() ? alive : exact;
    return kind == Kind.person ? customers.at(reference(company), meant) : meant;
  }

  private void refuse(Said said, Link link, Kind kind, List<Candidate> all, List<Candidate> meant) {
    if (meant.size() > 1) {
      said.remark(
          Level.conflict,
          link.column(),
          "exchange.row.parent_several_" + kind,
          meant.size(),
          told(meant));
    } else if (!all.isEmpty()) {
      said.remark(Level.conflict, link.column(), "exchange.row.parent_trashed");
    } else {
      said.remark(Level.error, link.column(), "exchange.row.parent_unknown_" + kind);
    }
  }

  /** Which they are: by their names and where they are. */
  private String told(List<Candidate> meant) {
    List<String> told = new ArrayList<>();
    for (Candidate one : meant.subList(0, Math.min(TOLD, meant.size()))) {
      String place = one.marks().place();
      String name = name(one.id());
      boolean placed = place != null && Link.id(place) == null;
      told.add((name == null ? "" : name) + (placed ? "（" + place + "）" : ""));
    }
    return told.stream().collect(Collectors.joining("、")) + (meant.size() > TOLD ? "…" : "");
  }

  private static @Nullable UUID reference(@Nullable JsonNode id) {
    return id == null || id.isNull() ? null : UUID.fromString(id.asText());
  }
}
