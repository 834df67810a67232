/**
 * Contracts: {@code contract} is what a customer has agreed to and for how long; {@code renewal}
 * what is to be done before it ends; {@code revenue} what contracts bring month by month.
 */
@NullMarked
package jp.enishi.contracts;

import org.jspecify.annotations.NullMarked;
