package jp.enishi.contracts.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import jp.enishi.deals.deal.Billing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What speaks for selling more to the customer of a contract. */
@Schema(
    description =
        "What speaks for selling more to the customer of a contract, as of today (Japan time). Everything is empty when the contract has no products on its lines.",
    requiredProperties = {"basis", "priceChanges", "offers"})
record ContractOffers(
    @Schema(description = "The products of the contract, and how many others have them.")
        List<Basis> basis,
    @Schema(
            description =
                "アップセル: lines whose product costs something else by now. Only of products that are sold.")
        List<PriceChange> priceChanges,
    @Schema(
            description =
                "クロスセル: what customers with a product of the contract have besides, at most 10; by the share that has it, of few customers counted less (`together / (customers + 5)`). None that the customer has or is being offered already, none that fewer than two have.")
        List<Offer> offers) {

  /** A product of the contract. */
  @Schema(
      name = "OfferBasis",
      requiredProperties = {"productId", "name", "customers"})
  record Basis(
      UUID productId,
      String name,
      @Schema(description = "How many other customers have it, as far as the caller may see.")
          long customers) {}

  /** A line whose product has another price now. */
  @Schema(
      name = "OfferPriceChange",
      requiredProperties = {
        "productId",
        "name",
        "quantity",
        "billing",
        "contractYen",
        "listYen",
        "changeYen"
      })
  record PriceChange(
      UUID productId,
      @Schema(description = "品名, as on the line.") String name,
      BigDecimal quantity,
      Billing billing,
      @Schema(description = "契約の単価 (税抜).") long contractYen,
      @Schema(description = "現在の単価 (税抜): what the product costs today.") long listYen,
      @Schema(
              description =
                  "What the line would bring more at today's price, in a month when it is paid monthly; negative for less.")
          long changeYen) {}

  /** A product that others with the same product have. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "ProductOffer",
      description =
          "A product, and the reason: of `customers` that have the product `basisId`, `together` have this one too.",
      requiredProperties = {"productId", "name", "basisId", "basisName", "customers", "together"})
  record Offer(
      UUID productId,
      String name,
      @Nullable String code,
      @Nullable String unit,
      @Schema(description = "現在の単価 (税抜); absent when it has none today.") @Nullable Long listYen,
      @Schema(description = "The product of the contract that speaks for it most.") UUID basisId,
      String basisName,
      @Schema(description = "How many other customers have the product of the contract.")
          long customers,
      @Schema(description = "How many of those have this one too.") long together) {}
}
