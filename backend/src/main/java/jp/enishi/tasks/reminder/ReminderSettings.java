package jp.enishi.tasks.reminder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be reminded. */
@Schema(requiredProperties = {"reminders", "morningMail"})
record ReminderSettings(
    @Schema(description = "`off`, `page`, or `mail` (in the page too).")
        @Nullable ReminderChoice reminders,
    @Schema(
            description =
                "毎朝のメール: on business days at 8, what is overdue and due today, and which contracts' deadlines have come near. None when there is nothing.")
        @Nullable Boolean morningMail) {}
