package jp.enishi.products.product;

import jakarta.ws.rs.QueryParam;
import jp.enishi.access.Visibility;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.products.TaxClass;
import jp.enishi.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which products a list holds. */
public class ProductFilter extends RecordFilter {

  @Parameter(description = "商品コード")
  @QueryParam("code")
  public @Nullable AnyOf code;

  @Parameter(description = "カテゴリ")
  @QueryParam("category")
  public @Nullable AnyOf category;

  @Parameter(
      description = "税区分: `standard`, `reduced`, `zero` (免税), `exempt` (非課税) or `outside` (不課税).")
  @QueryParam("taxClass")
  public @Nullable AnyOf taxClass;

  @Parameter(description = "true: only what is sold now; false: only what no longer is.")
  @QueryParam("active")
  public @Nullable Boolean active;

  @Parameter(description = "Rows of the kana index: あ か さ た な は ま や ら わ or 他.")
  @QueryParam("kanaRow")
  public @Nullable AnyOf kanaRow;

  @Override
  protected void applyTo(Listing list, String kind, Visibility visibility) {
    super.applyTo(list, kind, visibility);
    list.whereAny("c.code", "code", code == null ? null : code.texts())
        .whereAny("c.category", "category", category == null ? null : category.texts())
        .whereAny(
            "c.tax_class",
            "taxClass",
            taxClass == null
                ? null
                : taxClass.names("taxClass", TaxClass.class).stream()
                    .map(TaxClass::name)
                    .toArray(String[]::new))
        .where("c.active = :active", "active", active)
        .whereAny("c.kana_row", "kanaRow", kanaRow == null ? null : kanaRow.texts());
  }
}
