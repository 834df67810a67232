package jp.enishi.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with, or doubtful about, one field. */
@Schema(
    description =
        "A remark on one field. `code` is stable and meant for programs; `message` is for people, in the language asked for.",
    requiredProperties = {"pointer", "code", "message"})
public record FieldProblem(
    @Schema(
            description =
                "JSON Pointer (RFC 6901) into the request body, or `?name` for a query parameter.",
            examples = "/corporateNumber")
        String pointer,
    @Schema(examples = "text.corporate-number.check-digit") String code,
    String message) {}
