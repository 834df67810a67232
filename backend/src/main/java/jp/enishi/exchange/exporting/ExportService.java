package jp.enishi.exchange.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.exchange.file.FileFormat;
import jp.enishi.exchange.file.TableWriter;
import jp.enishi.exchange.file.TableWriter.Replacements;
import jp.enishi.exchange.sheet.ExportSheet;
import jp.enishi.exchange.sheet.ExportSheets;
import jp.enishi.journal.AccessLog;
import jp.enishi.platform.db.Patience;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.query.ListQuery;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.RecordFilter;
import jp.enishi.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists into files. The file is complete on disk before its first byte leaves: its number of
 * records is in the journal by then, and a failure is an answer and not half a file.
 */
@Singleton
class ExportService {
  private static final int AT_ONCE = 2;
  private static final int MOST = 1_000_000;
  private static final int LONGEST_PURPOSE = 200;

  private final ExportSheets sheets;
  private final AccessLog accessLog;
  private final ObjectMapper json;
  private final Semaphore free = new Semaphore(AT_ONCE);

  ExportService(ExportSheets sheets, AccessLog accessLog, ObjectMapper json) {
    this.sheets = sheets;
    this.accessLog = accessLog;
    this.json = json;
  }

  /**
   * A written file.
   *
   * @param records how many rows it holds: one a record, unless it is about their parts
   * @param fields the attributes in its columns
   * @param replaced characters that the encoding could not hold
   */
  record Written(Path file, int records, List<String> fields, Replacements replaced) {}

  /**
   * Writes the list.
   *
   * @throws ProblemException 429 while two other exports are being written
   */
  Written write(Actor actor, NewExport order, Locale language) {
    String purpose = purpose(order.purpose());
    ExportSheet sheet = sheets.of(order.kind());
    if (order.format() == null) {
      throw ProblemException.invalid("/format", Remark.of("problem.field.required"));
    }
    if (!actor.may(sheet.register().permission())) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    ExportColumns columns = ExportColumns.of(sheet, order.columns());
    Source source = source(actor, order, sheet, columns);
    if (!free.tryAcquire()) {
      throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS, Remark.of("exchange.export.busy"));
    }
    try {
      Written written = write(order.format(), sheet, columns, source, language);
      accessLog.exported(actor, sheet.kind(), written.records(), purpose, detail(order, columns));
      return written;
    } finally {
      free.release();
    }
  }

  /** Hands every row of a list to a consumer. */
  private interface Source {
    void forEach(Consumer<JsonNode> consumer);
  }

  private static Source source(
      Actor actor, NewExport order, ExportSheet sheet, ExportColumns columns) {
    Visibility visibility = Visibility.of(actor);
    Register<?, ?> register = sheet.register();
    ListRequest request = new ListRequest();
    ListQuery query = new ListQuery(order.query());
    RecordFilter filter = query.read(register.filter(), request);
    register.check(query, actor);
    Set<String> beside = columns.beside(visibility);
    return consumer ->
        Patience.inBackground(
            () -> register.forEach(visibility, filter, request, beside, MOST + 1, consumer));
  }

  private static String purpose(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      throw ProblemException.invalid("/purpose", Remark.of("problem.field.required"));
    }
    Reading<String> purpose = PlainText.clean(typed, LONGEST_PURPOSE);
    return purpose
        .accepted()
        .orElseThrow(() -> ProblemException.invalid("/purpose", purpose.remark().orElseThrow()));
  }

  private static Written write(
      FileFormat format, ExportSheet sheet, ExportColumns columns, Source source, Locale language) {
    try {
      Path file = Files.createTempFile("enishi-export", ".tmp");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        TableWriter writer =
            TableWriter.open(
                format,
                out,
                Messages.of("exchange.export.title." + sheet.kind(), List.of(), language));
        int[] records = {0};
        writer.write(columns.header(language));
        source.forEach(
            record -> {
              try {
                for (List<String> line : columns.lines(record, language)) {
                  if (records[0]++ == MOST) {
                    throw ProblemException.invalid(
                        "/query", Remark.of("exchange.export.many", MOST));
                  }
                  writer.write(line);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
        writer.close();
        return new Written(file, records[0], columns.names(), writer.replacements());
      } catch (IOException | RuntimeException e) {
        Files.delete(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was taken out: the filter's names and the columns, never a value somebody searched for.
   */
  private String detail(NewExport order, ExportColumns columns) {
    Map<String, String> query = order.query() == null ? Map.of() : order.query();
    return json.valueToTree(
            Map.of("format", order.format(), "filters", query.keySet(), "columns", columns.names()))
        .toString();
  }
}
