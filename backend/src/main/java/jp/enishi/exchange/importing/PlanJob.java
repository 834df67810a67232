package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.exchange.file.FileLimits;
import jp.enishi.exchange.file.FileMeter;
import jp.enishi.exchange.file.Sheet;
import jp.enishi.exchange.file.SourceFile;
import jp.enishi.exchange.file.UnreadableFile;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.mapping.DataRow;
import jp.enishi.exchange.mapping.DataRows;
import jp.enishi.exchange.mapping.Header;
import jp.enishi.exchange.mapping.Header.ColumnName;
import jp.enishi.exchange.mapping.Subject;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.StagedJob;
import jp.enishi.platform.text.Remark;

/**
 * Plans every row of an import: reads the file, compares with what is stored, writes nothing but
 * the plan.
 */
@Singleton
class PlanJob extends StagedJob<StoredImport> {
  static final String NAME = "import-plan";
  private static final int AT_ONCE = 500;

  /** So much text closes a batch before it is full. */
  private static final int CHARACTERS_AT_ONCE = 1_000_000;

  /** A chain of links may have as many stages as a file has rows. */
  private static final int AFTER_CUSTOMERS = 10_000_000;

  private final Imports imports;
  private final ImportRows rows;
  private final PlanFactory plans;
  private final Transactions transactions;

  PlanJob(Imports imports, ImportRows rows, PlanFactory plans, Transactions transactions) {
    super(NAME);
    this.imports = imports;
    this.rows = rows;
    this.plans = plans;
    this.transactions = transactions;
  }

  @Override
  protected Optional<StoredImport> due(UUID id) {
    return imports.find(id).filter(it -> it.state() == ImportState.planning);
  }

  /** A plan that was broken off begins anew: nothing was written but plan rows. */
  @Override
  protected void work(UUID id, StoredImport it) {
    rows.clear(id);
    try {
      boolean whole =
          imports
              .withFile(id, file -> plan(it, file))
              .orElseThrow(() -> new ImportFailure(Remark.of("exchange.import.file_dropped")));
      imports.end(id, whole ? ImportState.planned : ImportState.ready, null);
    } catch (UnreadableFile e) {
      imports.end(id, ImportState.failed, new Remark(e.code(), e.args()));
    } catch (ImportFailure e) {
      imports.end(id, ImportState.failed, e.remark());
    }
  }

  @Override
  protected void fail(UUID id) {
    imports.end(id, ImportState.failed, Remark.of("exchange.import.failed"));
  }

  /** Answers false when it was cancelled. */
  private boolean plan(StoredImport it, Path file) {
    try (SourceFile source = SourceFile.open(file, it.mapping().encoding(), FileLimits.STANDARD)) {
      Plan plan = plans.of(it);
      FileMeter meter = new FileMeter(FileLimits.STANDARD);
      int total =
          it.mapping().sheets().stream()
              .filter(SheetMapping::included)
              .mapToInt(s -> it.analysis().sheets().get(s.sheet()).rows())
              .sum();
      imports.progress(it.id(), 0, total);
      for (SheetMapping mapping : ordered(it.mapping())) {
        if (!plan(it, plan, source.sheets().get(mapping.sheet()), mapping, meter, total)) {
          return false;
        }
      }
      return link(it.id(), plan.links());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What belongs to customers is written after all of them. */
  private static int stage(Subject subject) {
    return subject == Subject.customer ? 0 : AFTER_CUSTOMERS;
  }

  /** Puts the links between records into the planned rows. */
  private boolean link(UUID id, LinkPlan links) {
    links.find(AT_ONCE);
    for (List<Integer> piece : links.rows(AT_ONCE)) {
      List<PlannedRow> lenders = rows.of(id, links.lenders(piece));
      List<PlannedRow> linked = links.linked(rows.of(id, piece), lenders);
      transactions.read(
          () -> {
            rows.replace(id, linked, links::stage);
            return null;
          });
      if (imports.isCancelled(id)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Companies first, then people, then who works where, so that each finds those before; then what
   * belongs to customers.
   */
  private static List<SheetMapping> ordered(ImportMapping mapping) {
    return mapping.sheets().stream()
        .filter(SheetMapping::included)
        .sorted(
            Comparator.comparing(SheetMapping::subject)
                .thenComparingInt(s -> s.holds(Kind.company) ? s.holds(Kind.person) ? 2 : 0 : 1))
        .toList();
  }

  private boolean plan(
      StoredImport it, Plan plan, Sheet sheet, SheetMapping mapping, FileMeter meter, int total) {
    List<String> headers =
        it.analysis().sheets().get(mapping.sheet()).columns().stream()
            .map(ImportAnalysis.ColumnAnalysis::header)
            .toList();
    Header header =
        new Header(
            mapping.headerRow(),
            mapping.headerRow(),
            headers.stream().map(name -> new ColumnName("", name)).toList());
    boolean several = ordered(it.mapping()).size() > 1;
    try (DataRows data = new DataRows(sheet.rows(), header)) {
      while (data.hasNext()) {
        List<DataRow> batch = batch(data, meter);
        List<PlannedRow> planned = plan.next(mapping, headers, several ? sheet.name() : "", batch);
        transactions.read(
            () -> {
              rows.add(it.id(), planned, stage(mapping.subject()));
              imports.progress(it.id(), plan.rows(), total);
              return null;
            });
        if (imports.isCancelled(it.id())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The next rows; a row that says 同上 is as long as what it repeats. */
  private static List<DataRow> batch(DataRows data, FileMeter meter) {
    long end = meter.characters() + CHARACTERS_AT_ONCE;
    List<DataRow> batch = new ArrayList<>();
    while (batch.size() < AT_ONCE && meter.characters() < end && data.hasNext()) {
      DataRow row = data.next();
      meter.counted(row.row());
      batch.add(row);
    }
    return batch;
  }
}
