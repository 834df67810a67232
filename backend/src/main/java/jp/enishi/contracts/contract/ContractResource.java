package jp.enishi.contracts.contract;

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
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.journal.Change;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contracts over HTTP. */
@Path("/api/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Contracts",
    description = "契約: what a customer has agreed to, for how long, and what it brings.")
class ContractResource {

  private static final String PATH = "/api/contracts";

  private final CurrentActor current;
  private final ContractService service;
  private final ContractPresenter presenter;
  private final ContractHistory history;
  private final Answers answers;

  ContractResource(
      CurrentActor current,
      ContractService service,
      ContractPresenter presenter,
      ContractHistory history,
      Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.history = history;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.CONTRACTS_READ)
  @Operation(
      operationId = "listContracts",
      summary = "List contracts",
      description =
          "Those within the caller's scope and those the caller shares, newest change first unless `sort` says otherwise. What runs out next: `status=active,ending&sort=endsOn`.")
  public Page<ContractSummary> list(
      @BeanParam ContractFilter filter, @BeanParam ListRequest request) {
    return service.list(current.get(), filter, request).map(ContractSummary::of);
  }

  @POST
  @PermissionsAllowed(Permission.CONTRACTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createContract",
      summary = "Create a contract",
      description =
          "A draft until `signedOn`. 409 when a contract with the same code exists. From a won deal in one step: `POST /api/deals/{id}/contract`.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, ContractDetails details) {
    return answers.created(
        key, PATH, details, () -> service.create(current.get(), details), presenter::view);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.CONTRACTS_READ)
  @Operation(
      operationId = "getContract",
      summary = "One contract",
      description = "Also from the trash.")
  @APIResponseSchema(ContractView.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.ok(service.get(current.get(), id), presenter::view);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.CONTRACTS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeContract",
      summary = "Change a contract",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes: members given replace, null removes, absent members stay. `lines` is replaced whole; a line that stays as it was keeps its price. 409 when contracts would renew each other in a ring.")
  @RequestBody(content = @Content(schema = @Schema(ref = "ContractChange")))
  @APIResponseSchema(ContractView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(
        service.change(current.get(), id, Versions.required(ifMatch), patch), presenter::view);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.CONTRACTS_TRASH)
  @Operation(
      operationId = "trashContract",
      summary = "Move a contract to the trash",
      description = "It leaves lists, figures and search and can be restored at any time.")
  @APIResponseSchema(ContractView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(
        service.trash(current.get(), id, Versions.required(ifMatch)), presenter::view);
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.CONTRACTS_TRASH)
  @Operation(
      operationId = "restoreContract",
      summary = "Restore a contract from the trash",
      description = "409 when its code is in use again. Restoring twice does no harm.")
  @APIResponseSchema(ContractView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id), presenter::view);
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.CONTRACTS_READ)
  @Operation(
      operationId = "getContractHistory",
      summary = "What changed",
      description =
          "Changes of the contract and its files, newest first, 50 a page. The system's own extensions have the cause `renewal`.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    return history.of(current.get(), service.get(current.get(), id).id(), cursor);
  }
}
