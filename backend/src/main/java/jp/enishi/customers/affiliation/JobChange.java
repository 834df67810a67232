package jp.enishi.customers.affiliation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person leaves one company for another. */
@Schema(
    description = "転職: ends the affiliation and begins another on the same day.",
    requiredProperties = "companyId")
public record JobChange(
    @Schema(description = "The new company.") @Nullable UUID companyId,
    @Nullable String department,
    @Nullable String title,
    @Schema(description = "The day; today when absent.") @Nullable LocalDate on) {}
