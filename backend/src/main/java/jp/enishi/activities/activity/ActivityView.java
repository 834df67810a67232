package jp.enishi.activities.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.problem.FieldProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Activity",
    requiredProperties = {"id", "version", "attributes", "facts", "createdAt", "updatedAt"})
record ActivityView(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    ActivityDetails attributes,
    ActivityFacts facts,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "When it went to the trash.") @Nullable Instant deletedAt,
    @Schema(description = "After a write: what was stored although it looks doubtful.")
        @Nullable List<FieldProblem> warnings) {}
