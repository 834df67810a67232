package jp.enishi.quotes.quote;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import jp.enishi.deals.deal.Billing;
import jp.enishi.deals.deal.DealLine;
import jp.enishi.products.TaxClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a quote: something that is offered, or words between such lines. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "One line (明細) of a quote. What an item leaves out is taken from its product as of the quote's day.")
public record QuoteLine(
    @Schema(description = "品目, 見出し or 説明; `item` when absent. The latter two have a name only.")
        @Nullable Kind kind,
    @Schema(description = "A product of `/api/products`.") @Nullable UUID product,
    @Schema(description = "品名・摘要; the product's when absent.", maxLength = 200)
        @Nullable String name,
    @Schema(
            description = "数量 with up to three decimals; 1 when absent.",
            minimum = "0",
            maximum = "999999999")
        @Nullable BigDecimal quantity,
    @Schema(description = "単位; the product's when absent.", maxLength = 20) @Nullable String unit,
    @Schema(
            description =
                "単価 in yen, with or without tax as the quote says; negative for a discount (値引き); the product's of that day when absent.",
            minimum = "-999999999999",
            maximum = "999999999999")
        @Nullable Long price,
    @Schema(
            description = "原価 (税抜) of one unit in yen, never printed; the product's when absent.",
            minimum = "0",
            maximum = "999999999999")
        @Nullable Long cost,
    @Schema(description = "税区分; the product's, else `standard`, when absent.")
        @Nullable TaxClass tax,
    @Schema(
            description =
                "税率 in percent; that of the tax class on the quote's day when absent. One that was the day's follows when the day changes.",
            minimum = "0",
            maximum = "100")
        @Nullable BigDecimal rate,
    @Schema(description = "一括 or 毎月; `once` when absent.") @Nullable Billing billing) {

  /** What a line is. */
  public enum Kind {
    /** 品目. */
    item,
    /** 見出し. */
    heading,
    /** 説明. */
    text
  }

  /** Numbers as lines of deals have them. */
  public QuoteLine {
    DealLine plain = new DealLine(null, null, quantity, null, null, null, rate, null);
    quantity = plain.quantity();
    rate = plain.rate();
  }

  /** Words between the items. */
  static QuoteLine words(Kind kind, @Nullable String name) {
    return new QuoteLine(kind, null, name, null, null, null, null, null, null, null);
  }

  /** An item as a line of a deal has it. */
  static QuoteLine item(DealLine line, @Nullable String unit) {
    return new QuoteLine(
        Kind.item,
        line.product(),
        line.name(),
        line.quantity(),
        unit,
        line.price(),
        line.cost(),
        line.tax(),
        line.rate(),
        line.billing());
  }

  @JsonIgnore
  boolean isItem() {
    return kind == null || kind == Kind.item;
  }

  @JsonIgnore
  boolean isMonthly() {
    return billing == Billing.monthly;
  }

  /** The same as a line of a deal. */
  DealLine priced() {
    return new DealLine(product, name, quantity, price, cost, tax, rate, billing);
  }

  /** What it says, without the product it was taken from. */
  QuoteLine withoutProduct() {
    return new QuoteLine(kind, null, name, quantity, unit, price, cost, tax, rate, billing);
  }

  /** With what the tax table says of another day, or what it says in place of what was typed. */
  QuoteLine rated(@Nullable BigDecimal other) {
    return new QuoteLine(kind, product, name, quantity, unit, price, cost, tax, other, billing);
  }

  /** What the item adds to the quote in whole yen: of all months when it is paid monthly. */
  BigDecimal amount(@Nullable Integer months) {
    if (!isItem()) {
      return BigDecimal.ZERO;
    }
    BigDecimal one = priced().amount();
    return isMonthly() && months != null ? one.multiply(BigDecimal.valueOf(months)) : one;
  }
}
