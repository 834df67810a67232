package jp.enishi.mailbox.mail;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.BodyOfAtMost;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes messages in over HTTP. */
@Path("/api/mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails")
class MailUploadResource {

  private final Uploads uploads;

  MailUploadResource(Uploads uploads) {
    this.uploads = uploads;
  }

  @POST
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Consumes({"message/rfc822", MediaType.APPLICATION_OCTET_STREAM})
  @BodyOfAtMost("enishi.mailbox.most")
  @Operation(
      operationId = "bringInMail",
      summary = "Bring in a mail",
      description =
          "The body is the message as it is (`.eml`, RFC 5322), of any charset. It is about the people and companies of its addresses whom the caller may see,"
              + " and about where those people work now; attachments become its files. A message that is here already is not stored again: the caller sees"
              + " it from then on. 400 when the body is no mail; one that is broken is stored as far as it can be read, with the state `failed`. 413 when it is"
              + " larger than allowed.")
  @RequestBody(
      content = {
        @Content(
            mediaType = "message/rfc822",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "201",
      description = "Brought in; `Location` names it.",
      content = @Content(schema = @Schema(implementation = MailView.class)))
  @APIResponse(
      responseCode = "200",
      description = "The message was here already.",
      content = @Content(schema = @Schema(implementation = MailView.class)))
  public Response bringIn(@HeaderParam("Idempotency-Key") @Nullable String key, InputStream body)
      throws IOException {
    return uploads.received(key, body);
  }
}
