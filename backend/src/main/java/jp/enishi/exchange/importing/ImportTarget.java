package jp.enishi.exchange.importing;

import jp.enishi.exchange.mapping.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a column can be mapped to. */
@Schema(
    description = "Something a column can be mapped to.",
    requiredProperties = {"target", "kind", "label", "repeatable", "composed"})
public record ImportTarget(
    @Schema(examples = "company.name") String target,
    Target.Kind kind,
    @Schema(description = "What people call it, in the language asked for.") String label,
    @Schema(description = "Whether several columns may feed it; their texts are joined.")
        boolean repeatable,
    @Schema(
            description =
                "Whether one cell holds several fields (a whole address, 姓名, TEL/FAX) and is cut.")
        boolean composed) {}
