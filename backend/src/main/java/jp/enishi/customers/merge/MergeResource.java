package jp.enishi.customers.merge;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Merges that were done, and the way back. */
@Path("/api/merges/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Merges",
    description = "統合: several records become one, with everything that refers to them; and back.")
class MergeResource {

  private final MergeAnswers answers;

  MergeResource(MergeAnswers answers) {
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "getMerge",
      summary = "One merge",
      description = "For whoever may see all of its records.")
  public MergeView get(@PathParam("id") UUID id) {
    return answers.get(id);
  }

  @POST
  @Path("/undo")
  @PermissionsAllowed(Permission.CUSTOMERS_MERGE)
  @Operation(
      operationId = "undoMerge",
      summary = "Take a merge back",
      description =
          "At any time. The merged records are back as they were, with everything that came over from them and still refers to the survivor; edits made since"
              + " stay. What was added since stays with the survivor. The survivor's attributes return where nobody edited them; the others are listed in"
              + " `kept`. Later merges stay in force. 409 when it was taken back before.")
  @APIResponseSchema(Unmerged.class)
  public Response takeBack(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return answers.takeBack(id, key);
  }
}
