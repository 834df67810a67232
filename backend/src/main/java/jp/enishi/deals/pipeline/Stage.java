package jp.enishi.deals.pipeline;

import java.util.List;
import java.util.UUID;

/**
 * A stage as deals know it.
 *
 * @param required the attributes a deal must have to enter
 * @param closed whether its pipeline takes no new deals
 */
public record Stage(
    UUID id,
    UUID pipelineId,
    String name,
    int probability,
    StageKind kind,
    List<String> required,
    boolean closed) {}
