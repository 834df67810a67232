package jp.enishi.mailbox.mail;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mails over HTTP. */
@Path("/api/mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Mails",
    description = "メール: what was written to and by customers, brought in as files or by SMTP.")
class MailResource {

  private final CurrentActor current;
  private final MailService service;
  private final MailPresenter presenter;
  private final MailHistory history;
  private final Answers answers;

  MailResource(
      CurrentActor current,
      MailService service,
      MailPresenter presenter,
      MailHistory history,
      Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.history = history;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.ACTIVITIES_READ)
  @Operation(
      operationId = "listMails",
      summary = "List mails",
      description =
          "Those within the caller's scope, those the caller has brought in as well, and those of deals and customers the caller may see; the latest first unless `sort` says otherwise.")
  public Page<MailSummary> list(@BeanParam MailFilter filter, @BeanParam ListRequest request) {
    return service.list(current.get(), filter, request).map(MailSummary::of);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.ACTIVITIES_READ)
  @Operation(
      operationId = "getMail",
      summary = "One mail",
      description =
          "Also from the trash. Of an unmatched mail `proposal` says who it could be about.")
  @APIResponseSchema(MailView.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.ok(service.get(current.get(), id), presenter::view);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeMail",
      summary = "Change a mail",
      description =
          "Links it to companies, people and a deal, or undoes that: JSON Merge Patch (RFC 7396) on the attributes; lists are replaced whole. What the message says cannot be changed. 403 when the caller sees it only because of its customer or deal.")
  @RequestBody(content = @Content(schema = @Schema(ref = "MailChange")))
  @APIResponseSchema(MailView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(
        service.change(current.get(), id, Versions.required(ifMatch), patch), presenter::view);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Operation(
      operationId = "trashMail",
      summary = "Move a mail to the trash",
      description =
          "It leaves lists, timelines and search and can be restored at any time. 403 as for a change.")
  @APIResponseSchema(MailView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(
        service.trash(current.get(), id, Versions.required(ifMatch)), presenter::view);
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Operation(
      operationId = "restoreMail",
      summary = "Restore a mail from the trash",
      description = "Restoring twice does no harm.")
  @APIResponseSchema(MailView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id), presenter::view);
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.ACTIVITIES_READ)
  @Operation(
      operationId = "getMailHistory",
      summary = "What changed",
      description = "Changes of the mail, newest first, 50 a page.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    return history.of(current.get(), service.get(current.get(), id).id(), cursor);
  }
}
