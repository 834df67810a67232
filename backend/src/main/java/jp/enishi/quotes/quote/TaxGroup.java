package jp.enishi.quotes.quote;

import java.math.BigDecimal;
import jp.enishi.products.TaxClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All items of one tax class and rate: taxed together, rounded once. */
@Schema(
    name = "QuoteTax",
    description = "税率ごとの区分: items of one tax class and rate, taxed together and rounded once.",
    requiredProperties = {"tax", "rate", "netYen", "taxYen"})
public record TaxGroup(
    TaxClass tax,
    @Schema(description = "税率 in percent.") BigDecimal rate,
    @Schema(description = "税抜金額") long netYen,
    @Schema(description = "消費税額") long taxYen) {}
