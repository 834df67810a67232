package jp.enishi.products.product;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.Checking;
import jp.enishi.products.TaxClass;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What makes a product's details valid. The page, the API and imports go through here alike. */
@Singleton
class ProductRules {

  static final long MOST_YEN = 999_999_999_999L;
  private static final int MOST_PRICES = 100;

  Checked<ProductDetails> check(ProductDetails typed) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    ProductDetails read =
        new ProductDetails(
            rules.text("code", typed.code(), 50),
            rules.text("name", typed.name(), 200),
            rules.kana("nameKana", typed.nameKana(), 200),
            rules.text("category", typed.category(), 100),
            rules.text("unit", typed.unit(), 20),
            checking.within("/costYen", typed.costYen(), 0, MOST_YEN),
            typed.taxClass() == null ? TaxClass.standard : typed.taxClass(),
            prices(typed.prices(), checking, rules),
            typed.active() == null || typed.active(),
            rules.lines("note", typed.note(), 10_000));
    rules.required("name", read.name());
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  /** The prices in the order of their days, of which each has one. */
  private static List<Price> prices(List<Price> typed, Checking checking, CommonRules rules) {
    if (typed.size() > MOST_PRICES) {
      checking.refuse("/prices", "problem.field.many", Integer.toString(MOST_PRICES));
      return List.of();
    }
    List<@Nullable Price> given = new ArrayList<>(typed);
    List<Price> prices = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      Price price = given.get(i);
      String field = "prices/" + i;
      if (price == null) {
        checking.refuse("/" + field, "problem.field.required");
        continue;
      }
      rules.required(field + "/from", price.from());
      rules.required(field + "/yen", price.yen());
      checking.within("/" + field + "/yen", price.yen(), 0, MOST_YEN);
      LocalDate from = rules.day(field + "/from", price.from());
      if (from != null && !days.add(from)) {
        checking.refuse("/" + field + "/from", "products.price.twice");
      }
      prices.add(price);
    }
    if (checking.errors().isEmpty()) {
      prices.sort(Comparator.comparing(Price::from));
    }
    return List.copyOf(prices);
  }
}
