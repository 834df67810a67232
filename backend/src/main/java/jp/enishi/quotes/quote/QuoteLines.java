package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.deals.deal.DealLine;
import jp.enishi.deals.deal.LinePricing;
import jp.enishi.platform.problem.Checking;
import jp.enishi.products.TaxClass;
import jp.enishi.products.product.ProductDetails;
import jp.enishi.products.product.ProductKeys;
import jp.enishi.products.tax.TaxRates;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a quote, priced as lines of deals are, and taxed as on the quote's day. */
@Singleton
class QuoteLines {

  private static final int MOST_LINES = 300;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final LinePricing pricing;
  private final TaxRates rates;

  QuoteLines(LinePricing pricing, TaxRates rates) {
    this.pricing = pricing;
    this.rates = rates;
  }

  /**
   * Reads typed lines.
   *
   * @param day the quote's day
   * @param before the quote as it stands: products that it has are not asked about again
   */
  List<QuoteLine> read(
      Actor actor,
      QuoteDetails typed,
      LocalDate day,
      @Nullable QuoteDetails before,
      Checking checking) {
    if (typed.lines().size() > MOST_LINES) {
      checking.refuse("/lines", "problem.field.many", Integer.toString(MOST_LINES));
      return List.of();
    }
    List<QuoteLine> old = before == null ? List.of() : before.lines();
    LocalDate oldDay = before == null ? null : before.quotedOn();
    List<@Nullable QuoteLine> given = new ArrayList<>(typed.lines());
    Map<UUID, Stored<ProductDetails, ProductKeys>> products = products(actor, given);
    Set<UUID> kept = old.stream().map(QuoteLine::product).collect(Collectors.toSet());
    List<QuoteLine> lines = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String field = "lines/" + i;
      QuoteLine line = given.get(i);
      if (line == null) {
        checking.refuse("/" + field, "problem.field.required");
      } else if (!line.isItem()) {
        lines.add(words(line, field, checking));
      } else {
        UUID id = line.product();
        Stored<ProductDetails, ProductKeys> product = id == null ? null : products.get(id);
        if (id != null && (product == null || (product.isTrashed() && !kept.contains(id)))) {
          checking.refuse("/" + field + "/product", "customers.reference.unknown");
        }
        QuoteLine rated =
            oldDay != null && !oldDay.equals(day) && old.contains(line)
                ? following(line, oldDay)
                : line;
        lines.add(item(rated, product, typed, day, field, checking));
      }
    }
    return List.copyOf(lines);
  }

  private Map<UUID, Stored<ProductDetails, ProductKeys>> products(
      Actor actor, List<@Nullable QuoteLine> lines) {
    return pricing.known(
        actor, lines.stream().filter(Objects::nonNull).map(QuoteLine::priced).toList());
  }

  private static QuoteLine words(QuoteLine line, String field, Checking checking) {
    CommonRules rules = new CommonRules(checking);
    String name = rules.text(field + "/name", line.name(), 200);
    rules.required(field + "/name", name);
    return QuoteLine.words(Objects.requireNonNull(line.kind()), name);
  }

  private QuoteLine item(
      QuoteLine line,
      @Nullable Stored<ProductDetails, ProductKeys> stored,
      QuoteDetails quote,
      LocalDate day,
      String field,
      Checking checking) {
    ProductDetails product = stored == null ? null : stored.details();
    QuoteLine taxable = line.tax() == null || line.tax().isTaxed() ? line : line.rated(null);
    DealLine priced = pricing.read(taxable.priced(), product, day, field, checking);
    String unit = new CommonRules(checking).text(field + "/unit", line.unit(), 20);
    QuoteLine read =
        QuoteLine.item(
            line.price() == null && Boolean.TRUE.equals(quote.includesTax())
                ? withTax(priced)
                : priced,
            unit == null && product != null ? product.unit() : unit);
    if (read.amount(quote.billingMonths()).abs().compareTo(QuoteTotals.MOST_YEN) > 0) {
      checking.refuse("/" + field + "/price", "quotes.line.amount");
    }
    return read;
  }

  /** The product's price, which is without tax, in a quote whose prices include it. */
  private static DealLine withTax(DealLine line) {
    Long net = line.price();
    BigDecimal rate = line.rate();
    if (net == null || rate == null) {
      return line;
    }
    long gross =
        BigDecimal.valueOf(net)
            .multiply(WHOLE.add(rate))
            .divide(WHOLE, 0, RoundingMode.HALF_UP)
            .longValueExact();
    return new DealLine(
        line.product(),
        line.name(),
        line.quantity(),
        gross,
        line.cost(),
        line.tax(),
        rate,
        line.billing());
  }

  /** The line without its rate when that was the rate of a day, so that it takes another day's. */
  private QuoteLine following(QuoteLine line, LocalDate day) {
    TaxClass tax = line.tax();
    BigDecimal rate = line.rate();
    boolean was =
        tax != null
            && rate != null
            && rates.on(day, tax).filter(r -> r.compareTo(rate) == 0).isPresent();
    return was ? line.rated(null) : line;
  }

  /** Lines of a quote to begin another with: of another day, without products that are gone. */
  List<QuoteLine> afresh(Actor actor, QuoteDetails quote) {
    LocalDate day = quote.quotedOn();
    return present(
        actor,
        quote.lines().stream()
            .map(line -> day == null || !line.isItem() ? line : following(line, day))
            .toList());
  }

  /** Lines of a deal to begin a quote with. */
  List<QuoteLine> of(Actor actor, List<DealLine> lines) {
    Map<UUID, Stored<ProductDetails, ProductKeys>> products = pricing.known(actor, lines);
    return present(
        actor,
        lines.stream()
            .map(
                line -> {
                  UUID id = line.product();
                  Stored<ProductDetails, ProductKeys> product =
                      id == null ? null : products.get(id);
                  return QuoteLine.item(line, product == null ? null : product.details().unit())
                      .rated(null);
                })
            .toList());
  }

  /** The lines; those of products that are gone keep what they say and lose the product. */
  List<QuoteLine> present(Actor actor, List<QuoteLine> lines) {
    Map<UUID, Stored<ProductDetails, ProductKeys>> products =
        pricing.known(actor, lines.stream().map(QuoteLine::priced).toList());
    Set<UUID> gone = new HashSet<>();
    lines.forEach(
        line -> {
          UUID id = line.product();
          Stored<ProductDetails, ProductKeys> product = id == null ? null : products.get(id);
          if (id != null && (product == null || product.isTrashed())) {
            gone.add(id);
          }
        });
    return lines.stream().map(l -> gone.contains(l.product()) ? l.withoutProduct() : l).toList();
  }
}
