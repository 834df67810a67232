package jp.enishi.quotes.quote;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Versions;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps of a quote over HTTP. */
@Path("/api/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
class QuoteStepResource {

  private final CurrentActor current;
  private final QuoteSteps steps;
  private final QuotePresenter presenter;
  private final Answers answers;

  QuoteStepResource(
      CurrentActor current, QuoteSteps steps, QuotePresenter presenter, Answers answers) {
    this.current = current;
    this.steps = steps;
    this.presenter = presenter;
    this.answers = answers;
  }

  @POST
  @Path("/{id}/issue")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Operation(
      operationId = "issueQuote",
      summary = "Issue a quote",
      description =
          "It gets its number, the next of its fiscal year (a revision: the next version of its number), and stays as it is from then on; this cannot be undone. An earlier version becomes `replaced`. 400 names what is missing, 409 when it is no draft or the firm has no name yet (`/api/issuer`). A warning names characters there is no type of: they are printed as 〓.")
  @APIResponseSchema(QuoteView.class)
  public Response issue(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(steps.issue(current.get(), id, Versions.required(ifMatch)), presenter::view);
  }

  @POST
  @Path("/{id}/accept")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "acceptQuote",
      summary = "The customer orders by the quote",
      description =
          "With `dealVersion` its deal takes over lines and amount (without tax) in the same step, and it becomes the deal's main quote. 409 when the deal was changed since (`/dealVersion`), 400 for what speaks against it there (`/deal/…`).")
  @APIResponseSchema(QuoteView.class)
  public Response accept(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Decision decision) {
    return answers.ok(
        steps.accept(current.get(), id, Versions.required(ifMatch), decision), presenter::view);
  }

  @POST
  @Path("/{id}/decline")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declineQuote",
      summary = "The customer does not order by the quote",
      description = "Or it was withdrawn; `note` may say so.")
  @APIResponseSchema(QuoteView.class)
  public Response decline(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Decision decision) {
    return answers.ok(
        steps.decline(current.get(), id, Versions.required(ifMatch), decision), presenter::view);
  }

  @POST
  @Path("/{id}/reopen")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Operation(
      operationId = "reopenQuote",
      summary = "Take a decision back",
      description = "The quote is `issued` again; what its deal took over stays there.")
  @APIResponseSchema(QuoteView.class)
  public Response reopen(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(steps.reopen(current.get(), id, Versions.required(ifMatch)), presenter::view);
  }

  @POST
  @Path("/{id}/take-over")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "takeOverQuote",
      summary = "Let the deal take the quote over",
      description =
          "Lines and amount (without tax) of the deal become the quote's, which is its main one from now on, whatever the quote's state. When prices include tax, a line evens out what rounding leaves. 409 when the deal was changed since.")
  @APIResponseSchema(QuoteView.class)
  public Response takeOver(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      DealTakeover takeover) {
    return answers.ok(
        steps.takeOver(current.get(), id, Versions.required(ifMatch), takeover.dealVersion()),
        presenter::view);
  }
}
