package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.enishi.exchange.file.EncodingGuess;
import jp.enishi.exchange.file.FileKind;
import jp.enishi.exchange.file.FileLimits;
import jp.enishi.exchange.file.Row;
import jp.enishi.exchange.file.Rows;
import jp.enishi.exchange.file.Sheet;
import jp.enishi.exchange.file.SourceFile;
import jp.enishi.exchange.file.TextEncoding;
import jp.enishi.exchange.file.UnreadableFile;
import jp.enishi.exchange.importing.ImportAnalysis.ColumnAnalysis;
import jp.enishi.exchange.importing.ImportAnalysis.PreviewRow;
import jp.enishi.exchange.importing.ImportAnalysis.SheetAnalysis;
import jp.enishi.exchange.importing.ImportMapping.ColumnMapping;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.exchange.mapping.ColumnProposal;
import jp.enishi.exchange.mapping.Header;
import jp.enishi.exchange.mapping.HeaderFinder;
import jp.enishi.exchange.mapping.MappingProposal;
import jp.enishi.exchange.mapping.Subject;
import org.jspecify.annotations.Nullable;

/** Looks at a whole file once: can it be read, where are the headers, what may the columns be. */
@Singleton
class FileAnalyst {
  private static final int SAMPLE = 250;
  private static final int PREVIEW = 20;
  private static final int SHOWN = 60;
  static final List<MatchKey> COMPANY_KEYS =
      List.of(
          MatchKey.id,
          MatchKey.corporateNumber,
          MatchKey.nameAndPhone,
          MatchKey.nameAndPlace,
          MatchKey.name);
  static final List<MatchKey> PERSON_KEYS =
      List.of(
          MatchKey.id,
          MatchKey.memberNumber,
          MatchKey.email,
          MatchKey.nameAndPhone,
          MatchKey.nameAndCompany,
          MatchKey.nameAndPlace);

  private final Imports imports;

  FileAnalyst(Imports imports) {
    this.imports = imports;
  }

  /** What was found, and how the file is proposed to be read. */
  record Findings(FileKind kind, ImportAnalysis analysis, ImportMapping mapping) {}

  /** What the user chose about a sheet: where its header is, and what its rows are about. */
  record Chosen(int headerRow, Subject subject) {}

  /**
   * Looks at a file.
   *
   * @param encoding the encoding the user chose, null to detect it
   * @param chosen what the user chose, by index of the sheet
   * @throws UnreadableFile when it cannot be read or holds no rows
   */
  Findings look(Path file, @Nullable TextEncoding encoding, Map<Integer, Chosen> chosen) {
    try (SourceFile source = SourceFile.open(file, encoding, FileLimits.STANDARD)) {
      List<SheetAnalysis> analyses = new ArrayList<>();
      List<SheetMapping> mappings = new ArrayList<>();
      for (int i = 0; i < source.sheets().size(); i++) {
        Sheet sheet = source.sheets().get(i);
        Chosen choice = chosen.get(i);
        Looked looked = look(sheet, choice == null ? null : choice.headerRow());
        Optional<SheetMapping> remembered =
            layout(looked.header)
                .flatMap(imports::remembered)
                .filter(m -> choice == null || choice.subject() == m.subject());
        Subject subject =
            choice == null
                ? remembered
                    .map(SheetMapping::subject)
                    .orElseGet(() -> MappingProposal.subject(looked.header))
                : choice.subject();
        SheetAnalysis analysis = analysis(i, sheet, looked, subject, remembered.orElse(null));
        analyses.add(analysis);
        mappings.add(mapping(analysis, remembered.orElse(null)));
      }
      if (analyses.stream().allMatch(sheet -> sheet.rows() == 0)) {
        throw UnreadableFile.withoutRows();
      }
      EncodingGuess guess = source.encoding();
      TextEncoding found = guess == null ? null : guess.encoding();
      return new Findings(
          source.kind(),
          new ImportAnalysis(found, guess == null || guess.certain(), analyses),
          new ImportMapping(found, mappings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sheet as far as it was kept. */
  private record Looked(List<Row> top, Header header, int rows) {}

  private static Looked look(Sheet sheet, @Nullable Integer headerRow) {
    List<Row> top = new ArrayList<>();
    int count = 0;
    try (Rows rows = sheet.rows()) {
      while (rows.hasNext()) {
        Row row = rows.next();
        count++;
        if (top.size() < SAMPLE) {
          top.add(row);
        }
      }
    }
    Header header =
        headerRow == null
            ? HeaderFinder.find(top, sheet.merges())
            : HeaderFinder.at(headerRow, top, sheet.merges());
    int above = (int) top.stream().filter(row -> row.number() <= header.lastRow()).count();
    if (count - above > FileLimits.STANDARD.dataRows()) {
      throw UnreadableFile.withTooManyRows(FileLimits.STANDARD);
    }
    return new Looked(top, header, count - above);
  }

  private static SheetAnalysis analysis(
      int index, Sheet sheet, Looked looked, Subject subject, @Nullable SheetMapping remembered) {
    List<Row> data =
        looked.top.stream().filter(row -> row.number() > looked.header.lastRow()).toList();
    List<ColumnAnalysis> columns = new ArrayList<>();
    for (ColumnProposal proposal : MappingProposal.of(subject, looked.header, data)) {
      List<String> samples =
          data.stream()
              .map(row -> row.text(proposal.column()))
              .filter(text -> !text.isEmpty())
              .distinct()
              .limit(3)
              .map(FileAnalyst::shortened)
              .toList();
      String target = proposal.target() == null ? null : proposal.target().toString();
      ColumnProposal.Reason reason = proposal.reason();
      double confidence = proposal.confidence();
      if (remembered != null) {
        target =
            remembered.columns().stream()
                .filter(c -> c.column() == proposal.column())
                .map(ColumnMapping::target)
                .findFirst()
                .orElse(null);
        reason = ColumnProposal.Reason.remembered;
        confidence = 1;
      }
      columns.add(
          new ColumnAnalysis(
              proposal.column(), proposal.header(), target, confidence, reason, samples));
    }
    List<PreviewRow> preview =
        looked.top.stream()
            .limit(PREVIEW)
            .map(
                row ->
                    new PreviewRow(
                        row.number(),
                        row.cells().stream().map(cell -> shortened(cell.text())).toList()))
            .toList();
    return new SheetAnalysis(
        index,
        sheet.name(),
        sheet.hidden(),
        looked.rows,
        subject,
        looked.header.lastRow(),
        remembered != null,
        columns,
        preview);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN))) + "…";
  }

  private static SheetMapping mapping(SheetAnalysis sheet, @Nullable SheetMapping remembered) {
    List<ColumnMapping> columns = new ArrayList<>();
    for (ColumnAnalysis column : sheet.columns()) {
      if (column.target() != null) {
        columns.add(new ColumnMapping(column.column(), column.target()));
      }
    }
    boolean included =
        !sheet.hidden()
            && sheet.rows() > 0
            && columns.stream().anyMatch(c -> Targets.names(c.target()));
    return remembered == null
        ? new SheetMapping(
            sheet.sheet(),
            included,
            sheet.subject(),
            sheet.headerRow(),
            columns,
            COMPANY_KEYS,
            PERSON_KEYS,
            false)
        : new SheetMapping(
            sheet.sheet(),
            included,
            sheet.subject(),
            sheet.headerRow(),
            columns,
            remembered.companyKeys(),
            remembered.personKeys(),
            remembered.blankClears());
  }

  /** The layout of a sheet: its headers in their order; nothing when it has none. */
  private static Optional<String> layout(Header header) {
    return header.isMissing() ? Optional.empty() : Optional.of(layoutKey(header.shown()));
  }

  /** A file of errors, corrected, has the layout of the file that it came from. */
  static String layoutKey(List<String> shown) {
    return Fingerprint.of(String.join("\u001f", ErrorFile.withoutReason(shown)));
  }
}
