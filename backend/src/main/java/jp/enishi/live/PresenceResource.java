package jp.enishi.live;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is on a record. */
@Path("/api/presence/{page}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Live", description = "What others change, as it happens.")
class PresenceResource {

  private final CurrentActor current;
  private final PresenceService service;

  PresenceResource(CurrentActor current, PresenceService service) {
    this.current = current;
    this.service = service;
  }

  @PUT
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putPresence",
      summary = "Say where an open page is",
      description =
          "Answers who is on the record, the caller included. To be said again every six seconds or so: a page that falls silent is taken for closed after"
              + " 13 seconds. A `presence` event tells when it is worth asking sooner. Nothing of it is kept.")
  public Presence.Onlookers put(
      @Parameter(description = "A UUID that the page makes up for itself.") @PathParam("page")
          UUID page,
      Presence presence) {
    return service.put(current.get(), page, presence);
  }

  @DELETE
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "removePresence",
      summary = "Say that a page was closed",
      description = "Repeating it does no harm.")
  public void remove(@PathParam("page") UUID page) {
    service.remove(current.get(), page);
  }
}
