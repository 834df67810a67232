package jp.enishi.tasks.reminder;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the caller is reminded. */
@Path("/api/reminder-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
class ReminderResource {

  private final CurrentActor current;
  private final Preferences preferences;
  private final Language language;

  ReminderResource(CurrentActor current, Preferences preferences, Language language) {
    this.current = current;
    this.preferences = preferences;
    this.language = language;
  }

  @GET
  @PermissionsAllowed(Permission.TASKS_READ)
  @Operation(
      operationId = "getReminderSettings",
      summary = "How the caller is reminded",
      description = "In the page and without a morning mail, until they choose.")
  public ReminderSettings get() {
    return preferences.of(current.get().id());
  }

  @PUT
  @PermissionsAllowed(Permission.TASKS_READ)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "keepReminderSettings",
      summary = "Choose how to be reminded",
      description =
          "For the caller alone. Mails are written in the language of this request from then on.")
  public ReminderSettings keep(ReminderSettings settings) {
    ReminderChoice choice = settings.reminders();
    if (choice == null) {
      throw ProblemException.invalid("/reminders", Remark.of("problem.field.required"));
    }
    preferences.keep(
        current.get().id(), choice, Boolean.TRUE.equals(settings.morningMail()), language.get());
    return get();
  }
}
