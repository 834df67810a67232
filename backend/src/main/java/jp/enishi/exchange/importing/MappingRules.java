package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.exchange.importing.ImportAnalysis.SheetAnalysis;
import jp.enishi.exchange.importing.ImportMapping.ColumnMapping;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.mapping.Subject;
import jp.enishi.exchange.mapping.Target;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;

/** What makes a mapping valid for a file. */
@Singleton
class MappingRules {
  private final Kinds kinds;

  MappingRules(Kinds kinds) {
    this.kinds = kinds;
  }

  /** The mapping sent, with the sheets and the encoding it leaves out as they were. */
  ImportMapping complete(ImportMapping sent, ImportMapping before) {
    Map<Integer, SheetMapping> bySheet =
        sent.sheets().stream()
            .collect(Collectors.toMap(SheetMapping::sheet, Function.identity(), (one, _) -> one));
    Set<Integer> known =
        before.sheets().stream().map(SheetMapping::sheet).collect(Collectors.toSet());
    if (!known.containsAll(bySheet.keySet())) {
      throw ProblemException.invalid("/sheets", Remark.of("exchange.mapping.sheet"));
    }
    List<SheetMapping> sheets =
        before.sheets().stream().map(s -> bySheet.getOrDefault(s.sheet(), s)).toList();
    boolean csv = before.encoding() != null;
    return new ImportMapping(
        csv && sent.encoding() != null ? sent.encoding() : before.encoding(), sheets);
  }

  /**
   * After the file was looked at anew: sheets with another header or subject get the new proposal.
   */
  ImportMapping merged(ImportMapping sent, ImportMapping proposed, ImportAnalysis before) {
    List<SheetMapping> sheets = new ArrayList<>();
    for (int i = 0; i < proposed.sheets().size(); i++) {
      boolean moved =
          sent.sheets().get(i).headerRow() != before.sheets().get(i).headerRow()
              || sent.sheets().get(i).subject() != before.sheets().get(i).subject();
      boolean decoded = proposed.encoding() != before.encoding();
      sheets.add(moved || decoded ? proposed.sheets().get(i) : sent.sheets().get(i));
    }
    return new ImportMapping(proposed.encoding(), sheets);
  }

  /**
   * Whether the columns exist and their targets too. A mapping may be stored before it is whole.
   */
  void check(ImportMapping mapping, ImportAnalysis analysis) {
    List<ProblemException.Field> errors = new ArrayList<>();
    for (int i = 0; i < mapping.sheets().size(); i++) {
      check("/sheets/" + i, mapping.sheets().get(i), analysis.sheets().get(i), errors);
    }
    refuse(errors);
  }

  /**
   * Whether there is something to plan: a sheet, on it who or what each row is about, and that the
   * actor may write this.
   */
  void checkWhole(Actor actor, ImportMapping mapping, ImportAnalysis analysis) {
    check(mapping, analysis);
    List<ProblemException.Field> errors = new ArrayList<>();
    for (int i = 0; i < mapping.sheets().size(); i++) {
      SheetMapping sheet = mapping.sheets().get(i);
      if (sheet.included() && !kinds.mayWrite(actor, sheet.subject())) {
        errors.add(
            new ProblemException.Field(
                "/sheets/" + i + "/subject", Remark.of("exchange.mapping.not_allowed")));
      }
      if (sheet.included() && sheet.columns().stream().noneMatch(c -> Targets.names(c.target()))) {
        errors.add(
            new ProblemException.Field(
                "/sheets/" + i + "/columns",
                Remark.of(
                    sheet.subject() == Subject.customer
                        ? "exchange.mapping.no_name"
                        : "exchange.mapping.no_title")));
      }
    }
    if (mapping.sheets().stream().noneMatch(SheetMapping::included)) {
      errors.add(new ProblemException.Field("/sheets", Remark.of("exchange.mapping.no_sheet")));
    }
    refuse(errors);
  }

  private static void refuse(List<ProblemException.Field> errors) {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private void check(
      String pointer,
      SheetMapping sheet,
      SheetAnalysis analysis,
      List<ProblemException.Field> errors) {
    Set<Integer> columns = new HashSet<>();
    Set<String> targets = new HashSet<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      ColumnMapping column = sheet.columns().get(i);
      Target target = Targets.of(column.target());
      String at = pointer + "/columns/" + i;
      if (column.column() < 0
          || column.column() >= analysis.columns().size()
          || !columns.add(column.column())) {
        errors.add(
            new ProblemException.Field(at + "/column", Remark.of("exchange.mapping.column")));
      }
      if (target == null || !sheet.subject().has(target)) {
        errors.add(
            new ProblemException.Field(at + "/target", Remark.of("exchange.mapping.target")));
      } else if (!targets.add(column.target()) && !target.isRepeatable()) {
        errors.add(new ProblemException.Field(at + "/target", Remark.of("exchange.mapping.twice")));
      }
    }
  }
}
