package jp.enishi.exchange.importing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.query.RowRequest;
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
      @BeanParam RowRequest request) {
    StoredImport it = service.get(current.get(), id);
    RowAction wanted = RowRequest.choice("action", action, RowAction.class);
    return request
        .page(rows.page(it.id(), wanted, request.after(), request.size() + 1), PlannedRow::seq)
        .mapAll(found -> presenter.rows(it, found));
  }

  @GET
  @Path("/errors")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "downloadImportErrors",
      summary = "The rows that stay out, as a file",
      description =
          "In the format, encoding and sheets of the upload, with row number and reason last: to"
              + " correct and upload again. It is read as the upload was.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response errors(@PathParam("id") UUID id) {
    StoredImport it = service.get(current.get(), id);
    Locale locale = language.get();
    StreamingOutput body = out -> errors.write(it, locale, out);
    return Response.ok(body, ErrorFile.mediaType(it))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"import-errors." + ErrorFile.extension(it) + "\"")
        .build();
  }
}
