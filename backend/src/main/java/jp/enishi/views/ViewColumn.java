package jp.enishi.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A column of a list, where it stands in the order. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A column of a list.", requiredProperties = "column")
record ViewColumn(
    @Schema(
            description =
                "An attribute, or one of the combined columns: `address`, `ownerName`, `teamName`,"
                    + " `updatedAt`, `createdAt`; of people also `name`, `kana`, `company`, `age`.",
            examples = "nameKana")
        @Nullable String column,
    @Schema(
            description = "In pixels; the column's own width when absent.",
            minimum = "40",
            maximum = "1000")
        @Nullable Integer width) {}
