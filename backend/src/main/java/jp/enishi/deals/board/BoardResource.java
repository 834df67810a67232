package jp.enishi.deals.board;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Boards over HTTP. */
@Path("/api/pipelines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipelines")
class BoardResource {

  private final CurrentActor current;
  private final BoardService service;

  BoardResource(CurrentActor current, BoardService service) {
    this.current = current;
    this.service = service;
  }

  @GET
  @Path("/{id}/board")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "getBoard",
      summary = "The board of a pipeline",
      description =
          "A column for each stage with count, sum and weighted sum of the deals within the caller's scope, and its first cards by their place. The"
              + " filters are those of the list of deals. `closedSince` (30 days when absent) bounds the won and lost columns. Move a card with"
              + " `POST /api/deals/{id}/move`.")
  public Board get(@PathParam("id") UUID id, @BeanParam BoardRequest request) {
    return service.board(current.get(), id, request);
  }
}
