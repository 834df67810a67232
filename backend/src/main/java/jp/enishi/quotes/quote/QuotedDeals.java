package jp.enishi.quotes.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.deals.deal.Billing;
import jp.enishi.deals.deal.DealLine;
import jp.enishi.deals.deal.DealService;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import jp.enishi.products.TaxClass;

/** Deals that take over lines and amount of a quote. Amounts of deals are without tax. */
@Singleton
class QuotedDeals {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final DealService deals;
  private final QuoteLines lines;
  private final ObjectMapper json;

  QuotedDeals(DealService deals, QuoteLines lines, ObjectMapper json) {
    this.deals = deals;
    this.lines = lines;
    this.json = json;
  }

  /**
   * Writes a quote into its deal, which must still be at that version.
   *
   * @throws ProblemException 409 when somebody else changed the deal
   */
  void takeOver(Actor actor, UUID deal, int version, QuoteDetails quote) {
    try {
      deals.change(actor, deal, version, patch(actor, quote));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (ProblemException e) {
      throw inDeal(e);
    }
  }

  private static ProblemException inDeal(ProblemException e) {
    if (e.type() == ProblemType.STALE_VERSION) {
      return ProblemException.conflict("/dealVersion", Remark.of("quotes.deal.changed"));
    }
    if (e.type() == ProblemType.NOT_FOUND) {
      return ProblemException.conflict("/dealId", Remark.of("customers.reference.unknown"));
    }
    return e.fields().isEmpty()
        ? e
        : ProblemException.invalid(
            e.fields().stream()
                .map(f -> new ProblemException.Field("/deal" + f.pointer(), f.remark()))
                .toList());
  }

  private ObjectNode patch(Actor actor, QuoteDetails quote) {
    List<QuoteLine> items =
        lines.present(actor, quote.lines()).stream().filter(QuoteLine::isItem).toList();
    List<DealLine> taken = net(quote, items);
    boolean monthly = taken.stream().anyMatch(DealLine::isMonthly);
    ObjectNode patch = json.createObjectNode();
    patch.set("lines", json.valueToTree(taken));
    patch.putNull("amountYen");
    if (taken.stream().allMatch(line -> line.cost() != null)) {
      patch.putNull("costYen");
    }
    patch.put("billing", (monthly ? Billing.monthly : Billing.once).name());
    patch.put("billingMonths", monthly ? quote.billingMonths() : null);
    return patch;
  }

  /** The lines at prices without tax, whose sum is what the quote comes to without tax. */
  private static List<DealLine> net(QuoteDetails quote, List<QuoteLine> items) {
    if (!Boolean.TRUE.equals(quote.includesTax())) {
      return items.stream().map(QuoteLine::priced).toList();
    }
    List<DealLine> net = new ArrayList<>();
    BigDecimal left = BigDecimal.valueOf(QuoteTotals.of(quote).netYen());
    for (QuoteLine item : items) {
      DealLine line = withoutTax(item.priced());
      net.add(line);
      left = left.subtract(QuoteLine.item(line, null).amount(quote.billingMonths()));
    }
    if (left.signum() != 0) {
      net.add(
          new DealLine(
              null,
              "端数調整",
              BigDecimal.ONE,
              left.longValueExact(),
              0L,
              TaxClass.standard,
              null,
              Billing.once));
    }
    return net;
  }

  private static DealLine withoutTax(DealLine line) {
    BigDecimal rate = line.rate() == null ? BigDecimal.ZERO : line.rate();
    Long price = line.price();
    Long net =
        price == null
            ? null
            : BigDecimal.valueOf(price)
                .multiply(WHOLE)
                .divide(WHOLE.add(rate), 0, RoundingMode.HALF_UP)
                .longValueExact();
    return new DealLine(
        line.product(),
        line.name(),
        line.quantity(),
        net,
        line.cost(),
        line.tax(),
        line.rate(),
        line.billing());
  }
}
