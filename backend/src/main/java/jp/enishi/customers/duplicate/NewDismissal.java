package jp.enishi.customers.duplicate;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two records that are two. */
@Schema(
    name = "NewDuplicateDismissal",
    requiredProperties = {"kind", "firstId", "secondId"})
public record NewDismissal(
    @Nullable DuplicateKind kind,
    @Schema(description = "One record.") @Nullable UUID firstId,
    @Schema(description = "The other; the order does not matter.") @Nullable UUID secondId) {}
