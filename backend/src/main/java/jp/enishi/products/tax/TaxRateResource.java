package jp.enishi.products.tax;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.journal.Change;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.query.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tax rates over HTTP. */
@Path("/api/tax-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Tax rates",
    description = "消費税率: dated rates of each tax class. A new rate is a row here, no new version.")
class TaxRateResource {

  private static final String PATH = "/api/tax-rates";

  private final CurrentActor current;
  private final TaxRates rates;
  private final TaxRateService service;
  private final Idempotency idempotency;

  TaxRateResource(
      CurrentActor current, TaxRates rates, TaxRateService service, Idempotency idempotency) {
    this.current = current;
    this.rates = rates;
    this.service = service;
    this.idempotency = idempotency;
  }

  @GET
  @PermissionsAllowed(Permission.PRODUCTS_READ)
  @Operation(
      operationId = "listTaxRates",
      summary = "All tax rates",
      description = "Those that begin last first. Not paged: there are few.")
  public List<TaxRate> list() {
    return rates.all();
  }

  @GET
  @Path("/in-force")
  @PermissionsAllowed(Permission.PRODUCTS_READ)
  @Operation(
      operationId = "listTaxRatesInForce",
      summary = "The tax rates of a day",
      description =
          "One of each class that had a rate then; 400 when there was none at all. The reduced rate exists since 2019-10-01.")
  public List<TaxRate> inForce(
      @Parameter(description = "Today (Japan time) when absent.", example = "2026-04-01")
          @QueryParam("on")
          @Nullable LocalDate on) {
    return service.inForce(on);
  }

  @GET
  @Path("/history")
  @PermissionsAllowed(Permission.PRODUCTS_READ)
  @Operation(
      operationId = "getTaxRateHistory",
      summary = "What changed",
      description = "Changes of all rates, also of removed ones, newest first, 50 a page.")
  public Page<Change> history(@QueryParam("cursor") @Nullable String cursor) {
    return service.history(current.get(), cursor);
  }

  @GET
  @Path("/{id}/uses")
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Operation(
      operationId = "getTaxRateUses",
      summary = "What a tax rate is used by",
      description = "Deals, quotes and contracts whose lines were priced with it.")
  public TaxRateUses uses(@PathParam("id") UUID id) {
    return service.uses(current.get(), id);
  }

  @POST
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createTaxRate",
      summary = "Add a tax rate",
      description =
          "409 when the class has a rate from that day. Lines that were priced before keep the rate they have.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = TaxRate.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, TaxRateDetails details) {
    return idempotency.once(
        current.get().id().toString(),
        key,
        "POST " + PATH,
        details,
        () -> {
          TaxRate made = service.create(current.get(), details);
          return ok(Response.status(201), made)
              .header(HttpHeaders.LOCATION, URI.create(PATH + "/" + made.id()))
              .build();
        });
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeTaxRate",
      summary = "Correct a tax rate",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes. 409 when it is in use (`/uses`): when the law changes the rate, add one instead.")
  @RequestBody(content = @Content(schema = @Schema(ref = "TaxRateChange")))
  @APIResponseSchema(TaxRate.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    TaxRate changed = service.change(current.get(), id, Versions.required(ifMatch), patch);
    return ok(Response.ok(), changed).build();
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Operation(
      operationId = "removeTaxRate",
      summary = "Remove a tax rate made by mistake",
      description = "409 when it is in use (`/uses`). Can be undone by its `Change-Id`.")
  @APIResponse(responseCode = "204", description = "Removed.")
  public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(current.get(), id, Versions.required(ifMatch));
  }

  private static Response.ResponseBuilder ok(Response.ResponseBuilder answer, TaxRate rate) {
    return answer.entity(rate).tag(Versions.tag(rate.version()));
  }
}
