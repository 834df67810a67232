package jp.enishi.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
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
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.query.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Views over HTTP. */
@Path("/api/views")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Views",
    description = "ビュー: saved filters, sort and columns of a list, and how each person keeps it.")
class ViewResource {

  private final CurrentActor current;
  private final ViewService service;
  private final History history;
  private final ViewAnswers answers;

  ViewResource(CurrentActor current, ViewService service, History history, ViewAnswers answers) {
    this.current = current;
    this.service = service;
    this.history = history;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "listViews",
      summary = "Views",
      description =
          "The caller's own views and those shared with them, of one list or of all. Not paged:"
              + " there are few.")
  public List<ListView> list(@QueryParam("kind") @Nullable String kind) {
    return answers.all(service.list(current.get(), kind));
  }

  @POST
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createView",
      summary = "Save a view",
      description =
          "The caller owns it. What the list does not know is refused by name. See also `getList`.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = ListView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, ViewDetails details) {
    return answers.created(key, details, () -> service.create(current.get(), details));
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "getView",
      summary = "One view",
      description = "404 unless it is the caller's own or shared with them.")
  @APIResponseSchema(ListView.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.ok(service.get(current.get(), id));
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeView",
      summary = "Change a view",
      description =
          "JSON Merge Patch on the attributes; `filters` and `columns` are replaced whole. Whoever"
              + " shares an unlocked view may change filters, sort and columns; the rest, and a"
              + " locked view, only its owner and administrators (403 for others).")
  @RequestBody(content = @Content(schema = @Schema(ref = "ViewChange")))
  @APIResponseSchema(ListView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(service.change(current.get(), id, Versions.required(ifMatch), patch));
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "removeView",
      summary = "Remove a view",
      description =
          "Only its owner and administrators. Its records stay; it can be restored at any time.")
  @APIResponseSchema(ListView.class)
  public Response remove(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(service.remove(current.get(), id, Versions.required(ifMatch)));
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "restoreView",
      summary = "Restore a removed view",
      description = "Only its owner and administrators. Restoring twice does no harm.")
  @APIResponseSchema(ListView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id));
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "getViewHistory",
      summary = "What changed",
      description = "Changes of the view, newest first, 50 a page.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    return history.of(current.get(), List.of(service.get(current.get(), id).id()), cursor);
  }
}
