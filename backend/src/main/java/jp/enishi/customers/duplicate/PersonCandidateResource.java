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

/** Over HTTP: what a person that is being typed may be a duplicate of. */
@Path("/api/people/duplicate-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class PersonCandidateResource {

  private final CurrentActor current;
  private final DuplicateWarning warning;

  PersonCandidateResource(CurrentActor current, DuplicateWarning warning) {
    this.current = current;
    this.warning = warning;
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Operation(
      operationId = "findPersonDuplicates",
      summary = "What a person may be a duplicate of",
      description = CompanyCandidateResource.WHAT)
  public CandidatesView find(PersonIdentity identity) {
    return warning.of(current.get(), identity);
  }
}
