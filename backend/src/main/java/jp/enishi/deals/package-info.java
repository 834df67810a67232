/** Deals (商談): what is to be sold to whom, how far that has come, and the board it is seen on. */
@NullMarked
package jp.enishi.deals;

import org.jspecify.annotations.NullMarked;
