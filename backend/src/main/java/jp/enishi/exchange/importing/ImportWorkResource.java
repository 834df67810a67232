package jp.enishi.exchange.importing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The background work on an import over HTTP: ordered here, followed by asking for the import. */
@Path("/api/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportWorkResource {
  private static final String BUSY = " 409 while other work on this import is under way.";

  private final CurrentActor current;
  private final ImportService service;
  private final ImportPresenter presenter;

  ImportWorkResource(CurrentActor current, ImportService service, ImportPresenter presenter) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
  }

  @POST
  @Path("/plan")
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "planImport",
      summary = "Plan every row",
      description =
          "In the background: state `planning`, then `planned`. Nothing is written." + BUSY)
  public ImportView plan(@PathParam("id") UUID id) {
    return presenter.view(service.plan(current.get(), id));
  }

  @POST
  @Path("/run")
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "runImport",
      summary = "Write the planned rows",
      description =
          "In the background: state `running`, then `done`. Rows with `error` or `conflict` stay"
              + " out. After a stop it goes on where it stood."
              + BUSY)
  public ImportView run(@PathParam("id") UUID id) {
    return presenter.view(service.run(current.get(), id));
  }

  @POST
  @Path("/cancel")
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "cancelImport",
      summary = "Stop planning or writing",
      description =
          "After the piece at hand: `planning` becomes `ready`, `running` becomes `planned`.")
  public ImportView cancel(@PathParam("id") UUID id) {
    return presenter.view(service.cancel(current.get(), id));
  }

  @POST
  @Path("/undo")
  @PermissionsAllowed(Permission.CUSTOMERS_IMPORT)
  @Operation(
      operationId = "undoImport",
      summary = "Take the whole import back",
      description =
          "In the background: state `undoing`, then `undone`. Records edited since, or that are no"
              + " longer the caller's to change, stay and are listed."
              + BUSY)
  public ImportView undo(@PathParam("id") UUID id) {
    return presenter.view(service.undo(current.get(), id));
  }
}
