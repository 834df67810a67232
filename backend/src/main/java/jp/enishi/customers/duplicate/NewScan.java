package jp.enishi.customers.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to scan. */
@Schema(name = "NewDuplicateScan", requiredProperties = "kind")
public record NewScan(
    @Nullable DuplicateKind kind,
    @Schema(
            description =
                "true: compare everything again; else only what changed since the last scan.")
        @Nullable Boolean whole) {}
