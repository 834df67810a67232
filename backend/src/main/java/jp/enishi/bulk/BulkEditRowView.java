package jp.enishi.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.FieldChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One record of a bulk edit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "BulkEditRow",
    description = "What a bulk edit does to one record, or did, and why not.",
    requiredProperties = {"recordId", "outcome", "changes", "remarks"})
public record BulkEditRowView(
    UUID recordId,
    @Schema(description = "The record's name; absent when the caller may not see it (any more).")
        @Nullable String title,
    BulkOutcome outcome,
    @Schema(description = "Each attribute before and after; empty for a record out of sight.")
        List<FieldChange> changes,
    @Schema(description = "Why it was refused, or what is doubtful.") List<FieldProblem> remarks) {}
