package jp.enishi.contracts.renewal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the renewal of a contract is to be sold. */
@Schema(description = "How the renewal is to be sold; `{}` for what is usual.")
record NewRenewalDeal(
    @Schema(
            description =
                "A pipeline: the deal begins in its first open stage. The first one that takes new deals when absent.")
        @Nullable UUID pipelineId) {}
