package jp.enishi.products.product;

import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.Kana;
import jp.enishi.platform.text.KanaRow;

/** What is derived from a product's details at each write, for sorting and matching. */
public record ProductKeys(String nameKey, String sortKana, String kanaRow) {

  static ProductKeys of(ProductDetails details) {
    String name = details.name() == null ? "" : details.name();
    String kana = details.nameKana();
    return new ProductKeys(
        JapaneseKey.of(name),
        kana == null ? name : kana,
        kana == null ? KanaRow.OTHER.label() : Kana.row(kana).label());
  }
}
