package jp.enishi.platform.address;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.PostalCode;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From a postal code to the beginning of an address. */
@Path("/api/postal-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference", description = "Lists that others keep and Enishi looks up, offline.")
class PostalCodeResource {

  /** The places a postal code stands for. */
  @Schema(name = "PostalCodeCandidates", requiredProperties = "candidates")
  record Candidates(
      @Schema(description = "In the order of the post office; empty when the code is not in use.")
          List<PostalAddress> candidates) {}

  @GET
  @Path("/{code}")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "findPostalCode",
      summary = "The places a postal code stands for",
      description =
          "Most codes stand for one town. About one in a hundred stands for several, a few of them in two prefectures, so offer the"
              + " candidates to a person instead of taking the first. A code that is not in use gives an empty list, not an error: new codes appear"
              + " every month, and the data is from September 2025.")
  public Candidates find(
      @Parameter(
              description = "Seven digits of any width; a hyphen or 〒 is accepted.",
              example = "1000005")
          @PathParam("code")
          String code) {
    return switch (PostalCode.read(code)) {
      case Reading.Fine<PostalCode>(PostalCode read) ->
          new Candidates(PostalCodes.ofJapan().candidates(read));
      // a leading zero is restored in files, where a spreadsheet lost it; here nothing can have
      // lost it
      case Reading.Doubtful<PostalCode> doubtful ->
          throw ProblemException.invalid("?code", Remark.of("text.postalCode.form"));
      case Reading.Refused<PostalCode> refused ->
          throw ProblemException.invalid("?code", refused.why());
    };
  }
}
