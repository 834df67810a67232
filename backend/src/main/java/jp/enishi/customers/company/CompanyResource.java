package jp.enishi.customers.company;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.customers.CustomerHistory;
import jp.enishi.journal.AccessLog;
import jp.enishi.journal.Change;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.register.Answers;
import jp.enishi.register.Stored;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Companies over HTTP. */
@Path("/api/companies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Companies", description = "企業: legal entities, their sites, and sole proprietors.")
class CompanyResource {

  private static final String PATH = "/api/companies";

  private final CurrentActor current;
  private final CompanyService service;
  private final CustomerHistory history;
  private final Answers answers;
  private final AccessLog accessLog;

  CompanyResource(
      CurrentActor current,
      CompanyService service,
      CustomerHistory history,
      Answers answers,
      AccessLog accessLog) {
    this.current = current;
    this.service = service;
    this.history = history;
    this.answers = answers;
    this.accessLog = accessLog;
  }

  @GET
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "listCompanies",
      summary = "List companies",
      description =
          "Those within the caller's scope, newest change first unless `sort` says otherwise.")
  public Page<CompanySummary> list(
      @BeanParam CompanyFilter filter, @BeanParam ListRequest request) {
    return service.list(current.get(), filter, request).map(CompanySummary::of);
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createCompany",
      summary = "Create a company",
      description = "409 when a legal entity with the same corporate number exists.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = CompanyView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, CompanyDetails details) {
    return answers.created(
        key, PATH, details, () -> service.create(current.get(), details), CompanyView::of);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "getCompany",
      summary = "One company",
      description = "Also from the trash. The look is written into the access log.")
  @APIResponseSchema(CompanyView.class)
  public Response get(@PathParam("id") UUID id) {
    Stored<CompanyDetails, CompanyKeys> company = service.get(current.get(), id);
    accessLog.viewed(current.get(), Companies.KIND, id);
    return answers.ok(company, CompanyView::of);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeCompany",
      summary = "Change a company",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes: members given replace, null removes, absent members stay.")
  @RequestBody(content = @Content(schema = @Schema(ref = "CompanyChange")))
  @APIResponseSchema(CompanyView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(
        service.change(current.get(), id, Versions.required(ifMatch), patch), CompanyView::of);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_TRASH)
  @Operation(
      operationId = "trashCompany",
      summary = "Move a company to the trash",
      description = "It leaves lists and search and can be restored at any time.")
  @APIResponseSchema(CompanyView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(
        service.trash(current.get(), id, Versions.required(ifMatch)), CompanyView::of);
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.CUSTOMERS_TRASH)
  @Operation(
      operationId = "restoreCompany",
      summary = "Restore a company from the trash",
      description = "409 when its corporate number is in use again. Restoring twice does no harm.")
  @APIResponseSchema(CompanyView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id), CompanyView::of);
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "getCompanyHistory",
      summary = "What changed",
      description =
          "Changes of the company, its affiliations and its files, newest first, 50 a page.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    Actor actor = current.get();
    return history.ofCompany(actor, service.get(actor, id).id(), cursor);
  }
}
