package jp.enishi.exchange.importing;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.LinkFinder.Answer;
import jp.enishi.exchange.importing.PlannedRow.Noted;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * Plans the links between records when every row has been planned: a row may name one further
 * below. A link that leads nowhere is left out with a remark; the rest of its row stands.
 */
final class LinkPlan {

  /**
   * A link that waits for all rows.
   *
   * @param stored whether its record exists already
   * @param number the 法人番号 of its record
   */
  record Waiting(int seq, UUID record, boolean stored, @Nullable String number, Link link) {}

  private final LinkFinder finder;
  private final SortedMap<Integer, List<Waiting>> waiting = new TreeMap<>();
  private final Map<Waiting, Answer> answers = new HashMap<>();
  private final Map<UUID, Integer> created = new HashMap<>();
  private final Set<String> claimed = new HashSet<>();
  private final Map<Integer, Integer> brought = new HashMap<>();
  private final WritingOrder order = new WritingOrder();
  private Map<Integer, Integer> stages = Map.of();

  LinkPlan(LinkFinder finder) {
    this.finder = finder;
  }

  /** A row was planned. Of a record in several rows, the first one says where it belongs. */
  void note(PlannedRow row, List<Link> links) {
    if (row.action().compareTo(RowAction.skip) > 0) {
      return;
    }
    row.records().forEach(record -> follow(row.seq(), record));
    for (PlannedRecord record : row.records()) {
      UUID id = record.id();
      boolean creates = record.action() == RowAction.create;
      if (id == null || record.kind() == Kind.affiliation || !(creates || record.version() > 0)) {
        continue;
      }
      if (creates) {
        created.put(id, row.seq());
      }
      JsonNode number = record.details() == null ? null : record.details().get("corporateNumber");
      links.stream()
          .filter(link -> link.kind() == record.kind())
          .map(
              link ->
                  new Waiting(
                      row.seq(), id, !creates, number == null ? null : number.asText(), link))
          .forEach(w -> waiting.computeIfAbsent(w.seq(), _ -> new ArrayList<>(2)).add(w));
    }
  }

  /** Records that an earlier row creates must be there before this row goes on with them. */
  private void follow(int seq, PlannedRecord record) {
    UUID id = record.id();
    JsonNode details = record.details();
    if (record.kind() != Kind.affiliation) {
      if (record.action() != RowAction.create && id != null) {
        follow(seq, id, record.kind());
      }
    } else if (details != null) {
      follow(seq, UUID.fromString(details.path("personId").asText()), Kind.person);
      follow(seq, UUID.fromString(details.path("companyId").asText()), Kind.company);
    }
  }

  /** A company that refers to nobody can be created by any row that goes on with it. */
  private void follow(int seq, UUID id, Kind kind) {
    Integer earlier = created.get(id);
    if (earlier == null || earlier == seq) {
      return;
    }
    boolean refers =
        waiting.getOrDefault(earlier, List.of()).stream().anyMatch(w -> w.record().equals(id));
    if (kind == Kind.company && !refers) {
      order.follows(seq, earlier, () -> brought.put(seq, earlier));
    } else {
      order.follows(seq, earlier);
    }
  }

  /** Finds out where the links lead, and which rows must be written after others. */
  void find(int atOnce) {
    List<Waiting> all = waiting.values().stream().flatMap(List::stream).toList();
    for (List<Waiting> batch : batches(all, atOnce)) {
      answers.putAll(finder.find(batch));
    }
    for (Waiting one : all) {
      UUID target = Objects.requireNonNull(answers.get(one)).target();
      Integer needed = target == null ? null : created.get(target);
      if (needed != null && needed != one.seq()) {
        order.needs(one.seq(), needed, () -> cut(one));
      } else if (needed != null && one.link().kind() == Kind.company) {
        // Within a row the company is written before the person.
        cut(one);
      }
    }
    stages = order.stages();
  }

  private void cut(Waiting one) {
    answers.put(one, Answer.without(Remark.of("exchange.row.link_circle")));
  }

  /** The rows that have links or wait for others, in pieces. */
  List<List<Integer>> rows(int atOnce) {
    Set<Integer> rows = new TreeSet<>(waiting.keySet());
    rows.addAll(brought.keySet());
    stages.forEach(
        (row, stage) -> {
          if (stage > 0) {
            rows.add(row);
          }
        });
    return batches(List.copyOf(rows), atOnce);
  }

  /** When a row is written: those of stage 0 first. */
  int stage(PlannedRow row) {
    return stages.getOrDefault(row.seq(), 0);
  }

  /** The rows whose companies these rows create in their stead. */
  Set<Integer> lenders(List<Integer> rows) {
    return rows.stream().flatMap(r -> Stream.ofNullable(brought.get(r))).collect(toSet());
  }

  /**
   * The rows with their links in place.
   *
   * @param lenders the rows named by {@link #lenders}
   */
  List<PlannedRow> linked(List<PlannedRow> rows, List<PlannedRow> lenders) {
    List<Waiting> here = rows.stream().flatMap(row -> links(row).stream()).toList();
    Map<UUID, ObjectNode> stored = finder.stored(here);
    claimed.addAll(finder.taken(lost(here)));
    return rows.stream()
        .map(
            row -> {
              PlannedRow linked = bringing(row, lenders);
              for (Waiting one : links(row)) {
                linked = linked(linked, one, stored.get(one.record()));
              }
              return linked;
            })
        .toList();
  }

  private PlannedRow bringing(PlannedRow row, List<PlannedRow> lenders) {
    Integer lender = brought.get(row.seq());
    if (lender == null) {
      return row;
    }
    PlannedRecord company =
        lenders.stream()
            .filter(l -> l.seq() == lender)
            .flatMap(l -> l.records().stream())
            .filter(r -> r.kind() == Kind.company)
            .findFirst()
            .orElseThrow();
    List<PlannedRecord> records =
        row.records().stream().map(r -> r.kind() == Kind.company ? company : r).toList();
    return row.with(RowAction.create, records, row.remarks());
  }

  private List<Waiting> links(PlannedRow row) {
    return waiting.getOrDefault(row.seq(), List.of());
  }

  /** The numbers of new sites whose head office was not found: they would claim it as theirs. */
  private List<String> lost(Collection<Waiting> links) {
    return links.stream()
        .filter(w -> isLost(w) && w.number() != null)
        .map(w -> Objects.requireNonNull(w.number()))
        .distinct()
        .toList();
  }

  private boolean isLost(Waiting one) {
    Answer answer = Objects.requireNonNull(answers.get(one));
    return one.link().field().equals("headOffice")
        && !one.stored()
        && answer.target() == null
        && answer.remark() != null;
  }

  private PlannedRow linked(PlannedRow row, Waiting one, @Nullable ObjectNode stored) {
    Answer answer = Objects.requireNonNull(answers.get(one));
    List<Noted> remarks = new ArrayList<>(row.remarks());
    if (answer.remark() != null) {
      remarks.add(
          new Noted(
              Level.warning,
              one.link().column(),
              one.link().kind() + "." + one.link().field(),
              answer.remark()));
    }
    if (isLost(one) && one.number() != null && !claimed.add(one.number())) {
      remarks.add(Noted.onRow(Level.conflict, "exchange.row.taken"));
      return row.with(RowAction.conflict, row.records(), remarks);
    }
    if (!answer.changes()) {
      return row.with(row.action(), row.records(), remarks);
    }
    List<PlannedRecord> records =
        row.records().stream()
            .map(r -> one.record().equals(r.id()) ? linked(r, one.link(), answer, stored) : r)
            .toList();
    RowAction action = row.action() == RowAction.skip ? RowAction.update : row.action();
    return row.with(action, records, remarks);
  }

  private static PlannedRecord linked(
      PlannedRecord record, Link link, Answer answer, @Nullable ObjectNode stored) {
    ObjectNode planned = record.details();
    ObjectNode details = (planned == null ? Objects.requireNonNull(stored) : planned).deepCopy();
    String component = link.component(answer.kind());
    JsonNode before = details.get(component);
    UUID target = answer.target();
    if (target == null) {
      details.remove(component);
    } else {
      details.put(component, target.toString());
    }
    List<FieldChange> changes = new ArrayList<>(record.changes());
    if (record.action() != RowAction.create) {
      changes.add(
          new FieldChange(
              component, before, details.get(component), answer.before(), answer.after()));
    }
    return new PlannedRecord(
        record.kind(),
        record.action() == RowAction.skip ? RowAction.update : record.action(),
        record.id(),
        record.version(),
        record.matchedBy(),
        record.title(),
        changes,
        details);
  }

  private static <T> List<List<T>> batches(List<T> all, int size) {
    List<List<T>> batches = new ArrayList<>();
    for (int i = 0; i < all.size(); i += size) {
      batches.add(all.subList(i, Math.min(i + size, all.size())));
    }
    return batches;
  }
}
