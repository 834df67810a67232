package jp.enishi.customers.merge;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.journal.FieldNames;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.register.Merging;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;

/** Everything of every module that refers to records which are merged. */
@Singleton
class Dependents {

  private final Merges merges;
  private final MergeKinds kinds;
  private final List<Referring> referring;
  private final Map<String, JournaledRecords> tables;

  Dependents(
      Merges merges,
      MergeKinds kinds,
      @All List<Referring> referring,
      @All List<JournaledRecords> tables) {
    this.merges = merges;
    this.kinds = kinds;
    this.referring = referring;
    this.tables =
        tables.stream().collect(Collectors.toMap(JournaledRecords::table, Function.identity()));
  }

  /** What a move would do to rows that the actor may see; all others are moved unmentioned. */
  List<MergePreview.Move> moves(Actor actor, Merging merging) {
    List<MergePreview.Move> moves = new ArrayList<>();
    for (Referring module : referring) {
      Set<UUID> joined = module.clashes(merging);
      for (Reference reference : module.references()) {
        if (reference.kind().equals(merging.kind())) {
          JournaledRecords rows = records(reference.table());
          int count = rows.visible(actor, merges.referring(reference, merging)).size();
          if (count > 0) {
            moves.add(
                new MergePreview.Move(
                    reference.rowKind(),
                    FieldNames.of(reference.column()),
                    count,
                    rows.visible(actor, joined).size()));
          }
        }
      }
    }
    return moves;
  }

  private JournaledRecords records(String table) {
    JournaledRecords records = tables.get(table);
    if (records == null) {
      throw new IllegalStateException("no module answers for the table " + table);
    }
    return records;
  }

  /** Settles what would clash and gives the survivor what refers to the losers. */
  void move(Merging merging) {
    for (Referring module : referring) {
      module.settle(merging);
      for (Reference reference : module.references()) {
        if (reference.kind().equals(merging.kind())) {
          merges.move(reference, merging);
        }
      }
    }
  }

  /** Puts right what is kept beside rows that were touched. */
  void refresh(Collection<Merges.Touched> rows) {
    rows.stream()
        .collect(
            Collectors.groupingBy(
                Merges.Touched::table, Collectors.mapping(Merges.Touched::id, Collectors.toSet())))
        .forEach((table, ids) -> records(table).undone(ids));
  }

  /** The names of the records that attributes of a table's rows refer to, as far as visible. */
  Map<String, String> names(Actor actor, String table, List<MergePreview.Field> fields) {
    Map<String, String> names = new TreeMap<>();
    for (Referring module : referring) {
      for (Reference reference : module.references()) {
        if (reference.table().equals(table)
            && !reference.many()
            && kinds.isKind(reference.kind())) {
          kinds
              .titles(actor, reference.kind(), referred(reference, fields))
              .forEach((id, title) -> names.put(id.toString(), title));
        }
      }
    }
    return names;
  }

  private static Set<UUID> referred(Reference reference, List<MergePreview.Field> fields) {
    Set<UUID> ids = new HashSet<>();
    for (MergePreview.Field field : fields) {
      if (Rows.column(field.field()).equals(reference.column())) {
        field.values().stream()
            .filter(v -> v != null)
            .forEach(v -> ids.add(UUID.fromString(v.asText())));
      }
    }
    return ids;
  }
}
