package jp.enishi.live;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.journal.Snapshot;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The stream of changes. */
@Path("/api/events")
@Tag(name = "Live", description = "What others change, as it happens.")
class EventResource {

  private final CurrentActor current;
  private final Hub hub;

  EventResource(CurrentActor current, Hub hub) {
    this.current = current;
    this.hub = hub;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "followEvents",
      summary = "Follow what changes",
      description =
          "Server-sent events. Each carries an `id`; whoever connects again with `Last-Event-ID` is told what was missed in between, by any process and"
              + " after a restart too: every change at least once, never one left out. `hello`: the stream is open. `news`: records were changed (`LiveNews`); only"
              + " what the caller may see. `presence`: on these records (a list of `RecordName`) somebody came, left or began to edit. `reset`: too"
              + " much was missed to tell it, read everything anew. `beat`: nothing happened for 20 seconds. The stream ends with the access token: connect again"
              + " with a new one.")
  @APIResponse(
      responseCode = "200",
      description = "The stream; the data of a `news` event is shown.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = News.class)))
  public void follow(
      @Parameter(description = "The id of the last event that was read.")
          @HeaderParam("Last-Event-ID")
          @Nullable String lastEventId,
      @Parameter(description = "false: tells what was missed, and ends.") @QueryParam("follow")
          @Nullable Boolean follow,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context RoutingContext http) {
    Snapshot last = lastEventId == null || lastEventId.isEmpty() ? null : moment(lastEventId);
    Connection connection = new Connection(current.get(), current.until(), sink, sse);
    http.response().putHeader("X-Accel-Buffering", "no"); // a proxy would hold events back
    http.addEndHandler(ended -> hub.leave(connection));
    hub.join(connection, last);
    if (Boolean.FALSE.equals(follow)) {
      hub.leave(connection);
      connection.close();
    }
  }

  private static Snapshot moment(String lastEventId) {
    return Snapshot.parse(lastEventId)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.BAD_REQUEST,
                    new Remark("problem.last-event-id.unreadable", List.of())));
  }
}
