package jp.enishi.tasks.today;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.query.RowRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The day's page over HTTP. */
@Path("/api/today")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
class TodayResource {

  private final CurrentActor current;
  private final TodayService service;

  TodayResource(CurrentActor current, TodayService service) {
    this.current = current;
    this.service = service;
  }

  @GET
  @PermissionsAllowed(Permission.TASKS_READ)
  @Operation(
      operationId = "getToday",
      summary = "What is to be done today",
      description =
          "Overdue tasks and those of today, deals whose next action is due, deals in which nothing happens: the first 20 of each and how many there are.")
  public Today today(
      @Parameter(
              description = "`team`: of everybody within the caller's scope; `mine` when absent.",
              schema = @Schema(implementation = Whose.class))
          @QueryParam("whose")
          @Nullable String whose) {
    Whose asked = RowRequest.choice("whose", whose, Whose.class);
    return service.of(current.get(), asked == null ? Whose.mine : asked);
  }
}
