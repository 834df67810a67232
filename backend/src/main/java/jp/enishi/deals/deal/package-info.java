/** A deal (商談): its amounts and lines, its people, its way through the stages. */
@NullMarked
package jp.enishi.deals.deal;

import org.jspecify.annotations.NullMarked;
