package jp.enishi.tasks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.query.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Daily reports over HTTP. */
@Path("/api/daily-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Daily reports", description = "日報: what somebody did on a day, for their manager.")
class ReportResource {

  private static final String PATH = "/api/daily-reports";

  private final CurrentActor current;
  private final ReportService service;
  private final Idempotency idempotency;

  ReportResource(CurrentActor current, ReportService service, Idempotency idempotency) {
    this.current = current;
    this.service = service;
    this.idempotency = idempotency;
  }

  @GET
  @PermissionsAllowed(Permission.REPORTS_WRITE)
  @Operation(
      operationId = "listDailyReports",
      summary = "List daily reports",
      description =
          "The caller's own, and for a manager those that were sent by people within their scope. The newest day first unless `sort` says otherwise (`day`, `sentAt`).")
  public Page<ReportSummary> list(
      @BeanParam ReportFilter filter, @BeanParam ReportListRequest request) {
    return service.list(current.get(), filter, request.asList());
  }

  @POST
  @PermissionsAllowed(Permission.REPORTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createDailyReport",
      summary = "Begin the report of a day",
      description =
          "A draft, which only the caller sees. 409 when they have one of that day already.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, ReportDetails details) {
    Actor actor = current.get();
    return idempotency.once(
        actor.id().toString(),
        key,
        "POST " + PATH,
        details,
        () -> {
          UUID id = service.create(actor, details);
          return of(
              Response.status(201).header(HttpHeaders.LOCATION, PATH + "/" + id),
              service.get(actor, id));
        });
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.REPORTS_WRITE)
  @Operation(
      operationId = "getDailyReport",
      summary = "One report",
      description = "With its comments and who has read it.")
  @APIResponseSchema(ReportView.class)
  public Response get(@PathParam("id") UUID id) {
    return of(Response.ok(), service.get(current.get(), id));
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.REPORTS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeDailyReport",
      summary = "Change one's report",
      description =
          "JSON Merge Patch (RFC 7396). What was sent already is sent again as another edition, and its text of before is kept.")
  @RequestBody(content = @Content(schema = @Schema(ref = "DailyReportChange")))
  @APIResponseSchema(ReportView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return of(Response.ok(), service.change(current.get(), id, Versions.required(ifMatch), patch));
  }

  @POST
  @Path("/{id}/send")
  @PermissionsAllowed(Permission.REPORTS_WRITE)
  @Operation(
      operationId = "sendDailyReport",
      summary = "Send a draft to one's managers",
      description = "They are told. Sending what is sent changes nothing.")
  @APIResponseSchema(ReportView.class)
  public Response send(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.send(current.get(), id, Versions.required(ifMatch));
    return get(id);
  }

  private static Response of(Response.ResponseBuilder response, ReportView view) {
    return response.entity(view).tag(Versions.tag(view.version())).build();
  }
}
