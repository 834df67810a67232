package jp.enishi.quotes.quote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a deal takes over what a quote says. */
@Schema(name = "DealTakeover", requiredProperties = "dealVersion")
record DealTakeover(
    @Schema(description = "The version of the deal this relies on.")
        @Nullable Integer dealVersion) {}
