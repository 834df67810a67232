package jp.enishi.bulk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Register;
import jp.enishi.register.Registers;
import jp.enishi.search.Searchable.Hit;

/** Shows bulk edits in the language of the request, and of their records only what may be seen. */
@Singleton
class BulkPresenter {

  private final BulkRows rows;
  private final Registers registers;
  private final Language language;

  BulkPresenter(BulkRows rows, Registers registers, Language language) {
    this.rows = rows;
    this.registers = registers;
    this.language = language;
  }

  BulkEditView view(StoredBulkEdit edit) {
    Map<BulkOutcome, Integer> counts = rows.counts(edit.id());
    boolean undone = edit.state() == BulkEditState.undoing || edit.state() == BulkEditState.undone;
    Remark problem = edit.problem();
    return new BulkEditView(
        edit.id(),
        edit.actorId(),
        edit.actorName(),
        edit.kind(),
        edit.change(),
        edit.state(),
        new BulkEditView.Progress(edit.doneRows(), edit.totalRows()),
        new BulkEditView.Counts(
            counts.getOrDefault(BulkOutcome.waiting, 0),
            counts.getOrDefault(BulkOutcome.change, 0),
            counts.getOrDefault(BulkOutcome.unchanged, 0),
            counts.getOrDefault(BulkOutcome.refused, 0),
            counts.getOrDefault(BulkOutcome.done, 0),
            counts.getOrDefault(BulkOutcome.stale, 0)),
        edit.cancelled(),
        problem == null ? null : Messages.of(problem, language.get()),
        undone ? new BulkEditView.Undone(edit.undone(), edit.undoConflicts()) : null,
        edit.createdAt(),
        edit.updatedAt());
  }

  List<BulkEditRowView> rows(Actor actor, StoredBulkEdit edit, List<StoredBulkRow> found) {
    Register<?, ?> register = registers.of(edit.kind()).orElseThrow().register();
    Set<UUID> seen = register.visible(actor, found.stream().map(StoredBulkRow::recordId).toList());
    Map<UUID, String> titles =
        register.hits(Visibility.of(actor), seen).stream()
            .collect(Collectors.toMap(Hit::id, Hit::title));
    return found.stream()
        .map(
            row ->
                new BulkEditRowView(
                    row.recordId(),
                    titles.get(row.recordId()),
                    row.outcome(),
                    seen.contains(row.recordId()) ? row.changes() : List.of(),
                    Objects.requireNonNullElse(language.of(row.remarks()), List.of())))
        .toList();
  }
}
