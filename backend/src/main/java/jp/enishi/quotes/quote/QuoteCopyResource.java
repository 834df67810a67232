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

/** Quotes that others begin, over HTTP: copies and next versions. */
@Path("/api/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes")
class QuoteCopyResource {

  private final CurrentActor current;
  private final QuoteService service;
  private final QuotePresenter presenter;
  private final Answers answers;

  QuoteCopyResource(
      CurrentActor current, QuoteService service, QuotePresenter presenter, Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.answers = answers;
  }

  @POST
  @Path("/{id}/copies")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Operation(
      operationId = "copyQuote",
      summary = "Copy a quote",
      description = "A draft of today that says the same, at the tax rates of today.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = QuoteView.class)))
  public Response copy(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return answers.created(
        key,
        "POST /api/quotes/" + id + "/copies",
        QuoteResource.PATH,
        List.of(),
        () -> service.copy(current.get(), id),
        presenter::view);
  }

  @POST
  @Path("/{id}/revisions")
  @PermissionsAllowed(Permission.DEALS_WRITE)
  @Operation(
      operationId = "reviseQuote",
      summary = "Revise a quote",
      description =
          "A draft of the next version; when it is issued it has the same number with its version (Q2026-0001-2), and takes the place of this one. 409 when this was never issued or is not the newest version, or when there is such a draft already.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = QuoteView.class)))
  public Response revise(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return answers.created(
        key,
        "POST /api/quotes/" + id + "/revisions",
        QuoteResource.PATH,
        List.of(),
        () -> service.revise(current.get(), id),
        presenter::view);
  }
}
