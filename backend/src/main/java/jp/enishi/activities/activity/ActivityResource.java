package jp.enishi.activities.activity;

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

/** Activities over HTTP. */
@Path("/api/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "活動・コンタクト履歴: what was done with customers.")
class ActivityResource {

  private static final String PATH = "/api/activities";

  private final CurrentActor current;
  private final ActivityService service;
  private final ActivityPresenter presenter;
  private final ActivityHistory history;
  private final Answers answers;

  ActivityResource(
      CurrentActor current,
      ActivityService service,
      ActivityPresenter presenter,
      ActivityHistory history,
      Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.history = history;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.ACTIVITIES_READ)
  @Operation(
      operationId = "listActivities",
      summary = "List activities",
      description =
          "Those within the caller's scope, those the caller took part in, and those of deals and customers the caller may see; the latest first unless `sort` says otherwise.")
  public Page<ActivitySummary> list(
      @BeanParam ActivityFilter filter, @BeanParam ListRequest request) {
    return service.list(current.get(), filter, request).map(ActivitySummary::of);
  }

  @POST
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createActivity",
      summary = "Record an activity",
      description =
          "Its next action becomes the next action of its deal, when that is open and the caller may change it; without a deal it becomes a task, named in `facts.nextTask`. Both are one change and are taken back as one.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = ActivityView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, ActivityDetails details) {
    return answers.created(
        key, PATH, details, () -> service.create(current.get(), details), presenter::view);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.ACTIVITIES_READ)
  @Operation(
      operationId = "getActivity",
      summary = "One activity",
      description = "Also from the trash.")
  @APIResponseSchema(ActivityView.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.ok(service.get(current.get(), id), presenter::view);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeActivity",
      summary = "Change an activity",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes: members given replace, null removes, absent members stay; lists are replaced whole. 403 when the caller sees it only because of its customer or deal.")
  @RequestBody(content = @Content(schema = @Schema(ref = "ActivityChange")))
  @APIResponseSchema(ActivityView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(
        service.change(current.get(), id, Versions.required(ifMatch), patch), presenter::view);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Operation(
      operationId = "trashActivity",
      summary = "Move an activity to the trash",
      description =
          "It leaves lists, timelines and search and can be restored at any time. 403 as for a change.")
  @APIResponseSchema(ActivityView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(
        service.trash(current.get(), id, Versions.required(ifMatch)), presenter::view);
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Operation(
      operationId = "restoreActivity",
      summary = "Restore an activity from the trash",
      description = "Restoring twice does no harm.")
  @APIResponseSchema(ActivityView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id), presenter::view);
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.ACTIVITIES_READ)
  @Operation(
      operationId = "getActivityHistory",
      summary = "What changed",
      description = "Changes of the activity and its files, newest first, 50 a page.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    return history.of(current.get(), service.get(current.get(), id).id(), cursor);
  }
}
