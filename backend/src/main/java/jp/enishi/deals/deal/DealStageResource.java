package jp.enishi.deals.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Versions;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way of deals through the stages over HTTP. */
@Path("/api/deals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals")
class DealStageResource {

  private final CurrentActor current;
  private final DealService service;
  private final DealPresenter presenter;
  private final StageStays stays;
  private final Answers answers;

  DealStageResource(
      CurrentActor current,
      DealService service,
      DealPresenter presenter,
      StageStays stays,
      Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.stays = stays;
    this.answers = answers;
  }

  @POST
  @Path("/{id}/move")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveDeal",
      summary = "Move a card of the board",
      description =
          "To a stage, or to another place in its own; only this deal gets a new version. 400 names each attribute the stage asks for (`/set/…`): give it in"
              + " `set`. 409 when the card above is no longer in the stage. Of two who move one version, one gets 412 with the deal as it stands.")
  @APIResponseSchema(DealView.class)
  public Response move(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, DealMove move)
      throws JsonProcessingException {
    return answers.ok(
        service.move(current.get(), id, Versions.required(ifMatch), move), presenter::view);
  }

  @GET
  @Path("/{id}/stages")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "listDealStages",
      summary = "The stages a deal has been in",
      description = "When it entered and left each, and how long it stayed, in the order of time.")
  public List<StageStay> stages(@PathParam("id") UUID id) {
    return stays.of(service.get(current.get(), id).id());
  }
}
