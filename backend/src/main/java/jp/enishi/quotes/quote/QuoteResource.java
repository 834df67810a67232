package jp.enishi.quotes.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.journal.Change;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Quotes over HTTP. */
@Path("/api/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Quotes",
    description = "見積書: drafts that are issued under a number, and then stay as they are.")
class QuoteResource {

  static final String PATH = "/api/quotes";

  private final CurrentActor current;
  private final QuoteService service;
  private final QuotePresenter presenter;
  private final QuoteHistory history;
  private final Answers answers;

  QuoteResource(
      CurrentActor current,
      QuoteService service,
      QuotePresenter presenter,
      QuoteHistory history,
      Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.history = history;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "listQuotes",
      summary = "List quotes",
      description =
          "Those within the caller's scope and those the caller shares, newest change first unless `sort` says otherwise. All versions of one: `series=Q2026-0001`.")
  public Page<QuoteSummary> list(@BeanParam QuoteFilter filter, @BeanParam ListRequest request) {
    return service.list(current.get(), filter, request).map(QuoteSummary::of);
  }

  @POST
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createQuote",
      summary = "Create a quote",
      description =
          "A draft, without a number. From a deal with all it says: `POST /api/deals/{id}/quotes`.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = QuoteView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, QuoteDetails details) {
    return answers.created(
        key, PATH, details, () -> service.create(current.get(), details), presenter::view);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(operationId = "getQuote", summary = "One quote", description = "Also from the trash.")
  @APIResponseSchema(QuoteView.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.ok(service.get(current.get(), id), presenter::view);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeQuote",
      summary = "Change a quote",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes: members given replace, null removes, absent members stay. `lines` is replaced whole. Of an issued quote only `dealId`, `note` and whose it is can be changed: revise it.")
  @RequestBody(content = @Content(schema = @Schema(ref = "QuoteChange")))
  @APIResponseSchema(QuoteView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(
        service.change(current.get(), id, Versions.required(ifMatch), patch), presenter::view);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.DEALS_TRASH)
  @Operation(
      operationId = "trashQuote",
      summary = "Move a draft to the trash",
      description =
          "It leaves lists and search and can be restored at any time. 409 for what was issued: its number stays in the list.")
  @APIResponseSchema(QuoteView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(
        service.trash(current.get(), id, Versions.required(ifMatch)), presenter::view);
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.DEALS_TRASH)
  @Operation(
      operationId = "restoreQuote",
      summary = "Restore a draft from the trash",
      description =
          "409 when there is another draft of the same number's next version. Restoring twice does no harm.")
  @APIResponseSchema(QuoteView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id), presenter::view);
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "getQuoteHistory",
      summary = "What changed",
      description = "Changes of the quote and its files, newest first, 50 a page.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    UUID found = service.get(current.get(), id).id();
    return history.of(current.get(), found, cursor);
  }
}
