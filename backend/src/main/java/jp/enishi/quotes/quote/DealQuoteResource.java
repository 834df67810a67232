package jp.enishi.quotes.quote;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Quotes that deals begin, over HTTP. */
@Path("/api/deals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
class DealQuoteResource {

  private final CurrentActor current;
  private final QuoteService service;
  private final QuotePresenter presenter;
  private final Answers answers;

  DealQuoteResource(
      CurrentActor current, QuoteService service, QuotePresenter presenter, Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.answers = answers;
  }

  @POST
  @Path("/{id}/quotes")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Operation(
      operationId = "createQuoteOfDeal",
      summary = "Create a quote from a deal",
      description =
          "A draft with the deal's title, customer, lines and whose it is. Lines keep their prices and take the tax rates of today; a deal without lines is one line. The deal's quotes: `GET /api/quotes?deal=…`.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = QuoteView.class)))
  public Response create(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return answers.created(
        key,
        "POST /api/deals/" + id + "/quotes",
        QuoteResource.PATH,
        List.of(),
        () -> service.ofDeal(current.get(), id, null),
        presenter::view);
  }
}
