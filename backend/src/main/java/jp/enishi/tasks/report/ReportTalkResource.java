package jp.enishi.tasks.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.http.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a report could say, what is said about it, and who has read it. */
@Path("/api/daily-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Daily reports")
class ReportTalkResource {

  /** Something to be said about a report. */
  @Schema(name = "NewReportComment", requiredProperties = "body")
  record NewComment(@Schema(maxLength = 2000) @Nullable String body) {}

  private final CurrentActor current;
  private final ReportService service;
  private final Language language;
  private final Idempotency idempotency;

  ReportTalkResource(
      CurrentActor current, ReportService service, Language language, Idempotency idempotency) {
    this.current = current;
    this.service = service;
    this.language = language;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/draft")
  @PermissionsAllowed(Permission.REPORTS_WRITE)
  @Operation(
      operationId = "draftDailyReport",
      summary = "What the report of a day could say",
      description =
          "From what the caller did that day and has to do on the next business day; nothing is stored.")
  public ReportDetails draft(
      @Parameter(description = "Today when absent.") @QueryParam("day") @Nullable LocalDate day) {
    return service.draft(current.get(), day, language.get());
  }

  @POST
  @Path("/{id}/read")
  @PermissionsAllowed(Permission.REPORTS_WRITE)
  @Operation(
      operationId = "readDailyReport",
      summary = "Note that the caller has read it",
      description = "As it is now; its author sees who has. Noting it twice does no harm.")
  public ReportView read(@PathParam("id") UUID id) {
    service.read(current.get(), id);
    return service.get(current.get(), id);
  }

  @POST
  @Path("/{id}/comments")
  @PermissionsAllowed(Permission.REPORTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "commentDailyReport",
      summary = "Comment on a report, or answer",
      description = "Its author and whoever commented before are told. Comments stay.")
  @APIResponse(
      responseCode = "201",
      description = "Said; the report with all comments.",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response comment(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      NewComment comment) {
    Actor actor = current.get();
    return idempotency.once(
        actor.id().toString(),
        key,
        "POST /api/daily-reports/" + id + "/comments",
        comment,
        () -> {
          service.comment(actor, id, comment.body());
          return Response.status(201).entity(service.get(actor, id)).build();
        });
  }

  @GET
  @Path("/{id}/editions")
  @PermissionsAllowed(Permission.REPORTS_WRITE)
  @Operation(
      operationId = "listDailyReportEditions",
      summary = "Its text, each time it was sent",
      description = "The first one first; none of a draft.")
  public List<Edition> editions(@PathParam("id") UUID id) {
    return service.editions(current.get(), id);
  }
}
