package jp.enishi.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which records to change, and how. */
@Schema(
    description = "Which records to change (`ids` or `query`, at most 10,000), and how.",
    requiredProperties = {"kind", "change"})
public record NewBulkEdit(
    @Schema(description = "What kind of records.", examples = "company") @Nullable String kind,
    @Schema(description = "These records.") @Nullable List<@Nullable UUID> ids,
    @Schema(
            description =
                "Instead of `ids`: every record of a list, by the list's own query parameters, as of `GET /api/companies`.",
            examples = "{\"owner\":\"0190a1b2-0000-7000-8000-000000000000\"}")
        @Nullable Map<String, @Nullable String> query,
    @Nullable BulkChange change) {}
