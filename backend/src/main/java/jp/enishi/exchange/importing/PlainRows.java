package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.exchange.importing.ImportKind.Known;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.KindPlan.Decision;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.register.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * Plans rows that are one record each, of customers who are registered already.
 *
 * @param <D> the details of the kind
 */
final class PlainRows<D extends Record> implements SubjectRows {
  private final PlainKind<D, ?> register;
  private final KindPlan<D> plan;
  private final Parents parents;
  private final Colleagues colleagues;
  private final Actor actor;
  private Set<UUID> changeable = Set.of();

  PlainRows(
      PlainKind<D, ?> register,
      KindPlan<D> plan,
      Parents parents,
      Colleagues colleagues,
      Actor actor) {
    this.register = register;
    this.plan = plan;
    this.parents = parents;
    this.colleagues = colleagues;
    this.actor = actor;
  }

  /** Their customers must be known before they can be recognised by these. */
  @Override
  public void prepare(SheetMapping mapping, List<Said> rows) {
    Kind kind = register.kind();
    Set<UUID> ids =
        rows.stream()
            .flatMap(said -> Stream.ofNullable(said.ids().get(kind)))
            .collect(Collectors.toSet());
    Map<UUID, ObjectNode> stored =
        ids.isEmpty()
            ? Map.of()
            : plan.look(ids, List.of()).stream().collect(Collectors.toMap(Known::id, plan::tree));
    parents.resolve(kind, rows, stored);
    List<Known<D>> known = plan.prepare(rows, List.of(), register.keys());
    changeable = register.changeable(actor, known.stream().map(Known::id).toList());
  }

  @Override
  public Decided decide(SheetMapping mapping, Said said, String place) {
    Kind kind = register.kind();
    if (said.isWrong() || said.has(Level.conflict)) {
      return stopped(said.isWrong() ? RowAction.error : RowAction.conflict);
    }
    if (!said.isAbout(kind)) {
      return new Decided(List.of(), () -> {});
    }
    Decision decision = plan.decide(said, place, register.keys(), false, null);
    PlannedRecord record = decision.record();
    if (record.action() == RowAction.update && !changeable.contains(record.id())) {
      said.remark(Level.error, null, "exchange.row.not_changeable");
      return stopped(RowAction.error);
    }
    return new Decided(List.of(named(record)), () -> plan.keep(decision));
  }

  private Decided stopped(RowAction action) {
    return new Decided(
        List.of(new PlannedRecord(register.kind(), action, null, 0, null, null, List.of(), null)),
        () -> {});
  }

  /** Changes of what refers to others are told by their names. */
  private PlannedRecord named(PlannedRecord record) {
    return new PlannedRecord(
        record.kind(),
        record.action(),
        record.id(),
        record.version(),
        record.matchedBy(),
        record.title(),
        record.changes().stream().map(this::named).toList(),
        record.details());
  }

  private FieldChange named(FieldChange change) {
    return new FieldChange(
        change.field(),
        change.before(),
        change.after(),
        names(change.field(), change.before()),
        names(change.field(), change.after()));
  }

  private @Nullable String names(String field, @Nullable JsonNode value) {
    if (value == null || !value.isArray()) {
      return value == null ? null : name(field, value);
    }
    List<String> names =
        value.valueStream().flatMap(one -> Stream.ofNullable(name(field, one))).toList();
    return names.isEmpty() ? null : String.join("、", names);
  }

  private @Nullable String name(String field, JsonNode value) {
    UUID id = Link.id(value.asText());
    if (id == null) {
      return null;
    }
    return Stream.of(plan.name(field, id), parents.name(id), colleagues.name(id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
