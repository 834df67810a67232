package jp.enishi.activities.reading;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Over HTTP: reads an activity from one typed line. */
@Path("/api/activities/readings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "活動・コンタクト履歴: what was done with customers.")
class ReadingResource {

  private final CurrentActor current;
  private final ReadingService service;

  ReadingResource(CurrentActor current, ReadingService service) {
    this.current = current;
    this.service = service;
  }

  @POST
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Operation(
      operationId = "readActivity",
      summary = "Read an activity from one line",
      description =
          "一行入力: finds customer, people, deal, kind, day and time, duration, reaction, result and the next action in a line as people type it, with or without spaces, and answers what each part was read as. Names are looked up within the caller's scope; where several fit they are offered as choices. Nothing is stored.")
  public ActivityReading read(NewReading typed) {
    return service.read(current.get(), typed);
  }
}
