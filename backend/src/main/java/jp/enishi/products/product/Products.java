package jp.enishi.products.product;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.enishi.access.Care;
import jp.enishi.access.Rights;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.SortKey;
import jp.enishi.register.ListShape;
import jp.enishi.register.Register;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchText;
import org.jdbi.v3.core.Jdbi;

/** The stored products. They are the whole firm's. */
@Singleton
public class Products extends Register<ProductDetails, ProductKeys> {

  static final String KIND = "product";

  private static final String PRICE =
      """
      (select p.yen from unnest(c.prices) p where p."from" <= cast(now() at time zone 'Asia/Tokyo' as date)
       order by p."from" desc limit 1) as price_yen\
      """;

  private static final ListShape LISTS =
      new ListShape(
          List.of("c.name", "c.kana_row", PRICE),
          List.of(PRICE),
          Set.of("code", "name", "category", "unit", "costYen", "taxClass", "active"),
          List.of(
              new SortKey("nameKana", "c.sort_kana collate \"ja-x-icu\"", "text"),
              new SortKey("code", "coalesce(c.code, '')", "text"),
              new SortKey("category", "coalesce(c.category, '')", "text"),
              new SortKey("costYen", "coalesce(c.cost_yen, -1)", "bigint")),
          Set.of("priceYen"));

  public Products(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "products.product", ProductDetails.class, ProductKeys.class);
  }

  @Override
  public ProductKeys keys(ProductDetails details) {
    return ProductKeys.of(details);
  }

  @Override
  public Care care(ProductDetails details) {
    return Care.EVERYBODY;
  }

  @Override
  public Sight sight() {
    return Sight.EVERYBODY;
  }

  @Override
  public Rights rights() {
    return Rights.PRODUCTS;
  }

  @Override
  protected SearchText text(ProductDetails details) {
    return new SearchText()
        .name(details.name())
        .name(details.nameKana())
        .number(details.code())
        .name(details.category());
  }

  @Override
  protected String title() {
    return "c.name";
  }

  @Override
  protected String subtitle(Visibility visibility) {
    return "concat_ws(' ', c.code, c.category)";
  }

  @Override
  protected ListShape lists() {
    return LISTS;
  }

  @Override
  public ProductFilter filter() {
    return new ProductFilter();
  }
}
