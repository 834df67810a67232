package jp.enishi.mailbox.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own address for mail. */
@Path("/api/mail-intake")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails")
class IntakeResource {

  /** The address as it stands. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MailIntake", requiredProperties = "available")
  record IntakeView(
      @Schema(description = "false while this installation takes no mail in by SMTP.")
          boolean available,
      @Schema(
              description =
                  "What is sent to it becomes a mail in the caller's care. Absent when there is none.")
          @Nullable String address,
      @Nullable Instant createdAt,
      @Schema(description = "When something came last.") @Nullable Instant usedAt) {}

  private final CurrentActor current;
  private final IntakeAddresses addresses;

  IntakeResource(CurrentActor current, IntakeAddresses addresses) {
    this.current = current;
    this.addresses = addresses;
  }

  @GET
  @PermissionsAllowed(Permission.ACTIVITIES_READ)
  @Operation(
      operationId = "getMailIntake",
      summary = "The caller's address for mail",
      description = "Whether this installation takes mail in, and the caller's address if any.")
  public IntakeView get() {
    boolean available = addresses.domain().isPresent();
    return addresses
        .of(current.get().id())
        .map(a -> new IntakeView(available, a.address(), a.createdAt(), a.usedAt()))
        .orElse(new IntakeView(available, null, null, null));
  }

  @PUT
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Operation(
      operationId = "makeMailIntake",
      summary = "Make the address for mail, or make it anew",
      description =
          "An address of before takes nothing any more. 409 while this installation takes no mail in.")
  public IntakeView make() {
    if (addresses.domain().isEmpty()) {
      throw ProblemException.conflict("/address", Remark.of("mailbox.intake.off"));
    }
    addresses.make(current.get().id());
    return get();
  }

  @DELETE
  @PermissionsAllowed(Permission.ACTIVITIES_WRITE)
  @Operation(
      operationId = "revokeMailIntake",
      summary = "Revoke the address for mail",
      description =
          "What is sent to it is refused from then on. What came stays. Revoking twice does no harm.")
  public IntakeView revoke() {
    addresses.revoke(current.get().id());
    return get();
  }
}
