package jp.enishi.customers.merge;

import io.quarkus.security.PermissionsAllowed;
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
import jp.enishi.access.Permission;
import jp.enishi.platform.query.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Merging people over HTTP. */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Merges")
class PersonMergeResource {

  private static final String KIND = "person";

  private final MergeAnswers answers;

  PersonMergeResource(MergeAnswers answers) {
    this.answers = answers;
  }

  @POST
  @Path("/merge-preview")
  @PermissionsAllowed(Permission.CUSTOMERS_MERGE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "previewPersonMerge",
      summary = "See what merging people would do",
      description =
          "Changes nothing. Proposes a survivor and a value for each attribute, and counts what would go over to the survivor.")
  public MergePreview preview(MergeRequest request) {
    return answers.preview(KIND, request);
  }

  @POST
  @Path("/merges")
  @PermissionsAllowed(Permission.CUSTOMERS_MERGE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "mergePeople",
      summary = "Merge people",
      description =
          "2 to 10 records become one, the survivor, with everything that refers to them. The others leave lists and search; reading one of them by its id"
              + " answers 307 to the survivor, changing it answers 410 with the survivor's id. 412 when one was changed since its version, 400 when they"
              + " cannot be one. It can be taken back at any time.")
  @APIResponse(
      responseCode = "201",
      description = "Merged; `Location` names the merge.",
      content = @Content(schema = @Schema(implementation = MergeView.class)))
  public Response merge(
      @HeaderParam("Idempotency-Key") @Nullable String key, MergeRequest request) {
    return answers.merge(KIND, "/api/people/merges", key, request);
  }

  @GET
  @Path("/{id}/merges")
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "listPersonMerges",
      summary = "Merges of a person",
      description =
          "Those it survived or was merged by, and those of the records it took in; the newest first, 100 at most. Includes merges that were taken back.")
  public Page<MergeView> list(@PathParam("id") UUID id) {
    return answers.list(KIND, id);
  }
}
