package jp.enishi.customers.affiliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
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
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.customers.company.CompanyService;
import jp.enishi.customers.person.PersonService;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Affiliations over HTTP. */
@Path("/api/affiliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Affiliations", description = "所属: who works where, and who did.")
class AffiliationResource {

  private final CurrentActor current;
  private final AffiliationService service;
  private final Affiliations affiliations;
  private final CompanyService companies;
  private final PersonService people;
  private final AffiliationAnswers answers;

  AffiliationResource(
      CurrentActor current,
      AffiliationService service,
      Affiliations affiliations,
      CompanyService companies,
      PersonService people,
      AffiliationAnswers answers) {
    this.current = current;
    this.service = service;
    this.affiliations = affiliations;
    this.companies = companies;
    this.people = people;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "listAffiliations",
      summary = "Who works at a company, or where a person works",
      description =
          "Give either `company` or `person`. Present affiliations first, the main contact at the top; then earlier ones. Not paged: a customer has few.")
  public List<AffiliationView> list(
      @QueryParam("company") @Nullable UUID company, @QueryParam("person") @Nullable UUID person) {
    Actor actor = current.get();
    List<Affiliation> found;
    if (company != null && person == null) {
      found = affiliations.ofCompany(actor, companies.get(actor, company).id());
    } else if (person != null && company == null) {
      found = affiliations.ofPerson(actor, people.get(actor, person).id());
    } else {
      throw ProblemException.invalid("?company", Remark.of("customers.affiliation.one-end"));
    }
    return found.stream().map(AffiliationView::of).toList();
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createAffiliation",
      summary = "Affiliate a person with a company",
      description = "409 when the person is affiliated with the company already.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = AffiliationView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, AffiliationDetails details) {
    return answers.created(
        key, "createAffiliation", details, () -> service.create(current.get(), details));
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_READ)
  @Operation(
      operationId = "getAffiliation",
      summary = "One affiliation",
      description = "With the names at both ends.")
  @APIResponseSchema(AffiliationView.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.ok(service.get(current.get(), id));
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeAffiliation",
      summary = "Change an affiliation",
      description = "JSON Merge Patch (RFC 7396) on the attributes. Person and company stay.")
  @RequestBody(content = @Content(schema = @Schema(ref = "AffiliationChange")))
  @APIResponseSchema(AffiliationView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(service.change(current.get(), id, Versions.required(ifMatch), patch));
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Operation(
      operationId = "removeAffiliation",
      summary = "Remove an affiliation made by mistake",
      description =
          "For somebody who left, set `endedOn` instead. The removal can be undone from the history.")
  @APIResponse(responseCode = "204", description = "Removed.")
  public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(current.get(), id, Versions.required(ifMatch));
  }
}
