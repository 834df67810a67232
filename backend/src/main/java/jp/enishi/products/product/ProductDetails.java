package jp.enishi.products.product;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.enishi.products.TaxClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything about a product that somebody can write. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description = "The attributes of a product that can be written.",
    requiredProperties = "name")
public record ProductDetails(
    @Schema(description = "商品コード. Unique.", maxLength = 50, examples = "SV-100")
        @Nullable String code,
    @Schema(description = "商品名", maxLength = 200, examples = "保守サービス 標準") @Nullable String name,
    @Schema(description = "フリガナ; stored as full-width katakana.", maxLength = 200)
        @Nullable String nameKana,
    @Schema(description = "カテゴリ", maxLength = 100, examples = "保守") @Nullable String category,
    @Schema(description = "単位", maxLength = 20, examples = "式") @Nullable String unit,
    @Schema(
            description = "仕入原価 (税抜) of one unit in yen, as it is now.",
            minimum = "0",
            maximum = "999999999999")
        @Nullable Long costYen,
    @Schema(description = "税区分; `standard` when absent.") @Nullable TaxClass taxClass,
    @Schema(
            description =
                "Prices by the day from which they are valid, at most 100. A price that has passed stays: what was sold for it keeps it.")
        List<Price> prices,
    @Schema(description = "販売中; true when absent. What is no longer sold stays on old lines.")
        @Nullable Boolean active,
    @Schema(description = "備考", maxLength = 10000) @Nullable String note) {

  public ProductDetails {
    prices = prices == null ? List.of() : prices;
  }

  /** The price that is valid on a day. */
  @JsonIgnore
  public Optional<Long> priceOn(LocalDate day) {
    return prices.stream()
        .filter(p -> p.from() != null && !p.from().isAfter(day))
        .max(Comparator.comparing(Price::from))
        .map(Price::yen);
  }
}
