package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.enishi.products.product.Products;

/** 商品, with the price and the cost of today. */
@Singleton
final class ProductSheet implements ExportSheet {

  private static final Columns COLUMNS =
      new Columns("product")
          .plain("code", "name", "nameKana", "category", "unit", "priceYen", "costYen")
          .choice("taxClass", "taxClass")
          .choice("active", "active")
          .plain("note")
          .derived("prices", (row, language) -> prices(row.path("prices")))
          .stamps()
          .always("name");

  private final Products products;

  ProductSheet(Products products) {
    this.products = products;
  }

  @Override
  public String kind() {
    return products.kind();
  }

  @Override
  public Products register() {
    return products;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  /** All prices in one cell: 2026-04-01 12000. */
  private static String prices(JsonNode prices) {
    return StreamSupport.stream(prices.spliterator(), false)
        .map(price -> Cells.plain(price.path("from")) + " " + Cells.plain(price.path("yen")))
        .collect(Collectors.joining("\n"));
  }
}
