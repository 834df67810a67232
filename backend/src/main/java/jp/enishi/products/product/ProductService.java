package jp.enishi.products.product;

import jakarta.inject.Singleton;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What can be done with products. */
@Singleton
public class ProductService extends RegisterService<ProductDetails, ProductKeys> {

  private final ProductRules rules;

  ProductService(
      Products products, ProductRules rules, MergePatch merge, Transactions transactions) {
    super(products, merge, transactions);
    this.rules = rules;
  }

  @Override
  public Checked<ProductDetails> check(
      Actor actor, ProductDetails typed, @Nullable ProductDetails before) {
    return rules.check(typed);
  }

  @Override
  protected Object view(Stored<ProductDetails, ProductKeys> product) {
    return ProductView.of(product, null);
  }
}
