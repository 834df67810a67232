package jp.enishi.quotes.quote;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the customer said to a quote. */
@Schema(name = "QuoteDecision", description = "What the customer said to a quote, and when.")
public record Decision(
    @Schema(description = "Today when absent.") @Nullable LocalDate decidedOn,
    @Schema(description = "メモ", maxLength = 1000) @Nullable String note,
    @Schema(
            description =
                "On acceptance: the version of the deal that takes over lines and amount of the quote in the same step. Without it the deal stays as it is.")
        @Nullable Integer dealVersion) {}
