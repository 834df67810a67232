package jp.enishi.deals.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.deals.pipeline.StageKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a deal was in a stage. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "One stay of a deal in a stage.",
    requiredProperties = {"stageId", "stageName", "kind", "enteredAt", "days"})
record StageStay(
    UUID stageId,
    @Schema(description = "What the stage was called then.") String stageName,
    StageKind kind,
    Instant enteredAt,
    @Schema(description = "Absent while the deal is in it.") @Nullable Instant leftAt,
    @Schema(description = "Time in the stage in days, up to now while the deal is in it.")
        double days,
    @Schema(description = "Who moved it there; absent when the system itself did.")
        @Nullable UUID actorId,
    @Nullable String actorName) {}
