package jp.enishi.contracts.offer;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What speaks for selling more to the customer of a contract, over HTTP. */
@Path("/api/contracts/{id}/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class OfferResource {

  private final CurrentActor current;
  private final OfferService service;

  OfferResource(CurrentActor current, OfferService service) {
    this.current = current;
    this.service = service;
  }

  @GET
  @PermissionsAllowed(
      value = {Permission.CONTRACTS_READ, Permission.DEALS_READ},
      inclusive = true)
  @Operation(
      operationId = "getContractOffers",
      summary = "What the customer may be offered",
      description =
          "提案のヒント, with the counts that are the reason. A customer has what is on signed contracts that are not over, and on won deals without a contract. Only contracts and deals within the caller's scope count, so two callers may read different counts. Computed when it is asked for: ask for one contract at a time.")
  public ContractOffers of(@PathParam("id") UUID id) {
    return service.of(current.get(), id);
  }
}
