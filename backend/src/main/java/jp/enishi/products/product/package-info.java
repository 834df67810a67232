/** A product (商品) with its cost, its dated prices and its tax class. */
@NullMarked
package jp.enishi.products.product;

import org.jspecify.annotations.NullMarked;
