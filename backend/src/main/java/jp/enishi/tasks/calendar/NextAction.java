package jp.enishi.tasks.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deal's next action. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"dealId", "version", "title", "nextActionOn", "updatedAt"})
public record NextAction(
    UUID dealId,
    @Schema(description = "Of the deal: for `PATCH /api/deals/{id}`.") int version,
    @Schema(description = "The deal's title.") String title,
    @Nullable String nextAction,
    LocalDate nextActionOn,
    @Schema(description = "Whose turn it is.") @Nullable String byName,
    @Schema(description = "Absent when the caller may not see the company.")
        @Nullable String companyName,
    Instant updatedAt) {}
