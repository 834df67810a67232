package jp.enishi.exchange.exporting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exports over HTTP. */
@Path("/api/exports")
@Tag(name = "Exports", description = "書き出し: lists as XLSX or CSV, with the purpose journalled.")
class ExportResource {
  private static final String REPLACED = "Enishi-Replaced";
  private static final String REPLACED_AT = "Enishi-Replaced-At";
  private static final int MOST_PLACES = 200;

  private final CurrentActor current;
  private final ExportService service;
  private final Language language;

  ExportResource(CurrentActor current, ExportService service, Language language) {
    this.current = current;
    this.service = service;
    this.language = language;
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_EXPORT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "exportList",
      summary = "Export a list",
      description =
          "The list as filtered, within the caller's scope; of kinds that the caller may read."
              + " Importing the file again changes nothing. 400 when it would have more than"
              + " 1,000,000 rows. 429 with Retry-After while two other exports are being written.")
  @APIResponse(
      responseCode = "200",
      description = "The file; Content-Disposition names it.",
      headers = {
        @Header(
            name = REPLACED,
            description =
                "With csv-cp932: how many characters the encoding could not hold; each stands as"
                    + " 〓.",
            schema = @Schema(type = SchemaType.INTEGER)),
        @Header(
            name = REPLACED_AT,
            description =
                "Where the first 200 of them stand: row in the file, attribute and code point,"
                    + " such as `2 name U+20BB7, 5 street U+9AD9`.",
            schema = @Schema(type = SchemaType.STRING))
      },
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(@Nullable NewExport order) {
    if (order == null) {
      throw ProblemException.of(ProblemType.MALFORMED_BODY);
    }
    Locale locale = language.get();
    ExportService.Written written = service.write(current.get(), order, locale);
    String name =
        Messages.of("exchange.export.title." + order.kind(), List.of(), locale)
            + "_"
            + CommonRules.today().format(DateTimeFormatter.BASIC_ISO_DATE)
            + "."
            + order.format().extension();
    StreamingOutput body =
        out -> {
          try {
            Files.copy(written.file(), out);
          } finally {
            Files.delete(written.file());
          }
        };
    Response.ResponseBuilder response =
        Response.ok(body, order.format().mediaType())
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s"
                    .formatted(
                        order.kind(),
                        order.format().extension(),
                        URLEncoder.encode(name, StandardCharsets.UTF_8)));
    if (written.replaced().count() > 0) {
      response.header(REPLACED, written.replaced().count()).header(REPLACED_AT, places(written));
    }
    return response.build();
  }

  private static String places(ExportService.Written written) {
    return written.replaced().first().stream()
        .limit(MOST_PLACES)
        .map(
            r ->
                "%d %s U+%04X"
                    .formatted(
                        r.row(), written.fields().get(r.column()), r.character().codePointAt(0)))
        .collect(Collectors.joining(", "));
  }
}
