package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import jp.enishi.access.CurrentActor;
import jp.enishi.exchange.importing.ImportRowView.Planned;
import jp.enishi.exchange.importing.ImportRowView.RowRemark;
import jp.enishi.exchange.importing.ImportView.Progress;
import jp.enishi.exchange.importing.ImportView.Starter;
import jp.enishi.exchange.importing.ImportView.Undone;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.text.Remark;

/** Shows imports in the language of the request. */
@Singleton
class ImportPresenter {
  private final ImportRows rows;
  private final CurrentActor current;
  private final Language language;

  ImportPresenter(ImportRows rows, CurrentActor current, Language language) {
    this.rows = rows;
    this.current = current;
    this.language = language;
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

  ImportRowView row(StoredImport it, PlannedRow row) {
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
            .map(
                r ->
                    new Planned(
                        r.kind(), r.action(), r.id(), r.matchedBy(), r.title(), r.changes()))
            .toList();
    return new ImportRowView(
        row.sheet(), row.rowNumber(), row.action(), row.written(), records, remarks, row.cells());
  }
}
