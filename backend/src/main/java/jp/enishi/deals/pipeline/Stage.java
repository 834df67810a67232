package jp.enishi.deals.pipeline;

import java.util.List;
import java.util.UUID;

/**
 * A stage as deals know it.
 *
 * @param required the attributes a deal must have to enter
 */
public record Stage(UUID id, String name, int probability, StageKind kind, List<String> required) {}
