package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.Yen;
import jp.enishi.platform.time.JapaneseDate;
import jp.enishi.products.product.Price;
import jp.enishi.products.product.ProductDetails;
import jp.enishi.products.product.ProductKeys;
import jp.enishi.products.product.ProductService;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Products as imports need them: known by their code, and without one by their name. */
@Singleton
class ProductKind extends PlainKind<ProductDetails, ProductKeys> {
  private final Jdbi jdbi;
  private final ObjectMapper json;

  ProductKind(Jdbi jdbi, ProductService service, ObjectMapper json) {
    super(jdbi, service, Kind.product, "code");
    this.jdbi = jdbi;
    this.json = json;
  }

  @Override
  List<MatchKey> keys() {
    return List.of(MatchKey.id, MatchKey.code, MatchKey.titleAndCustomer);
  }

  /** They are nobody's: two of one name are one, unless their codes differ. */
  @Override
  Marks marks(ProductDetails details) {
    return Marks.titled(details.code(), details.name(), "");
  }

  @Override
  Collection<UUID> alike(Collection<Marks> marks) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from products.product where code = any(:codes) union select id from"
                        + " products.product where name_key = any(:names)")
                .bind("codes", Marks.values(marks, m -> Stream.ofNullable(m.number())))
                .bind("names", Marks.values(marks, m -> Stream.of(m.name())))
                .mapTo(UUID.class)
                .list());
  }

  @Override
  String title(ProductDetails details) {
    return Objects.toString(details.name(), "");
  }

  @Override
  Completion<ProductDetails> completion() {
    return this::price;
  }

  /**
   * A file holds one price of many: that of a day which stands beside it, else of today. The price
   * that holds today is no new one.
   */
  private void price(Said said, @Nullable ProductDetails before) {
    String text = said.texts().get("product/priceYen");
    Optional<Long> yen =
        text == null ? Optional.empty() : said.accepted(Kind.product, "priceYen", Yen.read(text));
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    Optional<LocalDate> from = from(said);
    List<Price> prices = before == null ? List.of() : before.prices();
    LocalDate day = from.orElse(today);
    if (yen.isEmpty() || (before != null && before.priceOn(day).equals(yen))) {
      return;
    }
    List<Price> changed = new ArrayList<>(prices);
    changed.removeIf(price -> day.equals(price.from()));
    changed.add(new Price(day, yen.get()));
    said.patch(Kind.product).set("prices", json.valueToTree(changed));
    said.columnOf()
        .put("product/prices", Objects.requireNonNull(said.columnOf().get("product/priceYen")));
  }

  private static Optional<LocalDate> from(Said said) {
    String text = said.texts().get("product/priceFrom");
    return text == null
        ? Optional.empty()
        : said.accepted(Kind.product, "priceFrom", JapaneseDate.read(text));
  }
}
