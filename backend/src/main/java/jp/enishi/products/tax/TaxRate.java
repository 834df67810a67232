package jp.enishi.products.tax;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored tax rate. */
@Schema(requiredProperties = {"id", "version", "attributes"})
public record TaxRate(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    TaxRateDetails attributes) {}
