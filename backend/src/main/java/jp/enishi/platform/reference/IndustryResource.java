package jp.enishi.platform.reference;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The industries a company can be in. */
@Path("/api/industries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
class IndustryResource {

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listIndustries",
      summary = "The industries a company can be in",
      description =
          "The 20 sections and 99 divisions of the Japan Standard Industrial Classification (14th revision), each section"
              + " followed by its divisions. `code` is what `industry` of a company holds.")
  public List<Industry> list() {
    return Industries.all();
  }
}
