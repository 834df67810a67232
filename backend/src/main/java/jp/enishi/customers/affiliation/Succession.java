package jp.enishi.customers.affiliation;

import java.time.LocalDate;
import java.util.UUID;
import jp.enishi.customers.affiliation.AffiliationDetails.EndReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody takes over from a counterpart. */
@Schema(
    description = "後任への引き継ぎ: ends the affiliation and names who took over.",
    requiredProperties = "personId")
public record Succession(
    @Schema(
            description =
                "Who takes over. Becomes affiliated with the company, in the same department and title, unless they are already.")
        @Nullable UUID personId,
    @Schema(description = "The day; today when absent.") @Nullable LocalDate on,
    @Schema(description = "Why the old counterpart stopped; `moved` when absent.")
        @Nullable EndReason reason) {}
