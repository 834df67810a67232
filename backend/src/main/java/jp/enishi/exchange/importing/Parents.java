package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  private final Map<UUID, String> inFile = new HashMap<>();

  Parents(NamedCustomers customers) {
    this.customers = customers;
  }

  /**
   * Finds the customers of rows, with a few looks for all of them.
   *
   * @param stored the details of the records whose ids the file gives, by these
   */
  void resolve(Kind kind, List<Said> rows, Map<UUID, ObjectNode> stored) {
    List<Link> links = rows.stream().flatMap(said -> said.links().stream()).toList();
    List<UUID> before =
        stored.values().stream()
            .flatMap(tree -> Stream.of("companyId", "personId").map(tree::get))
            .flatMap(id -> Stream.ofNullable(reference(id)))
            .toList();
    customers.look(links, before);
    for (Said said : rows) {
      UUID id = said.ids().get(kind);
      ObjectNode tree = id == null ? null : stored.get(id);
      List.copyOf(said.links()).forEach(link -> resolve(said, link, tree));
    }
  }

  /** The name of a customer of the rows at hand, as far as the actor sees it. */
  @Nullable String name(UUID id) {
    String stored = customers.name(id);
    return stored == null ? inFile.get(id) : stored;
  }

  private void resolve(Said said, Link link, @Nullable ObjectNode before) {
    Kind kind = link.first();
    List<? extends Candidate<?>> all = customers.meant(link, kind);
    Kind second = link.second();
    if (all.isEmpty() && second != null && said.link(link.kind(), second.name()) == null) {
      all = customers.meant(link, second);
      kind = all.isEmpty() ? kind : second;
    }
    List<? extends Candidate<?>> alive = all.stream().filter(c -> !c.isTrashed()).toList();
    String component = link.component(kind);
    UUID was = before == null ? null : reference(before.get(component));
    said.columnOf().put(link.kind() + "/" + component, link.column());
    if (was != null && customers.isMeant(was, link, alive)) {
      return;
    }
    List<? extends Candidate<?>> meant = narrowed(said, link, kind, alive);
    if (meant.size() == 1) {
      put(said, link, component, meant.getFirst());
    } else {
      refuse(said, link, kind, all, meant);
    }
  }

  /** A customer whom the file brings itself is written before whatever belongs to it. */
  private void put(Said said, Link link, String component, Candidate<?> customer) {
    said.patch(link.kind()).put(component, customer.id().toString());
    if (customer.stored() == null) {
      said.later().add(component);
      inFile.put(customer.id(), link.names().getFirst());
    }
  }

  /** Those who are called exactly so, and people who are at the company of the row. */
  private List<? extends Candidate<?>> narrowed(
      Said said, Link link, Kind kind, List<? extends Candidate<?>> alive) {
    List<? extends Candidate<?>> exact =
        alive.stream().filter(c -> link.names().contains(customers.name(c.id()))).toList();
    List<? extends Candidate<?>> meant = exact.isEmpty() ? alive : exact;
    JsonNode company = said.patch(link.kind()).get("companyId");
    return kind == Kind.person ? customers.at(reference(company), meant) : meant;
  }

  private void refuse(
      Said said,
      Link link,
      Kind kind,
      List<? extends Candidate<?>> all,
      List<? extends Candidate<?>> meant) {
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
  private String told(List<? extends Candidate<?>> meant) {
    List<String> told = new ArrayList<>();
    for (Candidate<?> one : meant.subList(0, Math.min(TOLD, meant.size()))) {
      String place = one.marks().place();
      String name = customers.name(one.id());
      told.add((name == null ? "" : name) + (place == null ? "" : "（" + place + "）"));
    }
    return told.stream().collect(Collectors.joining("、")) + (meant.size() > TOLD ? "…" : "");
  }

  private static @Nullable UUID reference(@Nullable JsonNode id) {
    return id == null || id.isNull() ? null : UUID.fromString(id.asText());
  }
}
