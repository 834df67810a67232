package jp.enishi.exchange.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jp.enishi.access.Actor;
import jp.enishi.customers.affiliation.AffiliationDetails;
import jp.enishi.exchange.importing.AffiliationKind.Employment;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.db.Transactions;
import jp.enishi.register.Checked;
import jp.enishi.register.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * Plans who works where: a row that names a person and a company says that they belong together.
 */
final class AffiliationPlan {
  private final AffiliationKind affiliations;
  private final Actor actor;
  private final ObjectMapper json;
  private final Map<UUID, Map<UUID, Employment>> stored = new HashMap<>();
  private final List<Employment> ended = new ArrayList<>();
  private final OldEncoding oldEncoding = new OldEncoding();
  private final Map<UUID, Set<UUID>> peopleOf = new HashMap<>();

  AffiliationPlan(AffiliationKind affiliations, Actor actor, ObjectMapper json) {
    this.affiliations = affiliations;
    this.actor = actor;
    this.json = json;
  }

  /** Gets ready for rows about these stored people. */
  void prepare(Collection<UUID> people) {
    stored.clear();
    ended.clear();
    for (Employment one : affiliations.of(people)) {
      UUID person = one.details().personId();
      UUID company = one.details().companyId();
      if (one.details().endedOn() != null) {
        ended.add(one);
      } else if (person != null && company != null) {
        stored.computeIfAbsent(company, _ -> new HashMap<>()).put(person, one);
      }
    }
  }

  /** The companies where anybody of them works. */
  Set<UUID> companies() {
    return Set.copyOf(stored.keySet());
  }

  /** The companies where a person works; null when it is not known who it is. */
  @Nullable Set<UUID> companies(@Nullable UUID person) {
    return person == null
        ? null
        : stored.entrySet().stream()
            .filter(e -> e.getValue().containsKey(person))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  /** Everybody who belongs or belonged to a company, stored or by a row above. */
  Set<UUID> people(UUID company) {
    Set<UUID> people = new HashSet<>(peopleOf.getOrDefault(company, Set.of()));
    people.addAll(stored.getOrDefault(company, Map.of()).keySet());
    ended.stream()
        .filter(e -> company.equals(e.details().companyId()))
        .forEach(e -> people.add(Objects.requireNonNull(e.details().personId())));
    return people;
  }

  /** A row that joins the two will be written. */
  void keep(UUID person, UUID company) {
    peopleOf.computeIfAbsent(company, _ -> new HashSet<>(2)).add(person);
  }

  /** Whether a row above joins the two already. */
  boolean isInFile(UUID person, UUID company) {
    return peopleOf.getOrDefault(company, Set.of()).contains(person);
  }

  PlannedRecord decide(Said said, UUID person, UUID company) {
    Employment past = past(said, person, company);
    Employment before = past == null ? stored.getOrDefault(company, Map.of()).get(person) : past;
    ObjectNode fields =
        before == null ? json.createObjectNode() : json.valueToTree(before.details());
    fields.setAll(said.patch(Kind.affiliation));
    fields.put("personId", person.toString()).put("companyId", company.toString());
    Checked<AffiliationDetails> checked = affiliations.check(actor, details(fields));
    checked.errors().forEach(error -> said.remark(Level.error, Kind.affiliation, error));
    checked.warnings().forEach(warning -> said.remark(Level.warning, Kind.affiliation, warning));
    if (!checked.errors().isEmpty()) {
      return new PlannedRecord(
          Kind.affiliation, RowAction.error, null, 0, null, null, List.of(), null);
    }
    ObjectNode after = json.valueToTree(checked.details());
    if (before == null) {
      return new PlannedRecord(
          Kind.affiliation,
          RowAction.create,
          Transactions.newId(),
          0,
          null,
          null,
          List.of(),
          after);
    }
    ObjectNode stood = json.valueToTree(before.details());
    List<FieldChange> changes = FieldChange.between(stood, oldEncoding.restored(stood, after));
    return new PlannedRecord(
        Kind.affiliation,
        changes.isEmpty() ? RowAction.skip : RowAction.update,
        before.id(),
        before.version(),
        null,
        null,
        changes,
        changes.isEmpty() ? null : after);
  }

  /** The affiliation that ended on the day that the row names. */
  private @Nullable Employment past(Said said, UUID person, UUID company) {
    String day = said.patch(Kind.affiliation).path("endedOn").asText();
    return ended.stream()
        .filter(e -> person.equals(e.details().personId()))
        .filter(e -> company.equals(e.details().companyId()))
        .filter(e -> day.equals(String.valueOf(e.details().endedOn())))
        .findFirst()
        .orElse(null);
  }

  private AffiliationDetails details(ObjectNode fields) {
    try {
      return json.treeToValue(fields, AffiliationDetails.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a field was read as a wrong type", e);
    }
  }
}
