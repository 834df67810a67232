package jp.enishi.timeline;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.query.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Timelines over HTTP. */
@Path("/api/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "活動・コンタクト履歴: what was done with customers.")
class TimelineResource {

  private final CurrentActor current;
  private final Subjects subjects;
  private final Timeline timeline;

  TimelineResource(CurrentActor current, Subjects subjects, Timeline timeline) {
    this.current = current;
    this.subjects = subjects;
    this.timeline = timeline;
  }

  @GET
  @PermissionsAllowed(Permission.ACTIVITIES_READ)
  @Operation(
      operationId = "getTimeline",
      summary = "What happened with a customer, a deal, a contract, a colleague or a team",
      description =
          "One stream, newest first: activities, mails, deals made, moved, won and lost, quotes issued and decided, contracts signed, extended and ended. Ask for exactly one of `company`, `person`, `deal`, `contract`, `owner` and `unit`. It holds what the caller may see; of a deal that the caller may not see neither moves nor activities. 404 when the customer, the deal or the contract is out of the caller's scope.")
  public Page<TimelineEntry> get(@BeanParam TimelineRequest request) {
    Actor actor = current.get();
    return timeline.page(
        actor,
        subjects.of(actor, request),
        request.kind,
        request.span(),
        request.cursor,
        request.size());
  }
}
