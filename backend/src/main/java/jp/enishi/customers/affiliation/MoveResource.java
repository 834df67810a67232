package jp.enishi.customers.affiliation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
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
import jp.enishi.platform.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People who move, over HTTP: to another company, or handing over to a successor. */
@Path("/api/affiliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Affiliations")
class MoveResource {

  private final CurrentActor current;
  private final AffiliationService service;
  private final AffiliationAnswers answers;

  MoveResource(CurrentActor current, AffiliationService service, AffiliationAnswers answers) {
    this.current = current;
    this.service = service;
    this.answers = answers;
  }

  @POST
  @Path("/{id}/job-change")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeJob",
      summary = "The person moves to another company",
      description =
          "転職. Ends this affiliation and answers the new one; the person keeps all history.")
  @APIResponse(
      responseCode = "201",
      description = "The new affiliation.",
      content = @Content(schema = @Schema(implementation = AffiliationView.class)))
  public Response changeJob(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      JobChange move) {
    int version = Versions.required(ifMatch);
    return answers.created(
        key, "changeJob " + id, move, () -> service.changeJob(current.get(), id, version, move));
  }

  @POST
  @Path("/{id}/succession")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "succeedContact",
      summary = "Somebody takes over from this counterpart",
      description =
          "後任. Ends this affiliation, names the successor, and answers the successor's affiliation.")
  @APIResponse(
      responseCode = "201",
      description = "The successor's affiliation.",
      content = @Content(schema = @Schema(implementation = AffiliationView.class)))
  public Response succeed(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      Succession succession) {
    int version = Versions.required(ifMatch);
    return answers.created(
        key,
        "succeedContact " + id,
        succession,
        () -> service.succeed(current.get(), id, version, succession));
  }
}
