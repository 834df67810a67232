/**
 * Contracts: {@code contract} is what a customer has agreed to and for how long; {@code renewal}
 * what is to be done before it ends; {@code offer} what its customer may be offered besides; {@code
 * revenue} what contracts bring month by month.
 */
@NullMarked
package jp.enishi.contracts;

import org.jspecify.annotations.NullMarked;
