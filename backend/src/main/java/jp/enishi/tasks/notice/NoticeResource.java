package jp.enishi.tasks.notice;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller was told. */
@Path("/api/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Notices",
    description =
        "お知らせ: reminders that are due, reports and comments that came in, contracts whose deadline or end is near.")
class NoticeResource {

  private static final int MOST = 200;

  /** Which notices were read. */
  @Schema(name = "ReadNotices")
  record Read(
      @Schema(description = "At most 200; all of them when absent.")
          @Nullable List<@Nullable UUID> ids) {}

  private final CurrentActor current;
  private final Notices notices;

  NoticeResource(CurrentActor current, Notices notices) {
    this.current = current;
    this.notices = notices;
  }

  @GET
  @PermissionsAllowed(Permission.TASKS_READ)
  @Operation(
      operationId = "listNotices",
      summary = "What the caller was told",
      description =
          "The newest 50, newest first. `/api/events` tells of a new one as a change of kind `notice`.")
  public List<Notice> list() {
    return notices.of(current.get());
  }

  @POST
  @Path("/read")
  @PermissionsAllowed(Permission.TASKS_READ)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "readNotices",
      summary = "Mark notices as read",
      description = "Answers the newest 50. Marking them twice does no harm.")
  public List<Notice> read(Read read) {
    List<@Nullable UUID> ids = read.ids();
    if (ids != null && ids.size() > MOST) {
      throw ProblemException.invalid("/ids", Remark.of("problem.field.many", MOST));
    }
    notices.read(
        current.get(), ids == null ? null : ids.stream().filter(Objects::nonNull).toList());
    return list();
  }
}
