package jp.enishi.quotes.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The firm itself over HTTP. */
@Path("/api/issuer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Issuer",
    description = "自社情報: what stands on the firm's documents, how they are numbered and rounded.")
class IssuerResource {

  private final CurrentActor current;
  private final IssuerService service;
  private final History history;
  private final Language language;

  IssuerResource(CurrentActor current, IssuerService service, History history, Language language) {
    this.current = current;
    this.service = service;
    this.history = history;
    this.language = language;
  }

  @GET
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "getIssuer",
      summary = "The firm itself",
      description = "There is one. Whoever reads deals may read it.")
  @APIResponseSchema(Issuer.class)
  public Response get() {
    return ok(service.get());
  }

  @PATCH
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeIssuer",
      summary = "Change what stands on documents",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes; `numbers` is replaced whole. What was issued before keeps what it says.")
  @RequestBody(content = @Content(schema = @Schema(ref = "IssuerChange")))
  @APIResponseSchema(Issuer.class)
  public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    Written<Issuer> written = service.change(current.get(), Versions.required(ifMatch), patch);
    return ok(written.record().with(language.of(written.warnings())));
  }

  @GET
  @Path("/history")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "getIssuerHistory",
      summary = "What changed",
      description = "Changes of the firm's details and pictures, newest first, 50 a page.")
  public Page<Change> history(@QueryParam("cursor") @Nullable String cursor) {
    return history.of(current.get(), List.of(service.get().id()), cursor);
  }

  @GET
  @Path("/pictures/{picture}")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Produces("image/png")
  @Operation(
      operationId = "getIssuerPicture",
      summary = "The logo or the seal",
      description = "404 when there is none.")
  @APIResponse(
      responseCode = "200",
      description = "The picture.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response picture(@PathParam("picture") Picture picture) {
    return Response.ok(service.picture(picture).orElseThrow(ProblemException::notFound)).build();
  }

  @PUT
  @Path("/pictures/{picture}")
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "putIssuerPicture",
      summary = "Put a logo or a seal on documents",
      description = "A PNG of up to 1 MB and 2,000 points in width and height.")
  @APIResponseSchema(Issuer.class)
  public Response put(
      @PathParam("picture") Picture picture,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RestForm("file") @Schema(description = "The picture.") @Nullable FileUpload file)
      throws IOException {
    if (file == null) {
      throw ProblemException.invalid("/file", Remark.of("problem.field.required"));
    }
    int version = Versions.required(ifMatch);
    return ok(
        service.put(current.get(), version, picture, Files.newInputStream(file.uploadedFile())));
  }

  @DELETE
  @Path("/pictures/{picture}")
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Operation(
      operationId = "removeIssuerPicture",
      summary = "Print no logo, or no seal",
      description = "Can be undone by its `Change-Id`. What was issued with it keeps it.")
  @APIResponseSchema(Issuer.class)
  public Response remove(
      @PathParam("picture") Picture picture, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return ok(service.remove(current.get(), Versions.required(ifMatch), picture));
  }

  private static Response ok(Issuer issuer) {
    return Response.ok(issuer).tag(Versions.tag(issuer.version())).build();
  }
}
