package jp.enishi.customers;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.journal.Change;
import jp.enishi.platform.query.Page;
import jp.enishi.search.Searchable;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Writes the names beside the ids in a history: nobody knows a colleague or a company by a number.
 * A customer the actor may not see stays without a name.
 */
@Singleton
public class ReferenceNames {

  /** Where the names stand: {@code c} is the customer, whose visibility decides. */
  private enum Target {
    ACCOUNT("access.account r", "r", "r.name"),
    UNIT("access.unit r", "r", "r.name"),
    COMPANY("customers.company c", "c", "c.name"),
    PERSON("customers.person c", "c", "concat_ws(' ', c.family_name, c.given_name)"),
    AFFILIATION(
        "customers.affiliation r join customers.person c on c.id = r.person_id",
        "r",
        "concat_ws(' ', c.family_name, c.given_name)");

    private final String from;
    private final String meant;
    private final String name;

    Target(String from, String meant, String name) {
      this.from = from;
      this.meant = meant;
      this.name = name;
    }

    private boolean isCustomer() {
      return this != ACCOUNT && this != UNIT;
    }
  }

  private static final Map<String, Target> FIELDS =
      Map.ofEntries(
          Map.entry("ownerId", Target.ACCOUNT),
          Map.entry("cardExchangedBy", Target.ACCOUNT),
          Map.entry("nextActionBy", Target.ACCOUNT),
          Map.entry("teamId", Target.UNIT),
          Map.entry("siteId", Target.UNIT),
          Map.entry("companyId", Target.COMPANY),
          Map.entry("headOfficeId", Target.COMPANY),
          Map.entry("referredByCompany", Target.COMPANY),
          Map.entry("personId", Target.PERSON),
          Map.entry("referredByPerson", Target.PERSON),
          Map.entry("companyIds", Target.COMPANY),
          Map.entry("personIds", Target.PERSON),
          Map.entry("coOwnerIds", Target.ACCOUNT),
          Map.entry("successorId", Target.AFFILIATION));

  private final Jdbi jdbi;
  private final List<NamedSettings> settings;

  ReferenceNames(Jdbi jdbi, @All List<NamedSettings> settings) {
    this.jdbi = jdbi;
    this.settings = settings;
  }

  /** The page with the names beside the ids. */
  public Page<Change> written(Actor actor, Page<Change> page) {
    Map<Target, Set<UUID>> mentioned = new HashMap<>();
    for (Change change : page.items()) {
      for (Change.Field field : change.fields()) {
        mention(mentioned, field.field(), field.before());
        mention(mentioned, field.field(), field.after());
      }
    }
    Map<UUID, String> names = new HashMap<>();
    mentioned.forEach((target, ids) -> names.putAll(names(actor, target, ids)));
    List<Change> items =
        page.items().stream().map(change -> named(change, FIELDS.keySet(), names)).toList();
    for (NamedSettings setting : settings) {
      items = setting.named(items);
    }
    return new Page<>(items, page.nextCursor(), page.total());
  }

  /**
   * The same, and the titles of records of other registers that the actor may read.
   *
   * @param others by a field's name the register whose records it names
   */
  public Page<Change> written(
      Actor actor, Page<Change> page, Map<String, ? extends Searchable> others) {
    Map<UUID, String> titles = new HashMap<>();
    others.forEach(
        (field, register) -> {
          Set<UUID> ids = mentioned(page, field);
          if (!ids.isEmpty() && actor.may(register.permission())) {
            register
                .hits(Visibility.of(actor), ids)
                .forEach(hit -> titles.put(hit.id(), hit.title()));
          }
        });
    return written(actor, page).map(change -> named(change, others.keySet(), titles));
  }

  private static Set<UUID> mentioned(Page<Change> page, String name) {
    return page.items().stream()
        .flatMap(change -> change.fields().stream())
        .filter(field -> field.field().equals(name))
        .flatMap(field -> Stream.of(field.before(), field.after()))
        .filter(Objects::nonNull)
        .map(value -> UUID.fromString(value.asText()))
        .collect(Collectors.toSet());
  }

  private static void mention(
      Map<Target, Set<UUID>> mentioned, String field, @Nullable JsonNode value) {
    Target target = FIELDS.get(field);
    if (target != null && value != null) {
      Set<UUID> ids = mentioned.computeIfAbsent(target, _ -> new HashSet<>());
      each(value).forEach(one -> ids.add(UUID.fromString(one.asText())));
    }
  }

  private Map<UUID, String> names(Actor actor, Target target, Set<UUID> ids) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        "select %1$s.id, %2$s from %3$s where %1$s.id = any(:ids) and %4$s"
            .formatted(
                target.meant,
                target.name,
                target.from,
                target.isCustomer() ? visibility.condition("c") : "true");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", ids.toArray(UUID[]::new))
                .bindMap(target.isCustomer() ? visibility.parameters() : Map.of())
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Change named(Change change, Set<String> those, Map<UUID, String> names) {
    List<Change.Field> fields =
        change.fields().stream()
            .map(
                field ->
                    those.contains(field.field())
                        ? field.named(name(names, field.before()), name(names, field.after()))
                        : field)
            .toList();
    return change.with(fields);
  }

  private static @Nullable String name(Map<UUID, String> names, @Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    List<String> known =
        each(value)
            .map(one -> names.get(UUID.fromString(one.asText())))
            .filter(Objects::nonNull)
            .toList();
    return known.isEmpty() ? null : String.join("、", known);
  }

  /** Of a value that is a list each one. */
  private static Stream<JsonNode> each(JsonNode value) {
    return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
  }
}
