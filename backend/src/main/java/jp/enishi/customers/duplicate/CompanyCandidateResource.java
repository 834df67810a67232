package jp.enishi.customers.duplicate;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Over HTTP: what a company that is being typed may be a duplicate of. */
@Path("/api/companies/duplicate-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates", description = "重複: records that may be one.")
class CompanyCandidateResource {

  static final String WHAT =
      "Ask before creating, or while somebody types: nothing is stored. Records within the caller's"
          + " scope that share a number, phone, mail or name, or are alike, with the reasons; those"
          + " in the trash too. Pairs that somebody declared to be two are left out.";

  private final CurrentActor current;
  private final DuplicateWarning warning;

  CompanyCandidateResource(CurrentActor current, DuplicateWarning warning) {
    this.current = current;
    this.warning = warning;
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Operation(
      operationId = "findCompanyDuplicates",
      summary = "What a company may be a duplicate of",
      description = WHAT)
  public CandidatesView find(CompanyIdentity identity) {
    return warning.of(current.get(), identity);
  }
}
