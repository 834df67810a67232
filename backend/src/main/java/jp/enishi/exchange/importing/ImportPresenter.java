package jp.enishi.exchange.importing;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.CurrentActor;
import jp.enishi.exchange.importing.ImportRowView.Planned;
import jp.enishi.exchange.importing.ImportRowView.RowRemark;
import jp.enishi.exchange.importing.ImportView.Progress;
import jp.enishi.exchange.importing.ImportView.Starter;
import jp.enishi.exchange.importing.ImportView.Undone;
import jp.enishi.exchange.importing.PlannedRow.PlannedRecord;
import jp.enishi.exchange.mapping.Target;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.text.Remark;

/** Shows imports in the language of the request. */
@Singleton
class ImportPresenter {
  private final ImportRows rows;
  private final CurrentActor current;
  private final Language language;
  private final Map<String, JournaledRecords> tables;

  ImportPresenter(
      ImportRows rows,
      CurrentActor current,
      Language language,
      @All List<JournaledRecords> tables) {
    this.rows = rows;
    this.current = current;
    this.language = language;
    this.tables =
        tables.stream()
            .collect(
                Collectors.toMap(
                    table -> JournaledRecords.kind(table.table()), Function.identity()));
  }

  ImportView view(StoredImport it) {
    boolean counted = it.state() != ImportState.ready && it.state() != ImportState.planning;
    boolean undone = it.state() == ImportState.undoing || it.state() == ImportState.undone;
    Remark problem = it.problem();
    return new ImportView(
        it.id(),
        new Starter(it.actorId(), it.starter()),
        it.actorId().equals(current.get().id()),
        it.state(),
        it.fileName(),
        it.bytes(),
        it.format(),
        it.analysis(),
        it.mapping(),
        new Progress(it.doneRows(), it.totalRows()),
        counted ? rows.counts(it.id()) : null,
        it.cancelled(),
        problem == null ? null : Messages.of(problem, language.get()),
        undone ? new Undone(it.undo().undone(), it.undo().conflicts()) : null,
        it.createdAt(),
        it.updatedAt());
  }

  /** A line of a list: what was found in the file, but none of its content. */
  ImportView line(StoredImport it) {
    return view(it.withoutContent());
  }

  /** Rows of a plan; nothing of stored records that have left the actor's sight since. */
  List<ImportRowView> rows(StoredImport it, List<PlannedRow> planned) {
    Set<UUID> hidden = hidden(planned);
    return planned.stream().map(row -> row(it, row, hidden)).toList();
  }

  private Set<UUID> hidden(List<PlannedRow> planned) {
    Map<Target.Kind, Set<UUID>> stored =
        planned.stream()
            .flatMap(row -> row.records().stream())
            .filter(PlannedRecord::isStored)
            .collect(
                Collectors.groupingBy(
                    PlannedRecord::kind,
                    Collectors.mapping(
                        record -> Objects.requireNonNull(record.id()), Collectors.toSet())));
    Set<UUID> hidden = new HashSet<>();
    stored.forEach(
        (kind, ids) -> {
          hidden.addAll(ids);
          hidden.removeAll(
              Objects.requireNonNull(tables.get(kind.name())).visible(current.get(), ids));
        });
    return hidden;
  }

  private ImportRowView row(StoredImport it, PlannedRow row, Set<UUID> hidden) {
    Locale locale = language.get();
    List<RowRemark> remarks =
        row.remarks().stream()
            .map(
                n ->
                    new RowRemark(
                        n.level(),
                        n.column(),
                        RemarkPlace.field(it, row, n),
                        RemarkPlace.label(it, row, n, locale),
                        n.remark().code(),
                        Messages.of(n.remark(), locale)))
            .toList();
    List<Planned> records =
        row.records().stream()
            .map(r -> planned(r, r.isStored() && hidden.contains(r.id())))
            .toList();
    return new ImportRowView(
        row.sheet(), row.rowNumber(), row.action(), row.written(), records, remarks, row.cells());
  }

  private static Planned planned(PlannedRecord record, boolean hidden) {
    return new Planned(
        record.kind(),
        record.action(),
        record.id(),
        record.matchedBy(),
        hidden ? null : record.title(),
        hidden ? List.of() : record.changes());
  }
}
