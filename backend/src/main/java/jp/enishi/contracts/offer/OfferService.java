package jp.enishi.contracts.offer;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.contracts.contract.ContractDetails;
import jp.enishi.contracts.contract.ContractKeys;
import jp.enishi.contracts.contract.ContractService;
import jp.enishi.contracts.offer.ContractOffers.PriceChange;
import jp.enishi.customers.CommonRules;
import jp.enishi.deals.deal.Billing;
import jp.enishi.deals.deal.DealLine;
import jp.enishi.deals.deal.LinePricing;
import jp.enishi.products.product.ProductDetails;
import jp.enishi.products.product.ProductKeys;
import jp.enishi.register.Stored;

/** Finds out what the customer of a contract may be offered. */
@Singleton
class OfferService {

  private final ContractService contracts;
  private final LinePricing pricing;
  private final Offers offers;

  OfferService(ContractService contracts, LinePricing pricing, Offers offers) {
    this.contracts = contracts;
    this.pricing = pricing;
    this.offers = offers;
  }

  /** What speaks for selling more, from what the actor may see. */
  ContractOffers of(Actor actor, UUID id) {
    Stored<ContractDetails, ContractKeys> contract = contracts.get(actor, id);
    List<UUID> products = contract.keys().productIds();
    if (products.isEmpty()) {
      return new ContractOffers(List.of(), List.of(), List.of());
    }
    Offers.Found found = offers.of(Visibility.of(actor), customer(contract.details()), products);
    return new ContractOffers(
        found.basis(), priceChanges(actor, contract.details().lines()), found.offers());
  }

  /** The company, or the person where there is none: one of them is there. */
  private static UUID customer(ContractDetails contract) {
    return Objects.requireNonNull(
        contract.companyId() == null ? contract.personId() : contract.companyId());
  }

  private List<PriceChange> priceChanges(Actor actor, List<DealLine> lines) {
    Map<UUID, Stored<ProductDetails, ProductKeys>> known = pricing.known(actor, lines);
    return lines.stream().flatMap(line -> priceChange(line, known)).toList();
  }

  /** A discount is no price, and what is not sold any more has none. */
  private static Stream<PriceChange> priceChange(
      DealLine line, Map<UUID, Stored<ProductDetails, ProductKeys>> known) {
    UUID id = line.product();
    Stored<ProductDetails, ProductKeys> product = id == null ? null : known.get(id);
    Long agreed = line.price();
    if (id == null || product == null || agreed == null || agreed < 0) {
      return Stream.empty();
    }
    if (product.isTrashed() || Boolean.FALSE.equals(product.details().active())) {
      return Stream.empty();
    }
    BigDecimal quantity = line.quantity() == null ? BigDecimal.ONE : line.quantity();
    return product.details().priceOn(CommonRules.today()).stream()
        .filter(listed -> !listed.equals(agreed))
        .map(
            listed ->
                new PriceChange(
                    id,
                    String.valueOf(line.name()),
                    quantity,
                    line.billing() == null ? Billing.once : line.billing(),
                    agreed,
                    listed,
                    quantity
                        .multiply(BigDecimal.valueOf(listed - agreed))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue()));
  }
}
