package jp.enishi.customers.duplicate;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scans of the stock over HTTP: ordered here, followed by asking for the scan. */
@Path("/api/duplicate-scans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class ScanResource {

  private final CurrentActor current;
  private final DuplicateService service;

  ScanResource(CurrentActor current, DuplicateService service) {
    this.current = current;
    this.service = service;
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_DUPLICATES)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "startDuplicateScan",
      summary = "Scan the stock for duplicates",
      description =
          "In the background, over all records within the caller's scope: state `running`, then"
              + " `done`. After the first scan only what changed since is compared, unless `whole`."
              + " 409 while a scan of the caller for this kind is running.")
  @APIResponse(
      responseCode = "201",
      description = "Ordered.",
      content = @Content(schema = @Schema(implementation = ScanView.class)))
  public Response start(NewScan scan) {
    return Response.status(201).entity(ScanView.of(service.scan(current.get(), scan))).build();
  }

  @GET
  @PermissionsAllowed(Permission.CUSTOMERS_DUPLICATES)
  @Operation(
      operationId = "listDuplicateScans",
      summary = "List the caller's scans",
      description = "The newest first, at most 20.")
  public List<ScanView> list(
      @Parameter(
              description = "What kind of records; companies when absent.",
              schema = @Schema(implementation = DuplicateKind.class))
          @QueryParam("kind")
          @Nullable String kind) {
    return service.scans(current.get(), DuplicateKind.of(kind)).stream().map(ScanView::of).toList();
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_DUPLICATES)
  @Operation(
      operationId = "getDuplicateScan",
      summary = "Get a scan",
      description = "How far it has come. Only the caller's own.")
  public ScanView get(@PathParam("id") UUID id) {
    return ScanView.of(service.scan(current.get(), id));
  }

  @POST
  @Path("/{id}/cancel")
  @PermissionsAllowed(Permission.CUSTOMERS_DUPLICATES)
  @Operation(
      operationId = "cancelDuplicateScan",
      summary = "Stop a scan",
      description = "After the step at hand. What was found stays.")
  public ScanView cancel(@PathParam("id") UUID id) {
    return ScanView.of(service.cancel(current.get(), id));
  }
}
