package jp.enishi.exchange.exporting;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is about to be copied out of a list. */
@Schema(requiredProperties = {"kind", "ids", "columns"})
record NewCopy(
    @Schema(description = "What kind of records, as a list's view names it.", examples = "deal")
        @Nullable String kind,
    @Schema(description = "The records, at most 10,000.", minItems = 1, maxItems = 10_000)
        @Nullable List<@Nullable UUID> ids,
    @Schema(description = "The columns, as a view names them.", minItems = 1, maxItems = 60)
        @Nullable List<@Nullable String> columns) {}
