package jp.enishi.exchange.importing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.query.RowRequest;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports over HTTP: upload, mapping, plan, run, undo. */
@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Imports",
    description =
        "取り込み: CSV and XLSX files into the register, planned row by row before anything is"
            + " written.")
class ImportResource {
  private static final String BUSY = " 409 while other work on this import is under way.";

  private final CurrentActor current;
  private final ImportService service;
  private final ImportPresenter presenter;
  private final Language language;

  ImportResource(
      CurrentActor current, ImportService service, ImportPresenter presenter, Language language) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.language = language;
  }

  @GET
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "listImports",
      summary = "Imports",
      description =
          "The caller's own, and for administrators everybody's. Newest first; without previews and"
              + " samples.")
  public Page<ImportView> list(@BeanParam RowRequest request) {
    List<StoredImport> found = service.list(current.get(), request.behind(), request.size() + 1);
    return request.page(found, StoredImport::id).map(presenter::line);
  }

  @GET
  @Path("/targets")
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "listImportTargets",
      summary = "What columns can be mapped to",
      description = "With labels in the language asked for.")
  public List<ImportTarget> targets() {
    return Targets.all(language.get());
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "uploadImport",
      summary = "Upload a file",
      description =
          "CSV (any usual encoding) or XLSX, up to 30 MB, 100,000 rows, 200 columns, 200 sheets and"
              + " 100,000 characters a row. It is looked"
              + " at as a whole; nothing is written. 400 `unreadable-file` says what to do.")
  @APIResponse(
      responseCode = "201",
      description = "Uploaded; `Location` names the import.",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response upload(
      @RestForm("file") @Schema(description = "The file.") @Nullable FileUpload file) {
    if (file == null) {
      throw ProblemException.invalid("/file", Remark.of("problem.field.required"));
    }
    StoredImport it = service.upload(current.get(), file.fileName(), file.uploadedFile());
    return Response.created(URI.create("/api/imports/" + it.id()))
        .entity(presenter.view(it))
        .build();
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "getImport",
      summary = "One import",
      description = "Its file's analysis, mapping, state and progress.")
  public ImportView get(@PathParam("id") UUID id) {
    return presenter.view(service.get(current.get(), id));
  }

  @PUT
  @Path("/{id}/mapping")
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "mapImport",
      summary = "Say how the file is to be read",
      description = "Sheets not named stay as they were. A plan made before is dropped." + BUSY)
  public ImportView map(@PathParam("id") UUID id, @Nullable ImportMapping mapping) {
    if (mapping == null) {
      throw ProblemException.of(ProblemType.MALFORMED_BODY);
    }
    return presenter.view(service.map(current.get(), id, mapping));
  }
}
