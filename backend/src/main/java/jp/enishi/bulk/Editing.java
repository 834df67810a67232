package jp.enishi.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Checked;
import jp.enishi.register.FieldChange;
import jp.enishi.register.RegisterService;
import jp.enishi.register.RegisterService.Replacement;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** One change applied to records of one register, by the rules that hold for a single edit. */
final class Editing<D extends Record, K extends Record> {

  private final RegisterService<D, K> service;
  private final Actor actor;
  private final BulkChange change;
  private final ObjectMapper json;

  Editing(RegisterService<D, K> service, Actor actor, BulkChange change, ObjectMapper json) {
    this.service = service;
    this.actor = actor;
    this.change = change;
    this.json = json;
  }

  /** What the change makes of a record. */
  private sealed interface Verdict<D> {

    record Change<D>(D accepted, List<FieldChange> changes, List<ProblemException.Field> doubts)
        implements Verdict<D> {}

    record Unchanged<D>() implements Verdict<D> {}

    record Refused<D>(List<ProblemException.Field> why) implements Verdict<D> {}
  }

  /** The rows as they would turn out now; writes nothing. */
  List<StoredBulkRow> plan(List<StoredBulkRow> rows) {
    Map<UUID, Stored<D, K>> records = records(rows);
    Set<UUID> changeable = service.register().changeable(actor, records.keySet());
    return rows.stream()
        .map(row -> planned(row, judge(records.get(row.recordId()), changeable)))
        .toList();
  }

  private StoredBulkRow planned(StoredBulkRow row, Verdict<D> verdict) {
    return switch (verdict) {
      case Verdict.Change<D>(D _, List<FieldChange> changes, var doubts) ->
          row.turned(BulkOutcome.change, changes, doubts);
      case Verdict.Unchanged<D>() -> row.turned(BulkOutcome.unchanged, List.of(), List.of());
      case Verdict.Refused<D>(var why) -> row.turned(BulkOutcome.refused, List.of(), why);
    };
  }

  /**
   * Changes the records of planned rows within the caller's transaction.
   *
   * @return the rows as they turned out; one that is still to be changed was overtaken by somebody
   *     at the same moment and is to be tried again
   */
  List<StoredBulkRow> run(List<StoredBulkRow> rows) {
    Map<UUID, Stored<D, K>> records = records(rows);
    Set<UUID> changeable = service.register().changeable(actor, records.keySet());
    List<StoredBulkRow> turned = new ArrayList<>();
    List<Replacement<D, K>> replacements = new ArrayList<>();
    for (StoredBulkRow row : rows) {
      Stored<D, K> record = records.get(row.recordId());
      switch (judge(record, changeable)) {
        case Verdict.Change<D>(D accepted, List<FieldChange> changes, var doubts) -> {
          List<ProblemException.Field> overtaken = overtaken(row, changes);
          if (overtaken.isEmpty() && record != null) {
            replacements.add(new Replacement<>(record, accepted));
            turned.add(row.turned(BulkOutcome.done, changes, doubts));
          } else {
            turned.add(row.turned(BulkOutcome.stale, row.changes(), overtaken));
          }
        }
        case Verdict.Unchanged<D>() ->
            turned.add(row.turned(BulkOutcome.unchanged, List.of(), List.of()));
        case Verdict.Refused<D>(var why) ->
            turned.add(row.turned(BulkOutcome.refused, row.changes(), why));
      }
    }
    Set<UUID> raced = write(replacements);
    return IntStream.range(0, rows.size())
        .mapToObj(i -> raced.contains(rows.get(i).recordId()) ? rows.get(i) : turned.get(i))
        .toList();
  }

  private Set<UUID> write(List<Replacement<D, K>> replacements) {
    if (replacements.isEmpty()) {
      return Set.of();
    }
    return change.toTrash()
        ? service.trashAll(replacements.stream().map(Replacement::before).toList())
        : service.replaceAll(replacements);
  }

  /**
   * The attributes that would be overwritten although somebody changed them since the preview. What
   * is added to or taken from a list overwrites nothing.
   */
  private List<ProblemException.Field> overtaken(StoredBulkRow row, List<FieldChange> now) {
    Set<String> lists = change.lists();
    // as texts: a number read back from the database may be a node of another width
    Set<String> seen =
        row.changes().stream().map(FieldChange::toString).collect(Collectors.toSet());
    return now.stream()
        .filter(c -> !seen.contains(c.toString()) && !lists.contains(c.field()))
        .map(c -> new ProblemException.Field("/" + c.field(), Remark.of("bulk.row.stale")))
        .toList();
  }

  private Verdict<D> judge(@Nullable Stored<D, K> record, Set<UUID> changeable) {
    if (record == null) {
      return refused("bulk.row.missing");
    }
    if (!changeable.contains(record.id())) {
      return refused("bulk.row.others");
    }
    if (change.toTrash()) {
      return record.isTrashed()
          ? new Verdict.Unchanged<>()
          : new Verdict.Change<>(record.details(), List.of(), List.of());
    }
    if (record.isTrashed()) {
      return refused("bulk.row.trashed");
    }
    ObjectNode before = json.valueToTree(record.details());
    Checked<D> checked = service.check(actor, details(change.appliedTo(before)), record.details());
    if (!checked.errors().isEmpty()) {
      return new Verdict.Refused<>(checked.errors());
    }
    D accepted = checked.details();
    if (accepted.equals(record.details())) {
      return new Verdict.Unchanged<>();
    }
    Set<String> touched = change.names();
    return new Verdict.Change<>(
        accepted,
        FieldChange.between(before, json.valueToTree(accepted)),
        checked.warnings().stream()
            .filter(w -> touched.contains(w.pointer().split("/")[1]))
            .toList());
  }

  private Verdict<D> refused(String code) {
    return new Verdict.Refused<>(List.of(new ProblemException.Field("", Remark.of(code))));
  }

  private D details(ObjectNode typed) {
    try {
      return json.treeToValue(typed, service.register().detailsType());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the change was checked when it was ordered", e);
    }
  }

  private Map<UUID, Stored<D, K>> records(List<StoredBulkRow> rows) {
    return service
        .register()
        .find(rows.stream().map(StoredBulkRow::recordId).toList(), Visibility.of(actor))
        .stream()
        .collect(Collectors.toMap(Stored::id, Function.identity()));
  }
}
