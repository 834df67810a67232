package jp.enishi.exchange.exporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.exchange.sheet.ExportSheets;
import jp.enishi.journal.AccessLog;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Register;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Copies into the clipboard, over HTTP: what leaves by hand is written down like a file. */
@Path("/api/exports/copies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
class CopyResource {

  /** What may be copied. */
  @Schema(requiredProperties = "ids")
  record CopiedRecords(
      @Schema(description = "Those of the records that the caller may still see.")
          List<UUID> ids) {}

  private static final int MOST = 10_000;
  private static final int MOST_COLUMNS = 60;
  private static final String PURPOSE = "clipboard";

  private final CurrentActor current;
  private final ExportSheets sheets;
  private final AccessLog accessLog;
  private final ObjectMapper json;

  CopyResource(CurrentActor current, ExportSheets sheets, AccessLog accessLog, ObjectMapper json) {
    this.current = current;
    this.sheets = sheets;
    this.accessLog = accessLog;
    this.json = json;
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_EXPORT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "copyRecords",
      summary = "Write down that records are copied",
      description =
          "Call it before rows of a list are put into a clipboard: who copied which records and"
              + " columns goes into the access log, as with an export. Copy only the records that"
              + " are answered.")
  public CopiedRecords copy(NewCopy copy) {
    Actor actor = current.get();
    Register<?, ?> register = sheets.of(copy.kind()).register();
    if (!actor.may(register.permission())) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    List<String> columns = given("/columns", copy.columns(), MOST_COLUMNS);
    for (int i = 0; i < columns.size(); i++) {
      if (!register.columns().contains(columns.get(i))) {
        throw ProblemException.invalid("/columns/" + i, Remark.of("problem.field.unknown"));
      }
    }
    List<UUID> asked = given("/ids", copy.ids(), MOST);
    Set<UUID> visible = register.visible(actor, new HashSet<>(asked));
    List<UUID> ids = asked.stream().filter(visible::contains).distinct().toList();
    if (!ids.isEmpty()) {
      accessLog.exported(
          actor,
          register.kind(),
          ids.size(),
          PURPOSE,
          json.valueToTree(Map.of("format", PURPOSE, "columns", columns, "records", ids))
              .toString());
    }
    return new CopiedRecords(ids);
  }

  private static <T> List<T> given(String pointer, @Nullable List<@Nullable T> typed, int most) {
    if (typed == null || typed.isEmpty()) {
      throw ProblemException.invalid(pointer, Remark.of("problem.field.required"));
    }
    if (typed.size() > most) {
      throw ProblemException.invalid(pointer, Remark.of("problem.field.many", most));
    }
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i) == null) {
        throw ProblemException.invalid(pointer + "/" + i, Remark.of("problem.field.required"));
      }
    }
    return List.copyOf(typed);
  }
}
