package jp.enishi.deals.deal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a card goes, and what the stage there asks for. */
@Schema(description = "Where a card of the board goes.", requiredProperties = "stageId")
public record DealMove(
    @Schema(description = "The stage it goes to, or stays in; of any pipeline.")
        @Nullable UUID stageId,
    @Schema(
            description =
                "The deal of that stage under which it goes; at the top of the column when absent.")
        @Nullable UUID afterId,
    @Schema(
            description =
                "JSON Merge Patch (RFC 7396) on the deal's attributes, written with the move: what the stage asks for, such as `outcomeReason`.",
            implementation = Object.class,
            type = SchemaType.OBJECT,
            additionalProperties = Schema.True.class,
            examples = "{\"outcomeReason\":\"価格\"}")
        @Nullable ObjectNode set) {}
