/** A quote (見積書): its lines and tax, its versions, and its way from a draft to an order. */
@NullMarked
package jp.enishi.quotes.quote;

import org.jspecify.annotations.NullMarked;
