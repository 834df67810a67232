package jp.enishi.deals.deal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.Checking;
import jp.enishi.products.TaxClass;
import jp.enishi.products.product.ProductDetails;
import jp.enishi.products.product.ProductKeys;
import jp.enishi.products.product.ProductService;
import jp.enishi.products.tax.TaxRates;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of deals and quotes, or of what a deal becomes. A line that says less than it
 * must takes the rest from its product and from the tax table, as they are on a day; from then on
 * it keeps that.
 */
@Singleton
public class LinePricing {

  private static final int MOST_LINES = 200;
  private static final long MOST_YEN = 999_999_999_999L;
  private static final BigDecimal MOST_QUANTITY = BigDecimal.valueOf(999_999_999);
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int QUANTITY_DECIMALS = 3;
  private static final int RATE_DECIMALS = 2;

  private final ProductService products;
  private final TaxRates rates;

  LinePricing(ProductService products, TaxRates rates) {
    this.products = products;
    this.rates = rates;
  }

  /**
   * Reads typed lines.
   *
   * @param before the lines as they stand: one that stays as it was is not asked about again
   */
  public List<DealLine> read(
      Actor actor, List<DealLine> typed, List<DealLine> before, LocalDate day, Checking checking) {
    if (typed.size() > MOST_LINES) {
      checking.refuse("/lines", "problem.field.many", Integer.toString(MOST_LINES));
      return List.of();
    }
    List<@Nullable DealLine> given = new ArrayList<>(typed);
    Map<UUID, Stored<ProductDetails, ProductKeys>> known =
        known(actor, given.stream().filter(l -> l != null && !before.contains(l)).toList());
    List<DealLine> lines = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      DealLine line = given.get(i);
      if (line == null) {
        checking.refuse("/lines/" + i, "problem.field.required");
      } else if (before.contains(line)) {
        lines.add(line);
      } else {
        UUID product = line.product();
        Stored<ProductDetails, ProductKeys> found = product == null ? null : known.get(product);
        boolean kept = before.stream().anyMatch(b -> Objects.equals(b.product(), product));
        if (product != null && (found == null || (found.isTrashed() && !kept))) {
          checking.refuse("/lines/" + i + "/product", "customers.reference.unknown");
        }
        DealLine read =
            read(line, found == null ? null : found.details(), day, "lines/" + i, checking);
        within("/lines/" + i + "/price", read.amount(), checking);
        within("/lines/" + i + "/cost", read.costs(), checking);
        lines.add(read);
      }
    }
    return List.copyOf(lines);
  }

  private static void within(String pointer, BigDecimal yen, Checking checking) {
    if (yen.abs().compareTo(LineSums.MOST_YEN) > 0) {
      checking.refuse(pointer, "deals.line.amount");
    }
  }

  /**
   * The lines for another record to begin with: as they were priced, but a product that has gone to
   * the trash meanwhile is left as a name.
   */
  public List<DealLine> copied(Actor actor, List<DealLine> lines) {
    Map<UUID, Stored<ProductDetails, ProductKeys>> known = known(actor, lines);
    return lines.stream()
        .map(
            line -> {
              UUID product = line.product();
              Stored<ProductDetails, ProductKeys> found =
                  product == null ? null : known.get(product);
              return product == null || (found != null && !found.isTrashed())
                  ? line
                  : line.withoutProduct();
            })
        .toList();
  }

  /** The products on lines that there are, the trash included. */
  public Map<UUID, Stored<ProductDetails, ProductKeys>> known(
      Actor actor, List<? extends @Nullable DealLine> lines) {
    List<UUID> ids =
        lines.stream()
            .map(line -> line == null ? null : line.product())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : products.register().find(ids, Visibility.of(actor)).stream()
            .collect(Collectors.toMap(Stored::id, Function.identity()));
  }

  /**
   * Reads one line.
   *
   * @param field where the line stands, such as {@code lines/3}
   */
  public DealLine read(
      DealLine typed,
      @Nullable ProductDetails product,
      LocalDate day,
      String field,
      Checking checking) {
    CommonRules rules = new CommonRules(checking);
    Optional<ProductDetails> of = Optional.ofNullable(product);
    String typedName = rules.text(field + "/name", typed.name(), 200);
    String name = typedName == null ? of.map(ProductDetails::name).orElse(null) : typedName;
    if (typed.product() == null) {
      rules.required(field + "/name", name);
      rules.required(field + "/price", typed.price());
    }
    Long price =
        typed.price() == null ? of.flatMap(p -> p.priceOn(day)).orElse(null) : typed.price();
    if (price == null && product != null) {
      checking.refuse("/" + field + "/price", "deals.line.no-price");
    }
    TaxClass tax =
        typed.tax() == null
            ? of.map(ProductDetails::taxClass).orElse(TaxClass.standard)
            : typed.tax();
    return new DealLine(
        typed.product(),
        name,
        number(
            field + "/quantity",
            typed.quantity(),
            BigDecimal.ONE,
            MOST_QUANTITY,
            QUANTITY_DECIMALS,
            checking),
        checking.within("/" + field + "/price", price, -MOST_YEN, MOST_YEN),
        checking.within(
            "/" + field + "/cost",
            typed.cost() == null ? of.map(ProductDetails::costYen).orElse(null) : typed.cost(),
            0,
            MOST_YEN),
        tax,
        rate(field + "/rate", typed.rate(), tax, day, checking),
        typed.billing() == null ? Billing.once : typed.billing());
  }

  private @Nullable BigDecimal rate(
      String field, @Nullable BigDecimal typed, TaxClass tax, LocalDate day, Checking checking) {
    if (typed != null) {
      return number(field, typed, BigDecimal.ZERO, WHOLE, RATE_DECIMALS, checking);
    }
    BigDecimal rate = rates.on(day, tax).orElse(null);
    if (rate == null) {
      checking.refuse("/" + field, "deals.line.no-rate", day.toString());
    }
    return rate;
  }

  private static @Nullable BigDecimal number(
      String field,
      @Nullable BigDecimal typed,
      BigDecimal otherwise,
      BigDecimal most,
      int decimals,
      Checking checking) {
    if (typed == null) {
      return otherwise;
    }
    if (typed.signum() < 0 || typed.compareTo(most) > 0) {
      checking.refuse("/" + field, "problem.field.range", "0", most.toPlainString());
      return null;
    }
    if (typed.scale() > decimals) {
      checking.refuse("/" + field, "deals.line.decimals", Integer.toString(decimals));
      return null;
    }
    return typed;
  }
}
