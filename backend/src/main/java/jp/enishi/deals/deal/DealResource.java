package jp.enishi.deals.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.journal.Change;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deals over HTTP. */
@Path("/api/deals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals", description = "商談: what is to be sold to whom, and how far that has come.")
class DealResource {

  private static final String PATH = "/api/deals";

  private final CurrentActor current;
  private final DealService service;
  private final DealPresenter presenter;
  private final DealHistory history;
  private final Answers answers;

  DealResource(
      CurrentActor current,
      DealService service,
      DealPresenter presenter,
      DealHistory history,
      Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.history = history;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "listDeals",
      summary = "List deals",
      description =
          "Those within the caller's scope and those the caller shares, newest change first unless `sort` says otherwise. A column of the board in its order: `stage=…&sort=position`.")
  public Page<DealSummary> list(@BeanParam DealFilter filter, @BeanParam ListRequest request) {
    return service.list(current.get(), filter, request).map(DealSummary::of);
  }

  @POST
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createDeal",
      summary = "Create a deal",
      description =
          "It begins in the first open stage unless it names one, at the top of its column. 409 when a deal with the same code exists.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = DealView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, DealDetails details) {
    return answers.created(
        key, PATH, details, () -> service.create(current.get(), details), presenter::view);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(operationId = "getDeal", summary = "One deal", description = "Also from the trash.")
  @APIResponseSchema(DealView.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.ok(service.get(current.get(), id), presenter::view);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeDeal",
      summary = "Change a deal",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes: members given replace, null removes, absent members stay. `lines` is replaced whole; a line that stays as it was keeps its price. To place a card use `move`.")
  @RequestBody(content = @Content(schema = @Schema(ref = "DealChange")))
  @APIResponseSchema(DealView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(
        service.change(current.get(), id, Versions.required(ifMatch), patch), presenter::view);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.DEALS_TRASH)
  @Operation(
      operationId = "trashDeal",
      summary = "Move a deal to the trash",
      description = "It leaves lists, boards and search and can be restored at any time.")
  @APIResponseSchema(DealView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(
        service.trash(current.get(), id, Versions.required(ifMatch)), presenter::view);
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.DEALS_TRASH)
  @Operation(
      operationId = "restoreDeal",
      summary = "Restore a deal from the trash",
      description = "409 when its code is in use again. Restoring twice does no harm.")
  @APIResponseSchema(DealView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id), presenter::view);
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "getDealHistory",
      summary = "What changed",
      description = "Changes of the deal, the people on it and its files, newest first, 50 a page.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    return history.of(current.get(), service.get(current.get(), id).id(), cursor);
  }
}
