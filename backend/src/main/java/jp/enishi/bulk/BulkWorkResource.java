package jp.enishi.bulk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The background work on a bulk edit over HTTP: ordered here, followed by asking for it. */
@Path("/api/bulk-edits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk edits")
class BulkWorkResource {

  private static final String BUSY = " 409 while other work on it is under way.";

  private final CurrentActor current;
  private final BulkEditService service;
  private final BulkPresenter presenter;

  BulkWorkResource(CurrentActor current, BulkEditService service, BulkPresenter presenter) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
  }

  @POST
  @Path("/run")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "runBulkEdit",
      summary = "Change the records",
      description =
          "In the background: state `running`, then `done`. Records whose attribute somebody else changed since the preview stay"
              + " and are `stale`. With `nothing`, refused or stale records leave all as it is: state `planned` again, with `problem`."
              + BUSY)
  public BulkEditView run(@PathParam("id") UUID id, @Nullable BulkEditRun how) {
    if (how == null) {
      throw ProblemException.of(ProblemType.MALFORMED_BODY);
    }
    return presenter.view(service.run(current.get(), id, how.onRefusal()));
  }

  @POST
  @Path("/cancel")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Operation(
      operationId = "cancelBulkEdit",
      summary = "Stop planning or writing",
      description =
          "After the piece at hand: `planning` becomes `cancelled`, `running` becomes `planned` and can be run on or undone.")
  public BulkEditView cancel(@PathParam("id") UUID id) {
    return presenter.view(service.cancel(current.get(), id));
  }

  @POST
  @Path("/undo")
  @PermissionsAllowed(Permission.CHANGES_UNDO)
  @Operation(
      operationId = "undoBulkEdit",
      summary = "Take the whole bulk edit back",
      description =
          "In the background: state `undoing`, then `undone`. Records whose attributes were edited since, or that are no longer the caller's to change, stay and are listed."
              + BUSY)
  public BulkEditView undo(@PathParam("id") UUID id) {
    return presenter.view(service.undo(current.get(), id));
  }
}
