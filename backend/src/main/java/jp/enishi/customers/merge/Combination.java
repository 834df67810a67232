package jp.enishi.customers.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/**
 * How the attributes of several records become those of one: chosen by somebody, or proposed. The
 * survivor's value is kept where it has one; what belongs together, such as an address, comes from
 * one record.
 */
final class Combination<D extends Record> {

  /** The choice that combines all values. */
  static final String ALL = "all";

  /** Attributes that only mean something together. */
  private static final List<Set<String>> TOGETHER =
      List.of(
          Set.of("postalCode", "prefecture", "city", "street", "building"),
          Set.of("closingDay", "paymentMonths", "paymentDay"),
          Set.of("ownerId", "teamId", "siteId"),
          Set.of("familyName", "givenName", "familyKana", "givenKana"));

  private final ObjectMapper json;
  private final Class<D> type;
  private final List<UUID> ids;
  private final List<ObjectNode> records = new ArrayList<>();
  private final int survivor;
  private final List<Attribute> attributes;
  private final Map<String, String> choices = new HashMap<>();
  private final Set<String> proposed = new HashSet<>();

  /**
   * Begins with what the survivor would propose.
   *
   * @param records in the order in which they are shown
   */
  Combination(
      ObjectMapper json, Class<D> type, List<? extends Stored<D, ?>> records, UUID survivor) {
    this.json = json;
    this.type = type;
    this.ids = records.stream().<UUID>map(Stored::id).toList();
    this.survivor = ids.indexOf(survivor);
    this.attributes = Attribute.of(type);
    Set<String> members = new HashSet<>(ids.stream().map(UUID::toString).toList());
    for (Stored<D, ?> stored : records) {
      ObjectNode attributesOf = json.valueToTree(stored.details());
      attributesOf.properties().removeIf(e -> members.contains(e.getValue().asText()));
      this.records.add(attributesOf);
    }
    attributes.forEach(a -> choices.put(a.name(), proposal(a)));
    proposed.addAll(choices.keySet());
  }

  /** The record that says most; of several the oldest. */
  static <D extends Record> UUID fullest(ObjectMapper json, List<? extends Stored<D, ?>> records) {
    return records.stream()
        .max(
            Comparator.<Stored<D, ?>>comparingInt(r -> json.valueToTree(r.details()).size())
                .thenComparing(Stored::createdAt, Comparator.reverseOrder()))
        .orElseThrow()
        .id();
  }

  private String proposal(Attribute attribute) {
    if (attribute.isCombinable() && distinct(attribute) > 1) {
      return ALL;
    }
    Set<String> together =
        TOGETHER.stream()
            .filter(t -> t.contains(attribute.name()))
            .findFirst()
            .orElse(Set.of(attribute.name()));
    // kept as the survivor has it, else the record that has most of it
    int best =
        IntStream.range(0, records.size())
            .boxed()
            .max(
                Comparator.<Integer>comparingInt(
                        i -> i == survivor && known(i, together) > 0 ? 1_000 : known(i, together))
                    .thenComparing(i -> i == survivor))
            .orElseThrow();
    return ids.get(best).toString();
  }

  private int known(int record, Set<String> names) {
    return (int) names.stream().filter(records.get(record)::has).count();
  }

  private long distinct(Attribute attribute) {
    return records.stream()
        .map(r -> r.get(attribute.name()))
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  /** Takes over what somebody chose. */
  void choose(Map<String, @Nullable String> chosen) {
    List<ProblemException.Field> errors = new ArrayList<>();
    chosen.forEach(
        (name, choice) -> {
          Attribute attribute =
              attributes.stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
          if (attribute == null) {
            errors.add(error(name, "problem.field.unknown"));
          } else if (choice == null
              || !(choice.equals(ALL) ? attribute.isCombinable() : isMember(choice))) {
            errors.add(error(name, "customers.merge.choice"));
          } else {
            choices.put(name, choice);
            proposed.remove(name);
          }
        });
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private boolean isMember(String choice) {
    return ids.stream().anyMatch(id -> id.toString().equals(choice));
  }

  private static ProblemException.Field error(String name, String code) {
    String cut = name.length() > 100 ? name.substring(0, 100) : name;
    return new ProblemException.Field(
        "/choices/" + cut.replace("~", "~0").replace("/", "~1"), new Remark(code, List.of()));
  }

  /** Gives up a proposal to combine: all values together are too much. */
  void keepSurvivors(String name) {
    choices.put(name, ids.get(survivor).toString());
  }

  /** Whether all values are combined, and whether nobody asked for it. */
  boolean isCombined(String name) {
    return ALL.equals(choices.get(name));
  }

  boolean isProposed(String name) {
    return proposed.contains(name);
  }

  private @Nullable JsonNode result(Attribute attribute) {
    String choice = Objects.requireNonNull(choices.get(attribute.name()));
    if (choice.equals(ALL)) {
      List<@Nullable JsonNode> inOrder = new ArrayList<>(values(attribute));
      inOrder.addFirst(inOrder.get(survivor));
      JsonNode all = attribute.combined(inOrder);
      return all.isEmpty() && !all.isTextual() ? null : all;
    }
    return records.get(ids.indexOf(UUID.fromString(choice))).get(attribute.name());
  }

  private List<@Nullable JsonNode> values(Attribute attribute) {
    List<@Nullable JsonNode> values = new ArrayList<>();
    records.forEach(r -> values.add(r.get(attribute.name())));
    return values;
  }

  /** The details of the survivor after the merge. */
  D details() {
    ObjectNode merged = json.createObjectNode();
    for (Attribute attribute : attributes) {
      JsonNode value = result(attribute);
      if (value != null) {
        merged.set(attribute.name(), value);
      }
    }
    try {
      return json.treeToValue(merged, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored details cannot be read again", e);
    }
  }

  /** Each attribute that any record has. */
  List<MergePreview.Field> fields() {
    List<MergePreview.Field> fields = new ArrayList<>();
    for (Attribute attribute : attributes) {
      List<@Nullable JsonNode> values = values(attribute);
      if (values.stream().anyMatch(Objects::nonNull)) {
        fields.add(
            new MergePreview.Field(
                attribute.name(),
                values,
                values.stream().distinct().count() > 1,
                attribute.isCombinable(),
                Objects.requireNonNull(choices.get(attribute.name())),
                result(attribute)));
      }
    }
    return fields;
  }
}
