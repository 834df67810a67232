package jp.enishi.deals.deal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people on a deal over HTTP. */
@Path("/api/deals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals")
class DealPersonResource {

  private final CurrentActor current;
  private final DealPeopleService service;

  DealPersonResource(CurrentActor current, DealPeopleService service) {
    this.current = current;
    this.service = service;
  }

  @GET
  @Path("/{id}/people")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "listDealPeople",
      summary = "Who takes part in a deal",
      description = "On the customer's side, with their parts; those whom the caller may see.")
  @APIResponseSchema(DealPersonList.class)
  public Response list(@PathParam("id") UUID id) {
    return ok(service.get(current.get(), id));
  }

  @PUT
  @Path("/{id}/people")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putDealPeople",
      summary = "Say who takes part in a deal",
      description =
          "The whole list, in place of the one before; people whom the caller may not see stay on it. The deal gets a new version.")
  @APIResponseSchema(DealPersonList.class)
  public Response put(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      NewDealPeople list) {
    return ok(service.put(current.get(), id, Versions.required(ifMatch), list.people()));
  }

  private static Response ok(DealPersonList list) {
    return Response.ok(list).tag(Versions.tag(list.version())).build();
  }
}
