package jp.enishi.deals.pipeline;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored pipeline with its stages. */
@Schema(requiredProperties = {"id", "version", "attributes", "createdAt", "updatedAt"})
public record Pipeline(
    UUID id,
    @Schema(description = "Counts changes of it and of its stages; also the ETag.") int version,
    PipelineDetails attributes,
    Instant createdAt,
    Instant updatedAt) {}
