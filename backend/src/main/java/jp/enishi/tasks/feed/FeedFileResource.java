package jp.enishi.tasks.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The file for calendar programs, which cannot sign in: whoever has the address has the calendar.
 */
@Path("/api/calendar-feeds/{token}.ics")
class FeedFileResource {

  private final FeedService service;

  FeedFileResource(FeedService service) {
    this.service = service;
  }

  @GET
  @PermitAll
  @Produces("text/calendar;charset=UTF-8")
  @Operation(hidden = true)
  public Response file(@PathParam("token") String token, @Context Request request) {
    String file = service.file(token);
    EntityTag tag =
        new EntityTag(UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)).toString());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged != null ? unchanged.tag(tag).build() : Response.ok(file).tag(tag).build();
  }
}
