package jp.enishi.products.product;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a product costs from a day on, until a later price begins. */
@Schema(
    name = "ProductPrice",
    description = "What one unit costs from a day on, until a later price begins.",
    requiredProperties = {"from", "yen"})
public record Price(
    @Schema(description = "適用開始日", examples = "2026-04-01") @Nullable LocalDate from,
    @Schema(
            description = "単価 (税抜) in yen.",
            minimum = "0",
            maximum = "999999999999",
            examples = "12000")
        @Nullable Long yen) {}
