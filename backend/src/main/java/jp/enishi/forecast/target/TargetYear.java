package jp.enishi.forecast.target;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grid of a fiscal year as it is answered. */
@Schema(
    description = "The targets of a fiscal year within the caller's scope.",
    requiredProperties = {"year", "months", "sheets"})
public record TargetYear(
    @Schema(description = "年度, named after the calendar year it begins in.") int year,
    @Schema(description = "Its twelve months.", examples = "[\"2026-04\"]") List<String> months,
    @Schema(
            description =
                "For each team its own line, then one for each of its people, stored or not; then stored ones of people without a team.")
        List<TargetSheet> sheets) {}
