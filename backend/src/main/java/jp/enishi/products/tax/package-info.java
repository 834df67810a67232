/** Consumption tax rates (消費税率): dated, and data. */
@NullMarked
package jp.enishi.products.tax;

import org.jspecify.annotations.NullMarked;
