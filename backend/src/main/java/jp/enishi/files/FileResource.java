package jp.enishi.files;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files over HTTP, one at a time. */
@Path("/api/files/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files")
class FileResource {

  private final CurrentActor current;
  private final FileService service;

  FileResource(CurrentActor current, FileService service) {
    this.current = current;
    this.service = service;
  }

  @GET
  @PermissionsAllowed(Permission.FILES_USE)
  @Operation(
      operationId = "getFile",
      summary = "What is known of a file",
      description = "Also of one in the trash.")
  @APIResponseSchema(FileView.class)
  public Response get(@PathParam("id") UUID id) {
    return ok(service.get(current.get(), id));
  }

  @GET
  @Path("/content")
  @Produces(MediaType.WILDCARD)
  @PermissionsAllowed(Permission.FILES_USE)
  @Operation(
      operationId = "downloadFile",
      summary = "Download a file",
      description =
          "Always as an attachment that no browser renders; only pictures are sent with their own"
              + " type. Also from the trash. 304 for `If-None-Match` with its ETag. 410 when the"
              + " content is gone from the store.")
  @APIResponse(
      responseCode = "200",
      description = "The file as it was uploaded.",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "The caller has it already.")
  public Response download(@PathParam("id") UUID id, @Context Request request) {
    Actor actor = current.get();
    StoredFile file = service.get(actor, id);
    EntityTag tag = new EntityTag(file.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.tag(tag).build();
    }
    return Response.ok(service.open(actor, file), FileType.sentAs(file.mediaType()))
        .tag(tag)
        .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.name()))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }

  @PATCH
  @PermissionsAllowed(Permission.FILES_USE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeFile",
      summary = "Rename a file",
      description = "The content of a file never changes: a new one is uploaded.")
  @APIResponseSchema(FileView.class)
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      FileChange change) {
    return ok(service.rename(current.get(), id, Versions.required(ifMatch), change.name()));
  }

  @DELETE
  @PermissionsAllowed(Permission.FILES_USE)
  @Operation(
      operationId = "trashFile",
      summary = "Move a file to the trash",
      description =
          "It leaves the record's list and can be restored. The trash of a record holds as much as"
              + " its list; of more, what has been there longest goes for good.")
  @APIResponseSchema(FileView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return ok(service.trash(current.get(), id, Versions.required(ifMatch)));
  }

  @POST
  @Path("/restore")
  @PermissionsAllowed(Permission.FILES_USE)
  @Operation(
      operationId = "restoreFile",
      summary = "Restore a file from the trash",
      description =
          "Restoring twice does no harm. 413 when the record has too many or too large files by"
              + " then.")
  @APIResponseSchema(FileView.class)
  public Response restore(@PathParam("id") UUID id) {
    return ok(service.restore(current.get(), id));
  }

  private static Response ok(StoredFile file) {
    return Response.ok(FileView.of(file)).tag(Versions.tag(file.version())).build();
  }
}
