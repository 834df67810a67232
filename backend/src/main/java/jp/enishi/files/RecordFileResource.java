package jp.enishi.files;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.BodyOfAtMost;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The files of a record over HTTP. */
@Path("/api/records/{kind}/{recordId}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Files",
    description =
        "添付ファイル: they hang on a record and are seen and changed by whoever may see and change"
            + " that.")
class RecordFileResource {

  private final CurrentActor current;
  private final FileService service;
  private final Contents contents;
  private final FileLimits limits;
  private final Idempotency idempotency;

  RecordFileResource(
      CurrentActor current,
      FileService service,
      Contents contents,
      FileLimits limits,
      Idempotency idempotency) {
    this.current = current;
    this.service = service;
    this.contents = contents;
    this.limits = limits;
    this.idempotency = idempotency;
  }

  @GET
  @PermissionsAllowed(Permission.FILES_USE)
  @Operation(
      operationId = "listFiles",
      summary = "The files of a record",
      description = "All of them, newest first.")
  public FileList list(
      @Parameter(description = "What kind of record.", example = "deal") @PathParam("kind")
          String kind,
      @PathParam("recordId") UUID recordId,
      @Parameter(description = "true: the trash instead of the list.") @QueryParam("trashed")
          @Nullable Boolean trashed) {
    List<StoredFile> files = service.list(current.get(), kind, recordId);
    boolean wanted = Boolean.TRUE.equals(trashed);
    return new FileList(
        files.stream().filter(file -> file.isTrashed() == wanted).map(FileView::of).toList(),
        Math.toIntExact(files.stream().filter(StoredFile::isTrashed).count()),
        limits.most().asLongValue(),
        limits.mostOfRecord().asLongValue(),
        limits.mostFiles());
  }

  @POST
  @PermissionsAllowed(Permission.FILES_USE)
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @BodyOfAtMost("enishi.files.most")
  @Operation(
      operationId = "uploadFile",
      summary = "Attach a file to a record",
      description =
          "The body is the file as it is. Its type is found from what it holds. 400 when it is"
              + " empty; 413 when it is larger than allowed, or the record has too many or too"
              + " large files already; nothing of it is kept then.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "Attached; `Location` names it.",
      content = @Content(schema = @Schema(implementation = FileView.class)))
  public Response upload(
      @Parameter(description = "What kind of record.", example = "deal") @PathParam("kind")
          String kind,
      @PathParam("recordId") UUID recordId,
      @Parameter(
              description =
                  "What the file is called. Folders and what no file may be called are taken out of"
                      + " it, and it is cut to 200 characters.",
              example = "見積書.pdf",
              required = true)
          @QueryParam("name")
          @Nullable String name,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    Actor actor = current.get();
    if (name == null || FileName.isBlank(name)) {
      throw ProblemException.invalid("?name", Remark.of("problem.field.required"));
    }
    service.requireChangeable(actor, kind, recordId);
    if (!idempotency.knows(actor.id().toString(), key)) {
      service.requireRoom(actor, kind, recordId, Math.max(1, headers.getLength()));
    }
    jp.enishi.files.Content content = contents.receive(body, name);
    try {
      return idempotency.once(
          actor.id().toString(),
          key,
          "POST /api/records/" + kind + "/" + recordId + "/files",
          content,
          () -> attached(service.attach(actor, kind, recordId, content)));
    } catch (ProblemException refused) {
      contents.release(content);
      throw refused;
    }
  }

  private static Response attached(StoredFile file) {
    return Response.created(URI.create("/api/files/" + file.id()))
        .entity(FileView.of(file))
        .tag(Versions.tag(file.version()))
        .build();
  }
}
