package jp.enishi.tasks.calendar;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar over HTTP. */
@Path("/api/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
class CalendarResource {

  private final CurrentActor current;
  private final CalendarService service;

  CalendarResource(CurrentActor current, CalendarService service) {
    this.current = current;
    this.service = service;
  }

  @GET
  @PermissionsAllowed(Permission.TASKS_READ)
  @Operation(
      operationId = "getCalendar",
      summary = "Some days of the calendar",
      description =
          "Tasks, next actions of deals and holidays from one day to another, as far as the caller sees them.")
  public CalendarView calendar(@BeanParam CalendarRequest request) {
    return service.of(current.get(), request);
  }
}
