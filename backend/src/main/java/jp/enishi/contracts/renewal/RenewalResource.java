package jp.enishi.contracts.renewal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.contracts.contract.ContractPresenter;
import jp.enishi.contracts.contract.ContractView;
import jp.enishi.platform.http.Versions;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The renewal of contracts over HTTP. */
@Path("/api/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class RenewalResource {

  private final CurrentActor current;
  private final Renewals renewals;
  private final RenewalDealService deals;
  private final ContractPresenter presenter;
  private final Answers answers;

  RenewalResource(
      CurrentActor current,
      Renewals renewals,
      RenewalDealService deals,
      ContractPresenter presenter,
      Answers answers) {
    this.current = current;
    this.renewals = renewals;
    this.deals = deals;
    this.presenter = presenter;
    this.answers = answers;
  }

  @GET
  @Path("/renewals")
  @PermissionsAllowed(Permission.CONTRACTS_READ)
  @Operation(
      operationId = "getRenewalCalendar",
      summary = "The renewal calendar",
      description =
          "Signed contracts month by month: until when notice can be given, which terms are extended, which end. The filters are those of the list of contracts. What is to be looked at now: `GET /api/contracts?alert=notice,end,overdue`.")
  public RenewalCalendar calendar(@BeanParam RenewalRequest request) {
    return renewals.calendar(current.get(), request, request.first(), request.last());
  }

  @POST
  @Path("/{id}/renewal-deal")
  @PermissionsAllowed(
      value = {Permission.CONTRACTS_WRITE, Permission.DEALS_WRITE},
      inclusive = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sellRenewal",
      summary = "Make the deal of a contract's renewal",
      description =
          "A deal with the contract's customer, lines, amount and care, expected to close before notice can no longer be given, else before the end. Answers the contract, whose `renewalDealId` names the deal; the deal's contract will renew this one. 409 when such a deal is under way or won already, also one the caller may not see.")
  @APIResponseSchema(ContractView.class)
  public Response renewalDeal(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      NewRenewalDeal order) {
    return answers.ok(
        deals.create(current.get(), id, Versions.required(ifMatch), order), presenter::view);
  }
}
