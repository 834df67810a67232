/** What the firm sells, for how much, and what tax is on it. */
@NullMarked
package jp.enishi.products;

import org.jspecify.annotations.NullMarked;
