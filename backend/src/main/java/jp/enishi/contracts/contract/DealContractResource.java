package jp.enishi.contracts.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contracts of won deals over HTTP. */
@Path("/api/deals/{id}/contract")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class DealContractResource {

  private final CurrentActor current;
  private final DealContractService service;
  private final ContractPresenter presenter;
  private final Answers answers;

  DealContractResource(
      CurrentActor current,
      DealContractService service,
      ContractPresenter presenter,
      Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.CONTRACTS_READ)
  @Operation(
      operationId = "proposeContract",
      summary = "The contract a deal would become",
      description =
          "What `POST` makes when its body is empty. It starts on the day the deal was won, or with the month after when it is paid monthly.")
  public ContractProposal proposal(@PathParam("id") UUID id) {
    return service.proposal(current.get(), id);
  }

  @POST
  @PermissionsAllowed(Permission.CONTRACTS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "contractDeal",
      summary = "Make a won deal a contract",
      description =
          "The proposal, with what the body says differently: JSON Merge Patch (RFC 7396) on it, `{}` to take it as it is. 409 when the deal is not won, and when it has a contract already, also one the caller may not see.")
  @RequestBody(content = @Content(schema = @Schema(ref = "ContractChange")))
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response create(
      @PathParam("id") UUID id,
      @Parameter(description = "true: one more, although the deal has a contract.")
          @QueryParam("another")
          @Nullable Boolean another,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      JsonNode patch)
      throws JsonProcessingException {
    boolean more = Boolean.TRUE.equals(another);
    DealContractService.Order order = service.order(current.get(), id, patch);
    return answers.created(
        key,
        "/api/contracts",
        List.of("deal", id, more, patch),
        () -> service.create(current.get(), order, more),
        presenter::view);
  }
}
