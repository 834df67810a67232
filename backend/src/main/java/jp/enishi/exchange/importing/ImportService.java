package jp.enishi.exchange.importing;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.exchange.file.FileLimits;
import jp.enishi.exchange.file.UnreadableFile;
import jp.enishi.exchange.importing.FileAnalyst.Chosen;
import jp.enishi.exchange.importing.FileAnalyst.Findings;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.journal.CauseUndo;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.Jobs;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with imports. An import is seen by whoever started it, and by administrators who
 * see all customers; they can stop it and take it back, but not decide what it writes.
 */
@Singleton
class ImportService {
  private static final int LONGEST_NAME = 200;

  private final Imports imports;
  private final ImportRows rows;
  private final FileAnalyst analyst;
  private final MappingRules rules;
  private final CauseUndo undo;
  private final Transactions transactions;
  private final Jobs jobs;

  ImportService(
      Imports imports,
      ImportRows rows,
      FileAnalyst analyst,
      MappingRules rules,
      CauseUndo undo,
      Transactions transactions,
      Jobs jobs) {
    this.imports = imports;
    this.rows = rows;
    this.analyst = analyst;
    this.rules = rules;
    this.undo = undo;
    this.transactions = transactions;
    this.jobs = jobs;
  }

  /** Takes a file: it is read as a whole once, so that what cannot be read is refused at once. */
  StoredImport upload(Actor actor, String fileName, Path file) {
    try {
      long size = Files.size(file);
      if (size > FileLimits.STANDARD.uploadBytes()) {
        throw ProblemException.of(ProblemType.TOO_LARGE);
      }
      Findings found = look(file, f -> analyst.look(f, null, Map.of()));
      UUID id = Transactions.newId();
      StoredImport it =
          new StoredImport(
              id,
              actor.id(),
              actor.name(),
              actor,
              name(fileName),
              (int) size,
              found.kind(),
              ImportState.ready,
              false,
              found.analysis(),
              found.mapping(),
              0,
              0,
              new CauseUndo.Progress(null, 0, List.of()),
              null,
              java.time.Instant.now(),
              java.time.Instant.now());
      imports.add(it, file);
      return get(actor, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StoredImport get(Actor actor, UUID id) {
    return imports
        .find(id)
        .filter(it -> it.actorId().equals(actor.id()) || actor.oversees())
        .orElseThrow(ProblemException::notFound);
  }

  /** The newest imports that the actor sees. */
  List<StoredImport> list(Actor actor, @Nullable UUID before, int most) {
    return imports.list(actor.oversees() ? null : actor.id(), before, most);
  }

  /**
   * Replaces the mapping. Another encoding, header row or subject means that the file is looked at
   * anew.
   */
  StoredImport map(Actor actor, UUID id, ImportMapping mapping) {
    StoredImport it = own(actor, id);
    requireNothingWritten(id);
    ImportMapping complete = rules.complete(mapping, it.mapping());
    Findings found = new Findings(it.format(), it.analysis(), complete);
    if (!Objects.equals(complete.encoding(), it.analysis().encoding())
        || !chosen(complete).equals(chosen(it.analysis()))) {
      found =
          imports
              .withFile(
                  id,
                  file -> look(file, f -> analyst.look(f, complete.encoding(), chosen(complete))))
              .orElseThrow(() -> conflict("exchange.import.file_dropped"));
      ImportMapping anew = found.mapping();
      found =
          new Findings(found.kind(), found.analysis(), rules.merged(complete, anew, it.analysis()));
    }
    rules.check(found.mapping(), found.analysis());
    Findings mapped = found;
    return transactions.read(
        () -> {
          if (!imports.mapped(it, mapped.analysis(), mapped.mapping())) {
            throw conflict("exchange.import.busy");
          }
          requireNothingWritten(id); // a run may have come and gone meanwhile
          rows.clear(id);
          return get(actor, id);
        });
  }

  private void requireNothingWritten(UUID id) {
    if (undo.hasWritten(Cause.importing(id))) {
      throw conflict("exchange.import.begun");
    }
  }

  StoredImport plan(Actor actor, UUID id) {
    StoredImport it = own(actor, id);
    requireNothingWritten(id);
    rules.checkWhole(actor, it.mapping(), it.analysis());
    return begin(actor, it, ImportState.planning, PlanJob.NAME);
  }

  /** Begins to write, or goes on where a run was stopped. */
  StoredImport run(Actor actor, UUID id) {
    StoredImport it = own(actor, id);
    if (it.undo().isBegun()) {
      throw conflict("exchange.import.undo_begun");
    }
    boolean planned = it.state() == ImportState.planned || it.state() == ImportState.failed;
    if (!planned || rows.waiting(id, 1).isEmpty()) {
      throw conflict(planned ? "exchange.import.nothing_to_write" : "exchange.import.not_planned");
    }
    rules.checkWhole(actor, it.mapping(), it.analysis());
    for (SheetMapping sheet : it.mapping().sheets()) {
      if (sheet.included() && sheet.headerRow() > 0) {
        imports.remember(
            FileAnalyst.layoutKey(
                it.analysis().sheets().get(sheet.sheet()).columns().stream()
                    .map(ImportAnalysis.ColumnAnalysis::header)
                    .toList()),
            sheet);
      }
    }
    return begin(actor, it, ImportState.running, RunJob.NAME);
  }

  StoredImport undo(Actor actor, UUID id) {
    StoredImport it = idle(actor, id);
    if (it.state() == ImportState.undone || !undo.hasWritten(Cause.importing(id))) {
      throw conflict("exchange.import.nothing_to_undo");
    }
    return begin(actor, it, ImportState.undoing, UndoJob.NAME);
  }

  /** Stops planning or writing after the piece at hand. Asking twice does no harm. */
  StoredImport cancel(Actor actor, UUID id) {
    StoredImport it = get(actor, id);
    if (it.state() == ImportState.planning || it.state() == ImportState.running) {
      imports.cancel(id);
    }
    return get(actor, id);
  }

  private StoredImport begin(Actor actor, StoredImport it, ImportState state, String job) {
    if (!imports.turn(it, state, actor)) {
      throw conflict("exchange.import.busy");
    }
    jobs.orderNext(job, it.id());
    return get(actor, it.id());
  }

  /** Work that was left behind between its state and its order; what is ordered stays so. */
  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void resume() {
    for (StoredImport it : imports.busy()) {
      String job =
          switch (it.state()) {
            case planning -> PlanJob.NAME;
            case running -> RunJob.NAME;
            default -> UndoJob.NAME;
          };
      jobs.order(job, it.id());
    }
  }

  /** What is written is written in the name of whoever chose the file. */
  private StoredImport own(Actor actor, UUID id) {
    StoredImport it = idle(actor, id);
    if (!it.actorId().equals(actor.id())) {
      throw ProblemException.of(ProblemType.FORBIDDEN, Remark.of("exchange.import.of_another"));
    }
    return it;
  }

  private StoredImport idle(Actor actor, UUID id) {
    StoredImport it = get(actor, id);
    if (it.state().isBusy()) {
      throw conflict("exchange.import.busy");
    }
    return it;
  }

  private static Map<Integer, Chosen> chosen(ImportMapping mapping) {
    return mapping.sheets().stream()
        .collect(
            Collectors.toMap(SheetMapping::sheet, s -> new Chosen(s.headerRow(), s.subject())));
  }

  private static Map<Integer, Chosen> chosen(ImportAnalysis analysis) {
    return analysis.sheets().stream()
        .collect(
            Collectors.toMap(
                ImportAnalysis.SheetAnalysis::sheet, s -> new Chosen(s.headerRow(), s.subject())));
  }

  private static <T> T look(Path file, Function<Path, T> look) {
    try {
      return look.apply(file);
    } catch (UnreadableFile e) {
      throw ProblemException.of(ProblemType.UNREADABLE_FILE, new Remark(e.code(), e.args()));
    }
  }

  private static ProblemException conflict(String code) {
    return ProblemException.of(ProblemType.CONFLICT, Remark.of(code));
  }

  /**
   * The file's name without the folders some browsers send, and without what a page could trip
   * over.
   */
  private static String name(String fileName) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String clean = PlainText.trim(last.replaceAll("\\p{Cntrl}|\\p{Cs}", ""));
    return clean.isEmpty() ? "-" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }
}
