package jp.enishi.tasks.task;

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

/** Tasks over HTTP. */
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "タスク: what is to be done, by whom, until when.")
class TaskResource {

  private static final String PATH = "/api/tasks";

  private final CurrentActor current;
  private final TaskService service;
  private final TaskPresenter presenter;
  private final TaskHistory history;
  private final Answers answers;

  TaskResource(
      CurrentActor current,
      TaskService service,
      TaskPresenter presenter,
      TaskHistory history,
      Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.history = history;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.TASKS_READ)
  @Operation(
      operationId = "listTasks",
      summary = "List tasks",
      description =
          "Those within the caller's scope, newest change first unless `sort` says otherwise. What is to be done: `state=open&owner=me&sort=dueOn`.")
  public Page<TaskSummary> list(@BeanParam TaskFilter filter, @BeanParam ListRequest request) {
    return service.list(current.get(), filter, request).map(TaskSummary::of);
  }

  @POST
  @PermissionsAllowed(Permission.TASKS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createTask",
      summary = "Create a task",
      description =
          "It is the caller's unless it names an owner, and open unless it says that it is done.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, TaskDetails details) {
    return answers.created(
        key, PATH, details, () -> service.create(current.get(), details), presenter::view);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.TASKS_READ)
  @Operation(operationId = "getTask", summary = "One task", description = "Also from the trash.")
  @APIResponseSchema(TaskView.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.ok(service.get(current.get(), id), presenter::view);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.TASKS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeTask",
      summary = "Change a task",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes: members given replace, null removes, absent members stay; `recurrence` is replaced whole. `{\"state\": \"done\"}` finishes it. When it recurs, the next of its series is then there (`facts.nextId`), once however often it is finished; `POST /api/changes/{id}/undo` with the answer's `Change-Id` takes back both.")
  @RequestBody(content = @Content(schema = @Schema(ref = "TaskChange")))
  @APIResponseSchema(TaskView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(
        service.change(current.get(), id, Versions.required(ifMatch), patch), presenter::view);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.TASKS_WRITE)
  @Operation(
      operationId = "trashTask",
      summary = "Move a task to the trash",
      description = "It leaves lists, calendars and search and can be restored at any time.")
  @APIResponseSchema(TaskView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(
        service.trash(current.get(), id, Versions.required(ifMatch)), presenter::view);
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.TASKS_WRITE)
  @Operation(
      operationId = "restoreTask",
      summary = "Restore a task from the trash",
      description = "Restoring twice does no harm.")
  @APIResponseSchema(TaskView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id), presenter::view);
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.TASKS_READ)
  @Operation(
      operationId = "getTaskHistory",
      summary = "What changed",
      description = "Changes of the task, newest first, 50 a page.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    return history.of(current.get(), service.get(current.get(), id).id(), cursor);
  }
}
