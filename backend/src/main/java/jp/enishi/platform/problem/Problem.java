package jp.enishi.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the caller sees it: RFC 9457. Never holds a value of personal data or anything of
 * the machine's inside.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description =
        "RFC 9457 problem details. `type` names the kind and is documented at that address.",
    requiredProperties = {"type", "title", "status", "traceId"})
public record Problem(
    @Schema(examples = "/problems/validation") String type,
    String title,
    int status,
    @Nullable String detail,
    @Schema(description = "Quote this to the administrator: it finds the request in the logs.")
        String traceId,
    @Schema(description = "The fields at fault, when there are any.")
        @Nullable List<FieldProblem> errors,
    @Schema(
            description = "With 412 only: the record as it stands now.",
            implementation = Object.class)
        @Nullable Object current,
    @Schema(description = "With type `merged` only: the record that took this one in.")
        @Nullable UUID mergedInto) {}
