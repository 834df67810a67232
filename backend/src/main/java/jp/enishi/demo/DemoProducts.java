package jp.enishi.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.enishi.access.Actor;
import jp.enishi.deals.deal.Billing;
import jp.enishi.products.TaxClass;
import jp.enishi.products.product.Price;
import jp.enishi.products.product.ProductDetails;
import jp.enishi.products.product.ProductKeys;
import jp.enishi.products.product.ProductService;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What the demo company sells. In the course of the year some of it becomes dearer. */
final class DemoProducts {

  /** A product and how it is paid; the raised price is null where it stays. */
  record Good(DemoRecord<ProductDetails> product, Billing billing, @Nullable Long raised) {}

  private static final int CATEGORY = 3;
  private static final int UNIT = 4;
  private static final int COST = 5;
  private static final int TAX = 6;
  private static final int BILLING = 7;
  private static final int PRICE = 8;
  private static final int RAISED = 9;

  private final ProductService service;
  private final List<Good> goods = new ArrayList<>();

  DemoProducts(ProductService service) {
    this.service = service;
  }

  List<Good> goods() {
    return goods;
  }

  /** The catalogue, as it was when the register was taken into use. */
  void stock(Actor clerk, LocalDate day) {
    List<String[]> rows = Words.rows("products.tsv").toList();
    List<ProductDetails> details =
        rows.stream()
            .map(
                c ->
                    new ProductDetails(
                        c[0],
                        c[1],
                        c[2],
                        c[CATEGORY],
                        c[UNIT],
                        number(c[COST]),
                        TaxClass.valueOf(c[TAX]),
                        List.of(new Price(day.minusYears(2).withDayOfMonth(1), number(c[PRICE]))),
                        true,
                        null))
            .map(typed -> service.check(clerk, typed, null).accepted())
            .toList();
    List<Stored<ProductDetails, ProductKeys>> stored = service.addAll(details);
    for (int i = 0; i < rows.size(); i++) {
      goods.add(
          new Good(
              new DemoRecord<>(stored.get(i), clerk),
              Billing.valueOf(rows.get(i)[BILLING]),
              number(rows.get(i)[RAISED])));
    }
  }

  private static @Nullable Long number(String text) {
    return text.isEmpty() ? null : Long.valueOf(text);
  }

  /** 価格改定: from the first of the next month on. */
  void raise(Actor clerk, LocalDate day) {
    for (Good good : goods) {
      Long raised = good.raised();
      if (raised != null) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        var prices = patch.putArray("prices");
        for (Price price : good.product().details().prices()) {
          prices.addObject().put("from", String.valueOf(price.from())).put("yen", price.yen());
        }
        prices
            .addObject()
            .put("from", day.plusMonths(1).withDayOfMonth(1).toString())
            .put("yen", raised);
        change(clerk, good.product(), patch);
      }
    }
  }

  private void change(Actor clerk, DemoRecord<ProductDetails> product, ObjectNode patch) {
    try {
      product.now(service.change(clerk, product.id(), product.version(), patch));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
