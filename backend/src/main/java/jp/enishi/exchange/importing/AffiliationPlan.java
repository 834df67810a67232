package jp.enishi.exchange.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.affiliation.AffiliationDetails;
import jp.enishi.exchange.importing.AffiliationKind.Present;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.db.Transactions;
import jp.enishi.register.Checked;
import jp.enishi.register.FieldChange;

/**
 * Plans who works where: a row that names a person and a company says that they belong together.
 */
final class AffiliationPlan {
  private final AffiliationKind affiliations;
  private final Actor actor;
  private final ObjectMapper json;
  private final Map<UUID, Map<UUID, Present>> stored = new HashMap<>();
  private final Map<UUID, Set<UUID>> peopleOf = new HashMap<>();

  AffiliationPlan(AffiliationKind affiliations, Actor actor, ObjectMapper json) {
    this.affiliations = affiliations;
    this.actor = actor;
    this.json = json;
  }

  /** Gets ready for rows about these stored people. */
  void prepare(Collection<UUID> people) {
    stored.clear();
    for (Present present : affiliations.of(people)) {
      UUID person = present.details().personId();
      UUID company = present.details().companyId();
      if (person != null && company != null) {
        stored.computeIfAbsent(company, _ -> new HashMap<>()).put(person, present);
      }
    }
  }

  /** Everybody who belongs to a company, stored or by a row above. */
  Set<UUID> people(UUID company) {
    Set<UUID> people = new HashSet<>(peopleOf.getOrDefault(company, Set.of()));
    people.addAll(stored.getOrDefault(company, Map.of()).keySet());
    return people;
  }

  /** A row that joins the two will be written. */
  void keep(UUID person, UUID company) {
    peopleOf.computeIfAbsent(company, _ -> new HashSet<>()).add(person);
  }

  /** Whether a row above joins the two already. */
  boolean isInFile(UUID person, UUID company) {
    return peopleOf.getOrDefault(company, Set.of()).contains(person);
  }

  PlannedRecord decide(Said said, UUID person, UUID company) {
    Present before = stored.getOrDefault(company, Map.of()).get(person);
    ObjectNode fields =
        before == null ? json.createObjectNode() : json.valueToTree(before.details());
    fields.setAll(said.patch(Kind.affiliation));
    fields.put("personId", person.toString()).put("companyId", company.toString());
    Checked<AffiliationDetails> checked = affiliations.check(actor, details(fields));
    checked.errors().forEach(error -> note(said, Level.error, error));
    checked.warnings().forEach(warning -> note(said, Level.warning, warning));
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
    List<FieldChange> changes = FieldChange.between(json.valueToTree(before.details()), after);
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

  private static void note(
      Said said, Level level, jp.enishi.platform.problem.ProblemException.Field field) {
    String name = field.pointer().split("/", 3)[1];
    said.remarks()
        .add(new Noted(level, said.columnOf().get(Kind.affiliation + "/" + name), field.remark()));
  }

  private AffiliationDetails details(ObjectNode fields) {
    try {
      return json.treeToValue(fields, AffiliationDetails.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a field was read as a wrong type", e);
    }
  }
}
