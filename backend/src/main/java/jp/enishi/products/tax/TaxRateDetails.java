package jp.enishi.products.tax;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import jp.enishi.products.TaxClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be written of a tax rate. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "A rate of consumption tax from a day on.",
    requiredProperties = {"taxClass", "rate", "validFrom"})
public record TaxRateDetails(
    @Schema(description = "税区分: `standard` or `reduced`; the others have no rate.")
        @Nullable TaxClass taxClass,
    @Schema(
            description = "税率 in percent, with up to two decimals.",
            minimum = "0",
            maximum = "100",
            examples = "10")
        @Nullable BigDecimal rate,
    @Schema(
            description =
                "適用開始日. Valid until a later rate of the same class begins. One rate a day and class.",
            examples = "2019-10-01")
        @Nullable LocalDate validFrom) {}
