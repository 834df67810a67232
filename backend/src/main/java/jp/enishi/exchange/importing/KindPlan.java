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
import jp.enishi.exchange.importing.ImportKind.Known;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.importing.Recogniser.Candidate;
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
  private static final List<MatchKey> NAMING =
      List.of(
          MatchKey.id,
          MatchKey.corporateNumber,
          MatchKey.memberNumber,
          MatchKey.email,
          MatchKey.name);

  private final Kind kind;
  private final ImportKind<D, ?> register;
  private final Completion<D> completion;
  private final Actor actor;
  private final ObjectMapper json;
  private final Recogniser<D> recogniser = new Recogniser<>();
  private final Set<String> taken = new HashSet<>();
  private final IdentityHashMap<Said, Marks> marksOf = new IdentityHashMap<>();
  private final OldEncoding oldEncoding = new OldEncoding();
  private final boolean shared;

  /** Plans a kind of which every row brings a record of its own. */
  KindPlan(ImportKind<D, ?> register, Actor actor, ObjectMapper json) {
    this(register, actor, json, false);
  }

  /**
   * Plans a kind.
   *
   * @param shared whether several rows of the file may be about the same record
   */
  KindPlan(ImportKind<D, ?> register, Actor actor, ObjectMapper json, boolean shared) {
    this.shared = shared;
    this.kind = register.kind();
    this.register = register;
    this.completion = register.completion();
    this.actor = actor;
    this.json = json;
  }

  /**
   * What a row does to its record, and what must be known when the row is kept.
   *
   * @param firstRow the row above that is about the same record; null when there is none
   */
  record Decision(PlannedRecord record, @Nullable Candidate claim, @Nullable String firstRow) {}

  /**
   * Gets ready for the next rows with one look at the stored records.
   *
   * @param others ids of further records to look at
   * @param keys by what the rows' records are recognised
   */
  List<Known<D>> prepare(List<Said> rows, Collection<UUID> others, List<MatchKey> keys) {
    marksOf.clear();
    rows.stream()
        .filter(said -> said.isAbout(kind))
        .forEach(said -> marksOf.put(said, marks(said)));
    Collection<Marks> marks = marksOf.values();
    List<UUID> ids =
        Stream.concat(
                rows.stream().flatMap(said -> Stream.ofNullable(said.ids().get(kind))),
                others.stream())
            .toList();
    ask(marks.stream().flatMap(m -> Stream.ofNullable(m.number())).distinct().toList());
    return look(ids, marks, keys);
  }

  /** One look at the stored records that have an id or that cells name. */
  List<Known<D>> look(Collection<UUID> ids, Collection<Marks> marks) {
    return look(ids, marks, NAMING);
  }

  private List<Known<D>> look(Collection<UUID> ids, Collection<Marks> marks, List<MatchKey> keys) {
    List<Known<D>> known = register.known(actor, ids, marks, keys);
    recogniser.learn(known);
    return known;
  }

  /** Asks which numbers are in use. */
  void ask(List<String> numbers) {
    taken.clear();
    taken.addAll(register.taken(numbers));
  }

  /** By what the record can be found that a cell names. */
  Marks called(String text) {
    return register.marks(details(json.valueToTree(register.called(text))));
  }

  /** The records, stored or in the file, that a cell could mean. */
  List<Candidate> alike(String text, Marks marks) {
    return recogniser.alike(Link.id(text), marks, NAMING);
  }

  @Nullable Candidate at(UUID id) {
    return recogniser.at(id);
  }

  /** The title of a stored record that was looked at. */
  @Nullable String title(UUID id) {
    Candidate candidate = at(id);
    Known<D> known = candidate == null ? null : recogniser.known(candidate.id());
    return known == null ? null : title(known);
  }

  /** The id of the record that holds a merged one now; of any other record its own. */
  @Nullable UUID present(@Nullable UUID id) {
    Candidate candidate = id == null ? null : at(id);
    return candidate == null ? id : candidate.id();
  }

  String title(Known<D> known) {
    return register.title(known.details());
  }

  /** The name of what a field refers to, where the kind itself knows it. */
  @Nullable String name(String field, UUID id) {
    return completion.name(field, id);
  }

  ObjectNode tree(Known<D> known) {
    return json.valueToTree(known.details());
  }

  /** By what the row's own words can be recognised, read as they would be stored. */
  private Marks marks(Said said) {
    D typed = details(said.patch(kind));
    return marks(said, register.read(actor, typed));
  }

  private Marks marks(Said said, D details) {
    Marks marks = register.marks(details);
    return recogniser.shared(isSite(said, marks) ? marks.ofSite() : marks);
  }

  /** A head office may stand as its own head office in the file. */
  private boolean isSite(Said said, Marks marks) {
    Link link = said.link(kind, "headOffice");
    return link != null
        && !link.texts().isEmpty()
        && link.texts().stream()
            .map(this::called)
            .noneMatch(
                office ->
                    office.name().equals(marks.name())
                        || (office.number() != null && office.number().equals(marks.number())));
  }

  /**
   * Decides about one row.
   *
   * @param again whether a row above may be about the same record, as contacts of one company are
   * @param companions those whom the row's company employs, or who employs the row's person; null
   *     when the row names none
   */
  Decision decide(
      Said said, String row, List<MatchKey> keys, boolean again, @Nullable Set<UUID> companions) {
    UUID id = said.ids().get(kind);
    Marks marks = Objects.requireNonNull(marksOf.get(said));
    Candidate usual = id == null && companions != null ? namesake(said, companions) : null;
    if (usual != null) {
      return found(said, row, usual, MatchKey.name, again);
    }
    return switch (recogniser.find(id, marks, keys, companions)) {
      case Recogniser.Nobody _ -> create(said, row, marks);
      case Recogniser.Found(Candidate candidate, MatchKey by) ->
          found(said, row, candidate, by, again);
      case Recogniser.Several(int count) -> conflict(said, several(), count);
      case Recogniser.InTrash _ -> conflict(said, "exchange.row.trashed");
      case Recogniser.SameName _ -> conflict(said, "exchange.row.same_name");
    };
  }

  private String several() {
    boolean customer = kind == Kind.company || kind == Kind.person;
    return customer ? "exchange.row.several" : "exchange.row.several_titled";
  }

  /** Of the employers of a person whom the file knows by id, the one that the row names. */
  private @Nullable Candidate namesake(Said said, Set<UUID> employers) {
    String name = said.patch(kind).path("name").asText();
    if (kind != Kind.company || name.isEmpty()) {
      return null;
    }
    String key = Objects.requireNonNull(marksOf.get(said)).name();
    List<Candidate> named =
        employers.stream()
            .flatMap(id -> Stream.ofNullable(recogniser.at(id)))
            .filter(c -> !c.isTrashed())
            .filter(c -> c.any(m -> m.name().equals(key)) || isOldFormOf(name, c))
            .toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  private boolean isOldFormOf(String name, Candidate candidate) {
    Known<D> stored = recogniser.known(candidate.id());
    return stored != null && oldEncoding.holds(register.title(stored.details())).equals(name);
  }

  /** The row is kept: rows below may be about the same record. */
  void keep(Decision decision) {
    if (decision.claim() != null) {
      recogniser.claim(decision.claim());
    }
  }

  private Decision create(Said said, String row, Marks marks) {
    if (said.ids().containsKey(kind)) {
      said.remark(Level.warning, said.columnOf().get(kind + "/id"), "exchange.row.id_unknown");
    }
    completion.complete(said, null);
    D typed = register.assigned(actor, details(said.patch(kind)));
    Checked<D> checked = checked(said, register.checkNew(actor, typed));
    if (!checked.errors().isEmpty()) {
      return refused(said);
    }
    if (isTaken(marks.number())) {
      return conflict(said, "exchange.row.taken");
    }
    UUID id = Transactions.newId();
    ObjectNode after = json.valueToTree(checked.details());
    doubt(said, FieldChange.between(json.createObjectNode(), after));
    PlannedRecord record =
        new PlannedRecord(
            kind,
            RowAction.create,
            id,
            0,
            null,
            register.title(checked.details()),
            List.of(),
            after);
    return new Decision(record, Candidate.ofRow(id, marks, null, row, words(said)), null);
  }

  /** What a row says, where a row below may be about the same record. */
  private Words words(Said said) {
    return shared ? Words.of(said.patch(kind)) : Words.NONE;
  }

  /** Whether a number is in use, by any record or by a row above. */
  boolean isTaken(@Nullable String number) {
    return number != null && (taken.contains(number) || recogniser.numberInFile(number));
  }

  private Decision found(Said said, String row, Candidate candidate, MatchKey by, boolean again) {
    if (candidate.row() != null) {
      return again
          ? again(said, candidate, candidate.row(), by)
          : conflict(said, "exchange.row.twice", candidate.row());
    }
    Known<D> stored = Objects.requireNonNull(recogniser.known(candidate.id()));
    completion.complete(said, stored.details());
    ObjectNode merged = json.valueToTree(stored.details());
    merged.setAll(said.patch(kind));
    Checked<D> checked = checked(said, register.check(actor, details(merged), stored.details()));
    if (!checked.errors().isEmpty()) {
      return refused(said);
    }
    ObjectNode before = json.valueToTree(stored.details());
    ObjectNode after = oldEncoding.restored(before, json.valueToTree(checked.details()));
    D details = details(after);
    Marks marks = marks(said, details);
    String number = marks.number();
    if (number != null && !number.equals(stored.marks().number()) && isTaken(number)) {
      return conflict(said, "exchange.row.taken");
    }
    List<FieldChange> changes = FieldChange.between(before, after);
    doubt(said, changes);
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
            changes.isEmpty() ? null : after);
    return new Decision(
        record, Candidate.ofRow(stored.id(), marks, stored, row, words(said)), null);
  }

  private Decision again(Said said, Candidate candidate, String row, MatchKey by) {
    if (!candidate.said().include(Words.of(said.patch(kind)))) {
      said.remark(Level.warning, null, "exchange.row.differs", row);
    }
    return new Decision(
        new PlannedRecord(kind, RowAction.skip, candidate.id(), 0, by, null, List.of(), null),
        null,
        row);
  }

  private Decision conflict(Said said, String code, Object... args) {
    said.remark(Level.conflict, null, code, args);
    return new Decision(nothing(RowAction.conflict), null, null);
  }

  private Decision refused(Said said) {
    return new Decision(nothing(said.isWrong() ? RowAction.error : RowAction.conflict), null, null);
  }

  private PlannedRecord nothing(RowAction action) {
    return new PlannedRecord(kind, action, null, 0, null, null, List.of(), null);
  }

  /**
   * Puts the remarks of the register's rules to the columns. That a record of the file is not
   * stored yet is no error.
   */
  private Checked<D> checked(Said said, Checked<D> checked) {
    List<ProblemException.Field> errors =
        checked.errors().stream()
            .filter(error -> !said.later().contains(error.pointer().substring(1)))
            .toList();
    errors.forEach(error -> said.remark(Level.error, kind, error));
    checked.warnings().forEach(warning -> said.remark(Level.warning, kind, warning));
    return new Checked<>(checked.details(), errors, checked.warnings());
  }

  /** 〓 came into the file where its encoding could not hold a character. */
  private void doubt(Said said, List<FieldChange> changes) {
    for (FieldChange change : changes) {
      Integer column = said.columnOf().get(kind + "/" + change.field());
      if (column != null && OldEncoding.isIncomplete(change.after())) {
        said.remark(Level.warning, column, "exchange.row.replaced");
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
