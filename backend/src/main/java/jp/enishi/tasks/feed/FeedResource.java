package jp.enishi.tasks.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own calendar feed. */
@Path("/api/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
class FeedResource {

  /** How the feed is to be. */
  @Schema(name = "NewCalendarFeed", requiredProperties = "untimed")
  record NewFeed(
      @Schema(
              description =
                  "Tasks without a time: `event` (of the whole day, which every calendar shows) or `todo`.")
          @Nullable Untimed untimed) {}

  /** The feed as it stands. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CalendarFeed", requiredProperties = "active")
  record FeedView(
      boolean active,
      @Nullable Untimed untimed,
      @Nullable Instant createdAt,
      @Schema(description = "When it was last read, to the hour.") @Nullable Instant readAt,
      @Schema(
              description =
                  "Only in the answer that makes it: the address for the calendar program, which needs no sign-in. Whoever has it reads the calendar.")
          @Nullable String address) {}

  private final CurrentActor current;
  private final Feeds feeds;
  private final String origin;

  FeedResource(
      CurrentActor current, Feeds feeds, @ConfigProperty(name = "enishi.origin") String origin) {
    this.current = current;
    this.feeds = feeds;
    this.origin = origin;
  }

  @GET
  @PermissionsAllowed(Permission.TASKS_READ)
  @Operation(
      operationId = "getCalendarFeed",
      summary = "The caller's calendar feed",
      description = "Whether there is one and when it was read; its address is told only once.")
  public FeedView get() {
    return view(null);
  }

  @PUT
  @PermissionsAllowed(Permission.TASKS_READ)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "makeCalendarFeed",
      summary = "Make the calendar feed, or make it anew",
      description =
          "Answers its address (iCalendar, RFC 5545): the caller's own tasks and next actions, from a month ago to a year ahead. An address of before opens nothing any more.")
  public FeedView make(NewFeed feed) {
    Untimed untimed = feed.untimed();
    if (untimed == null) {
      throw ProblemException.invalid("/untimed", Remark.of("tasks.feed.untimed"));
    }
    String token = feeds.make(current.get().id(), untimed);
    return view(origin + "/api/calendar-feeds/" + token + ".ics");
  }

  @DELETE
  @PermissionsAllowed(Permission.TASKS_READ)
  @Operation(
      operationId = "revokeCalendarFeed",
      summary = "Revoke the calendar feed",
      description = "Its address opens nothing any more. Revoking twice does no harm.")
  public FeedView revoke() {
    feeds.revoke(current.get().id());
    return get();
  }

  private FeedView view(@Nullable String address) {
    UUID account = current.get().id();
    return feeds
        .of(account)
        .map(f -> new FeedView(true, f.untimed(), f.createdAt(), f.readAt(), address))
        .orElse(new FeedView(false, null, null, null, null));
  }
}
