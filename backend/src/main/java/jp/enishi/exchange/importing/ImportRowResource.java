package jp.enishi.exchange.importing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.exchange.file.FileFormat;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rows of an import's plan over HTTP. */
@Path("/api/imports/{id}")
@Tag(name = "Imports")
class ImportRowResource {
  private static final int MOST = 200;

  private final CurrentActor current;
  private final ImportService service;
  private final ImportRows rows;
  private final ImportPresenter presenter;
  private final ErrorFile errors;
  private final Language language;

  ImportRowResource(
      CurrentActor current,
      ImportService service,
      ImportRows rows,
      ImportPresenter presenter,
      ErrorFile errors,
      Language language) {
    this.current = current;
    this.service = service;
    this.rows = rows;
    this.presenter = presenter;
    this.errors = errors;
    this.language = language;
  }

  @GET
  @Path("/rows")
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "listImportRows",
      summary = "What each row will do",
      description = "In the order of the file.")
  public Page<ImportRowView> rows(
      @PathParam("id") UUID id,
      @Parameter(
              description = "Only rows that do this.",
              schema = @Schema(implementation = RowAction.class))
          @QueryParam("action")
          @Nullable String action,
      @Parameter(description = "Rows per page, 1 to 200; 50 when absent.") @QueryParam("limit")
          @Nullable Integer limit,
      @Parameter(description = "`nextCursor` of the page before.") @QueryParam("cursor")
          @Nullable String cursor) {
    UUID known = service.get(current.get(), id).id();
    int size = limit == null ? 50 : limit;
    if (size < 1 || size > MOST) {
      throw ProblemException.invalid("?limit", Remark.of("problem.field.range", 1, MOST));
    }
    List<PlannedRow> found = rows.page(known, action(action), after(cursor), size + 1);
    List<PlannedRow> page = found.size() > size ? found.subList(0, size) : found;
    String next = found.size() > size ? Integer.toString(page.getLast().seq()) : null;
    return new Page<>(page.stream().map(presenter::row).toList(), next, null);
  }

  private static @Nullable RowAction action(@Nullable String name) {
    return name == null
        ? null
        : Stream.of(RowAction.values())
            .filter(action -> action.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.invalid("?action", Remark.of("problem.parameter.unreadable")));
  }

  private static int after(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,9}")) {
      throw ProblemException.invalid("?cursor", Remark.of("problem.cursor.unreadable"));
    }
    return Integer.parseInt(cursor);
  }

  @GET
  @Path("/errors")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "downloadImportErrors",
      summary = "The rows that stay out, as a file",
      description =
          "In the format and encoding of the upload, with row number and reason last: to correct"
              + " and upload again.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response errors(@PathParam("id") UUID id) {
    StoredImport it = service.get(current.get(), id);
    FileFormat format = ErrorFile.format(it);
    Locale locale = language.get();
    StreamingOutput body = out -> errors.write(it, locale, out);
    return Response.ok(body, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"import-errors." + format.extension() + "\"")
        .build();
  }
}
