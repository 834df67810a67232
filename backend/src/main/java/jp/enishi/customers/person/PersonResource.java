package jp.enishi.customers.person;

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

/** People over HTTP. */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "個人: customers by themselves, contacts at companies, or both.")
class PersonResource {

  private static final String PATH = "/api/people";

  private final CurrentActor current;
  private final PersonService service;
  private final CustomerHistory history;
  private final Answers answers;
  private final AccessLog accessLog;

  PersonResource(
      CurrentActor current,
      PersonService service,
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
      operationId = "listPeople",
      summary = "List people",
      description =
          "Those within the caller's scope, newest change first unless `sort` says otherwise.")
  public Page<PersonSummary> list(@BeanParam PersonFilter filter, @BeanParam ListRequest request) {
    return service.list(current.get(), filter, request).map(PersonSummary::of);
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createPerson",
      summary = "Create a person",
      description = "409 when the member number is in use.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, PersonDetails details) {
    return answers.created(
        key, PATH, details, () -> service.create(current.get(), details), PersonView::of);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "getPerson",
      summary = "One person",
      description = "Also from the trash. The look is written into the access log.")
  @APIResponseSchema(PersonView.class)
  public Response get(@PathParam("id") UUID id) {
    Stored<PersonDetails, PersonKeys> person = service.get(current.get(), id);
    accessLog.viewed(current.get(), People.KIND, id);
    return answers.ok(person, PersonView::of);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changePerson",
      summary = "Change a person",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes: members given replace, null removes, absent members stay.")
  @RequestBody(content = @Content(schema = @Schema(ref = "PersonChange")))
  @APIResponseSchema(PersonView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(
        service.change(current.get(), id, Versions.required(ifMatch), patch), PersonView::of);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_TRASH)
  @Operation(
      operationId = "trashPerson",
      summary = "Move a person to the trash",
      description = "It leaves lists and search and can be restored at any time.")
  @APIResponseSchema(PersonView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(service.trash(current.get(), id, Versions.required(ifMatch)), PersonView::of);
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.CUSTOMERS_TRASH)
  @Operation(
      operationId = "restorePerson",
      summary = "Restore a person from the trash",
      description = "409 when the member number is in use again. Restoring twice does no harm.")
  @APIResponseSchema(PersonView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id), PersonView::of);
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "getPersonHistory",
      summary = "What changed",
      description =
          "Changes of the person, its affiliations and its files, newest first, 50 a page.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    Actor actor = current.get();
    return history.ofPerson(actor, service.get(actor, id).id(), cursor);
  }
}
