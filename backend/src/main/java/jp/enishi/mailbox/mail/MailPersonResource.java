package jp.enishi.mailbox.mail;

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
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** New people whom mails are about. */
@Path("/api/mails/{id}/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails")
class MailPersonResource {

  private static final String MAILS = "/api/mails";

  private final CurrentActor current;
  private final MailService service;
  private final MailPresenter presenter;
  private final Answers answers;

  MailPersonResource(
      CurrentActor current, MailService service, MailPresenter presenter, Answers answers) {
    this.current = current;
    this.service = service;
    this.presenter = presenter;
    this.answers = answers;
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createPersonOfMail",
      summary = "Create the person a mail is about",
      description =
          "As `createPerson`, and the mail is about the new person; so are the other unmatched mails with the person's address that the caller may change. One"
              + " change, taken back as one. Answers the mail. 403 as for a change of it.")
  @APIResponse(
      responseCode = "201",
      description = "Created and linked; `Location` names the mail.",
      content = @Content(schema = @Schema(implementation = MailView.class)))
  public Response create(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      PersonDetails person) {
    return answers.created(
        key,
        "POST " + MAILS + "/" + id + "/people",
        MAILS,
        person,
        () -> service.createPerson(current.get(), id, person),
        presenter::view);
  }
}
