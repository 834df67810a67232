package jp.enishi.deals.deal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import jp.enishi.products.TaxClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a deal. It keeps what it was priced with, whatever becomes of the product. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "One line (明細) of a deal: a product, or a text of its own. What is left out is taken from the product as of `pricedOn` and kept from then on.")
public record DealLine(
    @Schema(description = "A product of `/api/products`.") @Nullable UUID product,
    @Schema(description = "品名; the product's when absent.", maxLength = 200) @Nullable String name,
    @Schema(
            description = "数量 with up to three decimals; 1 when absent.",
            minimum = "0",
            maximum = "999999999")
        @Nullable BigDecimal quantity,
    @Schema(
            description =
                "単価 (税抜) in yen, negative for a discount (値引き); the product's of that day when absent.",
            minimum = "-999999999999",
            maximum = "999999999999")
        @Nullable Long price,
    @Schema(
            description = "原価 (税抜) of one unit in yen; the product's when absent.",
            minimum = "0",
            maximum = "999999999999")
        @Nullable Long cost,
    @Schema(description = "税区分; the product's, else `standard`, when absent.")
        @Nullable TaxClass tax,
    @Schema(
            description = "税率 in percent; that of the tax class on that day when absent.",
            minimum = "0",
            maximum = "100")
        @Nullable BigDecimal rate,
    @Schema(description = "一括 or 毎月; `once` when absent.") @Nullable Billing billing) {

  private static final int DIGITS = 20;

  public DealLine {
    quantity = plain(quantity);
    rate = plain(rate);
  }

  /** 1.50 and 1.5 are one value. What is no number for a line is left to the rules. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null
        || number.precision() - (long) number.scale() > DIGITS
        || number.scale() > DIGITS) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @JsonIgnore
  public boolean isMonthly() {
    return billing == Billing.monthly;
  }

  /** What so many cost, in whole yen. */
  private BigDecimal times(@Nullable Long yen) {
    BigDecimal many = quantity == null ? BigDecimal.ONE : quantity;
    return yen == null
        ? BigDecimal.ZERO
        : many.multiply(BigDecimal.valueOf(yen)).setScale(0, RoundingMode.HALF_UP);
  }

  /** The line's price, of one month when it is paid monthly. */
  @JsonIgnore
  public BigDecimal amount() {
    return times(price);
  }

  /** The line's cost, of one month when it is paid monthly. */
  @JsonIgnore
  BigDecimal costs() {
    return times(cost);
  }
}
