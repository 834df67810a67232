package jp.enishi.exchange.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.affiliation.AffiliationDetails;
import jp.enishi.exchange.importing.ImportKind.Writing;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.mapping.Target.Kind;

/**
 * Writes planned rows into the registers, kind by kind, so that nothing refers to what is not there
 * yet.
 */
@Singleton
class RowWriter {
  private final Kinds kinds;
  private final ObjectMapper json;

  RowWriter(Kinds kinds, ObjectMapper json) {
    this.kinds = kinds;
    this.json = json;
  }

  /**
   * Writes rows within the caller's transaction.
   *
   * @return the rows of which a record was changed by somebody else since the plan; nothing of them
   *     is written
   */
  List<PlannedRow> write(Actor actor, List<PlannedRow> rows) {
    Set<PlannedRow> stale = new LinkedHashSet<>(overtaken(actor, kinds.companies(), rows));
    stale.addAll(overtaken(actor, kinds.people(), rows));
    kinds.plain().forEach(kind -> stale.addAll(overtaken(actor, kind, rows)));
    List<PlannedRow> standing = rows.stream().filter(row -> !stale.contains(row)).toList();
    write(actor, kinds.companies(), standing);
    write(actor, kinds.people(), standing);
    kinds.affiliations().write(writings(standing, Kind.affiliation, AffiliationDetails.class));
    kinds.plain().forEach(kind -> write(actor, kind, standing));
    return List.copyOf(stale);
  }

  private <D extends Record> void write(Actor actor, ImportKind<D, ?> kind, List<PlannedRow> rows) {
    List<Writing<D>> writings = writings(rows, kind.kind(), kind.type());
    if (!writings.isEmpty()) {
      kind.write(actor, writings);
    }
  }

  private <D extends Record> List<PlannedRow> overtaken(
      Actor actor, ImportKind<D, ?> kind, List<PlannedRow> rows) {
    List<Writing<D>> changes =
        writings(rows, kind.kind(), kind.type()).stream().filter(w -> w.version() > 0).toList();
    Set<UUID> overtaken = changes.isEmpty() ? Set.of() : kind.overtaken(actor, changes);
    return rows.stream()
        .filter(
            row ->
                row.records().stream()
                    .anyMatch(
                        r ->
                            r.action() == RowAction.update
                                && r.id() != null
                                && overtaken.contains(r.id())))
        .toList();
  }

  private <D extends Record> List<Writing<D>> writings(
      List<PlannedRow> rows, Kind kind, Class<D> type) {
    List<Writing<D>> writings = new ArrayList<>();
    for (PlannedRow row : rows) {
      for (PlannedRecord record : row.records()) {
        if (record.kind() == kind && record.details() != null) {
          writings.add(
              new Writing<>(
                  Objects.requireNonNull(record.id()), record.version(), details(record, type)));
        }
      }
    }
    return writings;
  }

  private <D extends Record> D details(PlannedRecord record, Class<D> type) {
    try {
      return json.treeToValue(record.details(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a planned record does not fit", e);
    }
  }
}
