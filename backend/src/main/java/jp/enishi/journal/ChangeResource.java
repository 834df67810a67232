package jp.enishi.journal;

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

/** Taking a change back. */
@Path("/api/changes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "The journal: what changed, and taking it back.")
class ChangeResource {

  private final CurrentActor current;
  private final Undo undo;

  ChangeResource(CurrentActor current, Undo undo) {
    this.current = current;
    this.undo = undo;
  }

  @POST
  @Path("/undo")
  @PermissionsAllowed(Permission.CHANGES_UNDO)
  @Operation(
      operationId = "undoChange",
      summary = "Take a change back",
      description =
          "Puts every record of the change back to what it was before, unless it was edited since: those are listed in `conflicts` and stay as they are."
              + " The undo is itself a change and can be taken back. Repeating it does no harm. It takes the right to do what it does: 404 when the caller may not see or change one of the records; 403 when taking it back would throw one away, bring one back or undo a merge, and the caller may not. What the caller has made they may take back."
              + " Whether a change of a history may be taken back its `mayUndo` says.")
  public Undo.Outcome undo(@PathParam("id") UUID id) {
    return undo.change(current.get(), id);
  }
}
