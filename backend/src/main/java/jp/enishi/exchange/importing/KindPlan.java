package jp.enishi.exchange.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.importing.Recogniser.Candidate;
import jp.enishi.exchange.importing.RecordKind.Known;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.register.Checked;
import jp.enishi.register.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * Plans what the rows of a file do to one kind of record.
 *
 * @param <D> the details of the kind
 */
final class KindPlan<D extends Record> {
  private final Kind kind;
  private final RecordKind<D, ?> register;
  private final Actor actor;
  private final ObjectMapper json;
  private final Recogniser<D> recogniser = new Recogniser<>();
  private final Set<String> taken = new HashSet<>();
  private final IdentityHashMap<Said, Marks> marksOf = new IdentityHashMap<>();

  KindPlan(RecordKind<D, ?> register, Actor actor, ObjectMapper json) {
    this.kind = register.kind();
    this.register = register;
    this.actor = actor;
    this.json = json;
  }

  /**
   * What a row does to its record, and what must be known when the row is kept.
   *
   * @param firstRow the row above that is about the same record; 0 when there is none
   */
  record Decision<D>(PlannedRecord record, @Nullable Candidate<D> claim, int firstRow) {}

  /** Gets ready for the next rows with one look at the stored records. */
  List<Known<D>> prepare(List<Said> rows) {
    marksOf.clear();
    rows.stream()
        .filter(said -> said.isAbout(kind))
        .forEach(said -> marksOf.put(said, marks(said)));
    Collection<Marks> marks = marksOf.values();
    List<UUID> ids =
        rows.stream().flatMap(said -> Stream.ofNullable(said.ids().get(kind))).toList();
    List<Known<D>> known = register.known(actor, ids, marks);
    recogniser.learn(known);
    taken.clear();
    taken.addAll(
        register.taken(
            marks.stream().flatMap(m -> Stream.ofNullable(m.number())).distinct().toList()));
    return known;
  }

  /** By what the row's own words can be recognised, read as they would be stored. */
  private Marks marks(Said said) {
    D typed = details(said.patch(kind));
    return register.marks(register.check(actor, typed, typed).details());
  }

  /**
   * Decides about one row.
   *
   * @param shared whether several rows may be about the same record, as contacts of one company are
   * @param companions those whom the row's company employs; null when the row names no company
   */
  Decision<D> decide(
      Said said, int row, List<MatchKey> keys, boolean shared, @Nullable Set<UUID> companions) {
    UUID id = said.ids().get(kind);
    Marks marks = Objects.requireNonNull(marksOf.get(said));
    return switch (recogniser.find(id, marks, keys, companions)) {
      case Recogniser.Nobody<D> _ -> create(said, row, marks);
      case Recogniser.Found<D>(Candidate<D> candidate, MatchKey by) ->
          found(said, row, candidate, by, shared);
      case Recogniser.Several<D>(int count) -> conflict(said, "exchange.row.several", count);
      case Recogniser.InTrash<D> _ -> conflict(said, "exchange.row.trashed");
      case Recogniser.SameName<D> _ -> conflict(said, "exchange.row.same_name");
    };
  }

  /** The row is kept: rows below may be about the same record. */
  void keep(Decision<D> decision) {
    if (decision.claim() != null) {
      recogniser.claim(decision.claim());
    }
  }

  private Decision<D> create(Said said, int row, Marks marks) {
    if (said.ids().containsKey(kind)) {
      said.remark(Level.warning, said.columnOf().get(kind + "/id"), "exchange.row.id_unknown");
    }
    D typed = register.assigned(actor, details(said.patch(kind)));
    Checked<D> checked = checked(said, typed, typed);
    if (!checked.errors().isEmpty()) {
      return refused(said);
    }
    if (isTaken(marks.number())) {
      return conflict(said, "exchange.row.taken");
    }
    UUID id = Transactions.newId();
    PlannedRecord record =
        new PlannedRecord(
            kind,
            RowAction.create,
            id,
            0,
            null,
            register.title(checked.details()),
            List.of(),
            json.valueToTree(checked.details()));
    return new Decision<>(
        record, new Candidate<>(id, marks, null, row, said.patch(kind).hashCode()), 0);
  }

  private boolean isTaken(@Nullable String number) {
    return number != null && (taken.contains(number) || recogniser.numberInFile(number));
  }

  private Decision<D> found(
      Said said, int row, Candidate<D> candidate, MatchKey by, boolean shared) {
    if (candidate.row() > 0) {
      return again(said, candidate, by, shared);
    }
    Known<D> stored = Objects.requireNonNull(candidate.stored());
    ObjectNode merged = json.valueToTree(stored.details());
    merged.setAll(said.patch(kind));
    Checked<D> checked = checked(said, details(merged), stored.details());
    if (!checked.errors().isEmpty()) {
      return refused(said);
    }
    D details = checked.details();
    Marks marks = register.marks(details);
    String number = marks.number();
    if (number != null && !number.equals(stored.marks().number()) && isTaken(number)) {
      return conflict(said, "exchange.row.taken");
    }
    List<FieldChange> changes =
        FieldChange.between(json.valueToTree(stored.details()), json.valueToTree(details));
    RowAction action = changes.isEmpty() ? RowAction.skip : RowAction.update;
    PlannedRecord record =
        new PlannedRecord(
            kind,
            action,
            stored.id(),
            stored.version(),
            by,
            register.title(details),
            changes,
            changes.isEmpty() ? null : json.valueToTree(details));
    return new Decision<>(
        record, new Candidate<>(stored.id(), marks, stored, row, said.patch(kind).hashCode()), 0);
  }

  private Decision<D> again(Said said, Candidate<D> candidate, MatchKey by, boolean shared) {
    if (!shared) {
      return conflict(said, "exchange.row.twice", candidate.row());
    }
    if (candidate.said() != said.patch(kind).hashCode()) {
      said.remark(Level.warning, null, "exchange.row.differs", candidate.row());
    }
    return new Decision<>(
        new PlannedRecord(kind, RowAction.skip, candidate.id(), 0, by, null, List.of(), null),
        null,
        candidate.row());
  }

  private Decision<D> conflict(Said said, String code, Object... args) {
    said.remark(Level.conflict, null, code, args);
    return new Decision<>(nothing(RowAction.conflict), null, 0);
  }

  private Decision<D> refused(Said said) {
    return new Decision<>(nothing(said.isWrong() ? RowAction.error : RowAction.conflict), null, 0);
  }

  private PlannedRecord nothing(RowAction action) {
    return new PlannedRecord(kind, action, null, 0, null, null, List.of(), null);
  }

  /** Reads the details by the rules of the register; its remarks are put to the columns. */
  private Checked<D> checked(Said said, D typed, D before) {
    Checked<D> checked = register.check(actor, typed, before);
    note(said, Level.error, checked.errors());
    note(said, Level.warning, checked.warnings());
    return checked;
  }

  private void note(Said said, Level level, List<ProblemException.Field> fields) {
    for (ProblemException.Field field : fields) {
      String name = field.pointer().split("/", 3)[1];
      Integer column = said.columnOf().get(kind + "/" + name);
      // What is doubtful in a value that the file does not touch is no news.
      if (level == Level.error || column != null) {
        said.remarks().add(new Noted(level, column, field.remark()));
      }
    }
  }

  private D details(ObjectNode fields) {
    try {
      return json.treeToValue(fields, register.type());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a field was read as a wrong type", e);
    }
  }
}
