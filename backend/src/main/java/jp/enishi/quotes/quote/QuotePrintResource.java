package jp.enishi.quotes.quote;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.quotes.pdf.QuotePrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Quotes on paper, over HTTP. */
@Path("/api/quotes")
@Tag(name = "Quotes")
class QuotePrintResource {

  private static final String PAGES = "Page-Count";

  private final CurrentActor current;
  private final QuotePrints prints;

  QuotePrintResource(CurrentActor current, QuotePrints prints) {
    this.current = current;
    this.prints = prints;
  }

  @GET
  @Path("/{id}/pdf")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Produces("application/pdf")
  @Operation(
      operationId = "getQuotePdf",
      summary = "The quote as a PDF",
      description =
          "A4, with its fonts in it. Of an issued quote: what it said when it was issued, whatever"
              + " became of customer and firm since. A draft is marked as one. 429 with Retry-After"
              + " while too many are being printed.")
  @APIResponse(
      responseCode = "200",
      description = "The file; Content-Disposition names it, as 見積書_山田商事御中_Q2026-0001.pdf.",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pdf(@PathParam("id") UUID id) {
    QuotePrints.Print print = prints.pdf(current.get(), id);
    String name = URLEncoder.encode(print.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(print.pdf())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"quote.pdf\"; filename*=UTF-8''" + name)
        .build();
  }

  @GET
  @Path("/{id}/page")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Produces("image/png")
  @Operation(
      operationId = "getQuotePage",
      summary = "A page of the quote as a picture",
      description = "As the PDF has it. 404 beyond the last page; 429 as for the PDF.")
  @APIResponse(
      responseCode = "200",
      description = "The page.",
      headers =
          @Header(
              name = PAGES,
              description = "How many pages there are.",
              schema = @Schema(type = SchemaType.INTEGER)),
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response page(
      @PathParam("id") UUID id,
      @Parameter(description = "Which page; the first when absent.") @QueryParam("number")
          @Nullable Integer number) {
    QuotePrinter.Picture picture =
        prints
            .page(current.get(), id, number == null ? 1 : number)
            .orElseThrow(ProblemException::notFound);
    return Response.ok(picture.png()).header(PAGES, picture.pages()).build();
  }
}
