package jp.enishi.customers.affiliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.problem.FieldProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An affiliation as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Affiliation",
    requiredProperties = {"id", "version", "attributes", "personName", "companyName"})
record AffiliationView(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    AffiliationDetails attributes,
    @Schema(description = "姓 名 of the person.") String personName,
    String companyName,
    @Schema(description = "Who took over.") @Nullable String successorName,
    @Schema(description = "After a write: what was stored although it looks doubtful.")
        @Nullable List<FieldProblem> warnings) {

  static AffiliationView of(Affiliation a) {
    return new AffiliationView(
        a.id(), a.version(), a.details(), a.personName(), a.companyName(), a.successorName(), null);
  }
}
