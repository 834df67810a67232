package jp.enishi.contracts.revenue;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recurring revenue over HTTP. */
@Path("/api/contracts/recurring-revenue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class RevenueResource {

  private final CurrentActor current;
  private final Revenues revenues;

  RevenueResource(CurrentActor current, Revenues revenues) {
    this.current = current;
    this.revenues = revenues;
  }

  @GET
  @PermissionsAllowed(Permission.CONTRACTS_READ)
  @Operation(
      operationId = "getRecurringRevenue",
      summary = "MRR, ARR and churn month by month",
      description =
          """
          Of the contracts within the caller's scope that the filters (those of the list of contracts) let pass. MRR of a month is the sum of `mrrYen` of the \
          signed contracts in force on its last day; the drill is `GET /api/contracts?recurring=true&inForceOn=` that day. A contract has one MRR for all of \
          its time: another price is another contract with `previousId`. Movements compare each customer's MRR with that of a month ago, a renewal counting to \
          the customer of the contract it renews; what ends on the last day of a month is lost in the next one. The movements (new, reactivated, expansion, \
          contraction, churned) and the rates `churned customers / customers at the start`, `(churned + contraction) / MRR at the start` (gross) and \
          `(churned + contraction - expansion) / MRR at the start` (net) are those commonly used for subscription businesses. Months to come are told from the \
          contracts as they are today. Customers behind a figure: `…/movements`.
          """)
  public RecurringRevenue months(@BeanParam RevenueRequest request) {
    return revenues.months(current.get(), request, request.first(), request.last());
  }

  @GET
  @Path("/movements")
  @PermissionsAllowed(Permission.CONTRACTS_READ)
  @Operation(
      operationId = "getRecurringRevenueMovements",
      summary = "The customers and contracts behind a figure of a month",
      description = "With the filters the figure was read with.")
  public MovementList movements(@BeanParam MovementRequest request) {
    if (request.month == null || request.movement == null) {
      throw ProblemException.invalid(
          request.month == null ? "?month" : "?movement", Remark.of("problem.field.required"));
    }
    Movement movement =
        new AnyOf(List.of(request.movement)).names("movement", Movement.class).getFirst();
    return revenues.behind(current.get(), request, request.month, movement);
  }
}
