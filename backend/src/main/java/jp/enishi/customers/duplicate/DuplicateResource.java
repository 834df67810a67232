package jp.enishi.customers.duplicate;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.query.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The work list of duplicates over HTTP. */
@Path("/api/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class DuplicateResource {

  private final CurrentActor current;
  private final DuplicateService service;
  private final Idempotency idempotency;

  DuplicateResource(CurrentActor current, DuplicateService service, Idempotency idempotency) {
    this.current = current;
    this.service = service;
    this.idempotency = idempotency;
  }

  @GET
  @PermissionsAllowed(Permission.CUSTOMERS_DUPLICATES)
  @Operation(
      operationId = "listDuplicates",
      summary = "List pairs that may be duplicates",
      description =
          "What scans have found and nobody has decided yet; the likeliest first. Sort by `score`"
              + " or `foundAt`. Only pairs of which the caller sees both records.")
  public Page<PairView> list(@BeanParam PairFilter filter, @BeanParam PairListRequest request) {
    return service.list(current.get(), filter, request.asList());
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_DUPLICATES)
  @Operation(
      operationId = "getDuplicate",
      summary = "Get one pair",
      description =
          "404 also when one of its records is out of the caller's scope or in the trash.")
  public PairView get(@PathParam("id") UUID id) {
    return service.get(current.get(), id);
  }

  @POST
  @Path("/dismissals")
  @PermissionsAllowed(Permission.CUSTOMERS_DUPLICATES)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "dismissDuplicate",
      summary = "Declare two records to be two",
      description =
          "重複ではない: the pair leaves the list and the warnings of both records for good, later scans"
              + " included. Journalled; `reopenDuplicate` takes it back.")
  @APIResponse(
      responseCode = "201",
      description = "Remembered.",
      content = @Content(schema = @Schema(implementation = PairView.class)))
  public Response dismiss(
      @HeaderParam("Idempotency-Key") @Nullable String key, NewDismissal dismissal) {
    return idempotency.once(
        current.get().id().toString(),
        key,
        "POST /api/duplicates/dismissals",
        dismissal,
        () -> Response.status(201).entity(service.dismiss(current.get(), dismissal)).build());
  }

  @POST
  @Path("/{id}/reopen")
  @PermissionsAllowed(Permission.CUSTOMERS_DUPLICATES)
  @Operation(
      operationId = "reopenDuplicate",
      summary = "Take back that two records are two",
      description = "The pair is to be decided again. Doing it twice does no harm.")
  public PairView reopen(@PathParam("id") UUID id) {
    return service.reopen(current.get(), id);
  }
}
