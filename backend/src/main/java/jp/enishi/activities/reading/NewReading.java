package jp.enishi.activities.reading;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line to be read. */
@Schema(name = "NewActivityReading", requiredProperties = "text")
record NewReading(
    @Schema(
            description =
                "What somebody typed, up to 10,000 characters. The first line is read; more lines are content.",
            examples = "山田商事 訪問 見積提出 来週火曜 電話")
        @Nullable String text,
    @Schema(description = "The company whose page is open: holds unless the line names another.")
        @Nullable UUID companyId,
    @Schema(description = "The person whose page is open.") @Nullable UUID personId,
    @Schema(description = "The deal whose page is open.") @Nullable UUID dealId) {}
